import { statSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Problem } from '../../shared/problems/problem.ts'
import { readPdf } from '../pdf/read-pdf.ts'
import { refuseIfCancelled, unlessCancelled } from '../processes/cancelled.ts'
import { oneAtATime } from '../processes/one-at-a-time.ts'
import { documentLimit } from './document-limit.ts'
import { exportFilterData, exportVersion } from './export-options.ts'
import type { LaidOut, LayoutEngine, LayOutOptions } from './layout-engine.ts'
import { runProgram } from './run-program.ts'
import { stateOf } from './state.ts'

/**
 * An installed LibreOffice as layout engine: started anew for each document, with a profile folder of its own, so that it
 * neither meets the clerk's open LibreOffice nor leaves anything behind.
 *
 * @param program  path of `soffice`, see `findSoffice`; `null` where there is none
 */
export function sofficeEngine(program: string | null): LayoutEngine {
  const name = `LibreOffice (installed${program === null ? '' : ` ${installedOn(program)}`}, ${exportVersion})`
  const { state, onState } = stateOf(
    program === null
      ? { kind: 'unavailable', why: 'There is no LibreOffice on this computer.' }
      : { kind: 'ready', engine: name },
  )
  const inTurn = oneAtATime()
  const closing = new AbortController()

  async function layOutOnce(docx: Uint8Array, { subject, signal }: LayOutOptions): Promise<LaidOut> {
    refuseIfCancelled(signal)
    const present = state()
    if (program === null || present.kind === 'unavailable') {
      throw new Problem('layout-unavailable', { why: present.kind === 'unavailable' ? present.why : '' })
    }
    const limitMs = documentLimit(docx.byteLength)
    const folder = await mkdtemp(join(tmpdir(), 'packwright-layout-'))
    try {
      const timeout = AbortSignal.timeout(limitMs)
      await writeFile(join(folder, 'paper.docx'), docx)
      const signals = [timeout, closing.signal, ...(signal === undefined ? [] : [signal])]
      await runProgram(program, conversion(folder), AbortSignal.any(signals))
      if (timeout.aborted)
        throw new Problem('layout-timed-out', { subject, seconds: Math.round(limitMs / 1000) })
      const pdf = await readFile(join(folder, 'paper.pdf')).catch(() => null)
      refuseIfCancelled(signal)
      if (pdf === null) throw new Problem('layout-refused', { subject })
      return { pdf: new Uint8Array(pdf), map: await readPdf(pdf) }
    } finally {
      // A process just ended may hold its profile a moment longer.
      await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
    }
  }

  return {
    name,
    state,
    onState,
    layOut: (docx, options) =>
      unlessCancelled(
        inTurn(async () => (await options.instead?.()) ?? layOutOnce(docx, options)),
        options.signal,
      ),
    async close() {
      closing.abort()
      await inTurn(() => Promise.resolve())
    },
  }
}

/** LibreOffice's arguments to turn `paper.docx` of a folder into `paper.pdf` beside it. */
function conversion(folder: string): readonly string[] {
  return [
    `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
    '--headless',
    '--norestore',
    '--convert-to',
    `pdf:writer_pdf_Export:${exportFilterData}`,
    '--outdir',
    folder,
    join(folder, 'paper.docx'),
  ]
}

/** The day and second of the program file tell one installed version from the next, and cost no start of it. */
function installedOn(program: string): string {
  return statSync(program).mtime.toISOString()
}
