import { resolve } from 'node:path'
import { periodFromText, periodLabel } from '../../shared/measures/period.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { writeWhole } from '../files/write-whole.ts'
import { claimWords } from './claims-command.ts'
import { type Command, databaseOption, json, jsonOption, withRecords } from './command.ts'

/** Writes the performance report on a period, and prints what its charts hold and which of its sentences say a wrong figure. */
export const performanceCommand: Command = {
  name: 'performance',
  usage: 'performance --db FILE --period "Q3 2023/24" --out FILE.docx [--json]',
  about: 'Writes the performance report on a period as a Word file, and prints each chart’s figures as JSON.',
  options: { ...databaseOption, ...jsonOption, period: { type: 'string' }, out: { type: 'string' } },
  files: [0, 0],
  async run(given, world) {
    const setting = { database: given.needed('db'), layoutBegins: 'when-needed' } as const
    const wanted = given.needed('period')
    const out = given.needed('out')
    const period = periodFromText(wanted)
    if (period === null) throw new Problem('period-unclear', { given: wanted })
    const { base64, charts, wrong } = await withRecords(world, setting, ({ operations }) =>
      operations['measures.report']({ committeeId: null, period: periodLabel(period) }),
    )
    const { path } = await writeWhole(resolve(out), Buffer.from(base64, 'base64'))
    for (const fault of wrong) world.note(claimWords({ ...fault, verdict: 'wrong' }))
    world.say(json({ path, charts, wrong }))
    return 0
  },
}
