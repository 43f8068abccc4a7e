/**
 * Spoils files in every way a disk, a mail program or an enemy could, and counts what Packwright makes of them: taken or
 * refused in plain words, and nothing else. Seeded: a fault comes back with its number.
 *
 *   node build/mutation-trial.ts [--docx 4400] [--pdf 300] [--xlsx 300] [--reports FOLDER]
 */
import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Problem } from '../shared/problems/problem.ts'
import type { PackPlan } from '../shared/pack/pack-plan.ts'
import { createPackWork } from '../electron/work/pack-work-client.ts'
import { mutations, packageMutations, seededDice } from './trials/mutate.ts'
import { soundFiles } from './trials/sound-files.ts'

const { values } = parseArgs({
  options: {
    docx: { type: 'string', default: '4400' },
    pdf: { type: 'string', default: '300' },
    xlsx: { type: 'string', default: '300' },
    reports: { type: 'string', default: join(import.meta.dirname, '../dist/sample/reports') },
  },
})

const plan: PackPlan = {
  title: 'Trial',
  authority: 'Packwright',
  language: 'en-GB',
  dated: '2000-01-01T00:00:00Z',
  start: 'next',
  documents: [
    {
      bookmark: '_pack_001',
      label: 'Item 1',
      startsAtPage: null,
      fillers: 1,
      stamps: { firstPage: 'Agenda Item 1', everyPage: null, exempt: null, pageNumber: 'all' },
    },
  ],
}

/** No file may keep Packwright busy for longer. */
const patienceMs = 10_000
const scratch = mkdtempSync(join(tmpdir(), 'packwright-trial-'))
const sound = await soundFiles(values.reports)
// From here on a part's name that led out of its package would lead into this folder.
process.chdir(scratch)

const work = createPackWork({ patienceMs: 100 })
const outcomes = new Map<string, number>()
const faults: string[] = []
let slowestMs = 0

for (const kind of ['docx', 'pdf', 'xlsx'] as const) {
  const ways = Object.entries({ ...mutations, ...(kind === 'pdf' ? {} : packageMutations) })
  for (let seed = 0; seed < Number(values[kind]); seed++) {
    const dice = seededDice(seed)
    const files = sound[kind]
    const file = files[dice(files.length)]
    const [way, spoil] = ways[seed % ways.length] ?? []
    if (file === undefined || way === undefined || spoil === undefined) throw new Error(`no ${kind} to spoil`)
    const began = performance.now()
    const outcome = await outcomeOf(spoil(file, dice), `${kind} ${seed}, ${way}`)
    slowestMs = Math.max(slowestMs, performance.now() - began)
    const name = `${kind}  ${way.padEnd(22)} ${outcome}`
    outcomes.set(name, (outcomes.get(name) ?? 0) + 1)
  }
}
await work.close()

for (const [name, count] of [...outcomes].toSorted(([one], [other]) => one.localeCompare(other)))
  process.stdout.write(`${String(count).padStart(6)}  ${name}\n`)
const written = readdirSync(scratch).length
process.stdout.write(
  `slowest ${Math.round(slowestMs)} ms; ${written} files written; ${faults.length} faults\n`,
)
for (const fault of faults) process.stdout.write(`${fault}\n`)
process.exitCode = faults.length + written === 0 ? 0 : 1

/** `taken`, `refused`; `fault` for a crash, an answer that is not plain, a file that takes too long. */
async function outcomeOf(file: Uint8Array, name: string): Promise<'taken' | 'refused' | 'fault'> {
  const signal = AbortSignal.timeout(patienceMs)
  try {
    const { ok, wordForm } = await work.check(file, 'Report.docx', signal)
    if (!ok) return 'refused'
    // Whatever is taken must also make a sound public pack, which `assemble` proves of each.
    const { docx } = await work.clean(wordForm ?? file, { trackedChanges: 'accept' }, 'Item 1', signal)
    await work.assemble(plan, [docx], { signal })
    return 'taken'
  } catch (error) {
    const isPlain = error instanceof Problem && error.code === 'paper-unmergeable'
    if (isPlain) return 'refused'
    faults.push(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
    return 'fault'
  }
}
