import { Problem } from '../../shared/problems/problem.ts'
import type { MadeCuts } from './clean-report.ts'
import type { Drawing } from './drawing.ts'
import { type CheckedPaper, refusedPaper, takenPaper, toBeDrawn } from './inspection.ts'
import type { PackWork } from './pack-work.ts'
import type { PackProcess } from './ask-pack-process.ts'

/** The pack work that the pack process and the drawing process do between them: neither can ask the other. */
export function drawnWork(
  papers: PackProcess,
  drawing: Drawing,
): Pick<PackWork, 'inspect' | 'check' | 'clean' | 'drawChart'> {
  return {
    drawChart: (chart) => drawing.drawChart(chart),
    async inspect(file, fileName) {
      const inspection = await papers.ask(`“${fileName}”`, 'inspect', [file, fileName])
      return inspection === toBeDrawn ? drawing.turnPdf(file, fileName) : inspection
    },
    async check(file, fileName, signal) {
      // What ends the process before it has said what it is stays unknown.
      let kind: CheckedPaper['kind'] = 'unknown'
      try {
        const checked = await papers.ask(`“${fileName}”`, 'check', [file, fileName], { signal })
        if (checked !== toBeDrawn) return checked
        kind = 'pdf'
        return takenPaper(await drawing.turnPdf(file, fileName, signal))
      } catch (problem) {
        if (!(problem instanceof Problem) || problem.code === 'pack-cancelled') throw problem
        return refusedPaper(problem, kind)
      }
    },
    async clean(docx, choice, label, signal) {
      const clean = (made: MadeCuts) => papers.ask(label, 'clean', [docx, choice, label, made], { signal })
      const { cleaned, wanted } = await clean(new Map())
      if (wanted.length === 0) return cleaned
      const made = new Map<string, Awaited<ReturnType<Drawing['cutPicture']>>>()
      for (const cut of wanted)
        if (!made.has(cut.key)) made.set(cut.key, await drawing.cutPicture(cut, signal))
      return (await clean(made)).cleaned
    },
  }
}
