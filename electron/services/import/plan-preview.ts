import { measureFieldsOf, measureFieldWords } from '../../../shared/contract/measure-fields-of.ts'
import type { MeasureFields } from '../../../shared/contract/measure-fields.ts'
import type { PlanPreview } from '../../../shared/contract/measure-views.ts'
import type { Measure, Reading } from '../../../shared/measures/measure.ts'
import { readingIn } from '../../../shared/measures/readings.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import { allCommittees } from '../../db/committee-repository.ts'
import { measuresOf } from '../../db/measure-repository.ts'
import type { Database } from '../../db/tables.ts'
import type { OfferedFile } from '../../files/file-tokens.ts'
import type { ServiceContext } from '../service-context.ts'
import { committeeForPlan } from './plan-committee.ts'
import { savePlan } from './plan-import.ts'
import { prepareImport, type PreparedPlan } from './prepare-import.ts'

/**
 * What a plan's file would change. It is taken in and thrown away again, so that the answer is what taking it in does.
 * @throws Problem `not-a-plan` and those of reading it
 */
export async function previewPlan(
  { db, inTurn, outside }: ServiceContext,
  offered: OfferedFile,
): Promise<PlanPreview> {
  const prepared = await prepareImport(offered)
  if (prepared.kind !== 'plan') throw new Problem('not-a-plan', { fileName: offered.fileName })
  return inTurn(async () => {
    const trial = await db.startTransaction().execute()
    try {
      return await triedPlan(trial, prepared, outside.clock().toISOString())
    } finally {
      await trial.rollback().execute()
    }
  })
}

async function triedPlan(
  db: Database,
  { file: { path, content } }: PreparedPlan,
  restatedAt: string,
): Promise<PlanPreview> {
  const committeeId = await committeeForPlan(db, path, content)
  const before = await measuresOf(db, committeeId)
  const inFile = await savePlan(db, committeeId, content, { restatedAt, restatedBy: '', why: '' })
  const after = await measuresOf(db, committeeId)
  const changed = before.flatMap((measure) => {
    const now = after.find(({ id }) => id === measure.id)
    const what = now === undefined ? [] : measureChanges(measure, now)
    return what.length === 0 ? [] : [{ title: measure.title, what }]
  })
  const notInFile = before
    .filter(({ id }) => !inFile.includes(id))
    .map(({ code, title }) => (code === null ? title : `${code} ${title}`))
  return {
    title: content.plan,
    committee: (await allCommittees(db)).find(({ id }) => id === committeeId)?.name ?? '',
    newMeasures: after.filter(({ id }) => !before.some((one) => one.id === id)).map(({ title }) => title),
    changed,
    unchanged: before.length - changed.length - notInFile.length,
    notInFile,
  }
}

/** What differs between two states of a measure, in words: "target", "3 new figures", "1 figure restated", "series Online goes". */
export function measureChanges(before: Measure, after: Measure): readonly string[] {
  const [was, is] = [measureFieldsOf(before), measureFieldsOf(after)]
  const fields = (Object.keys(is) as (keyof MeasureFields)[])
    .filter((name) => JSON.stringify(was[name]) !== JSON.stringify(is[name]))
    .map((name) => (name === 'code' ? codeWords(was, is) : measureFieldWords[name]))
  const gone = before.series.filter(({ id }) => !after.series.some((one) => one.id === id))
  const come = after.series.filter(({ id }) => !before.series.some((one) => one.id === id))
  const counts = { new: 0, restated: 0, other: 0 }
  for (const series of after.series) {
    const old = before.series.find(({ id }) => id === series.id) ?? { readings: [] }
    for (const reading of series.readings) {
      const change = readingChange(readingIn(old, reading.period), reading)
      if (change !== null) counts[change] += 1
    }
  }
  return [
    ...fields,
    ...come.map(({ label }) => `series ${label} comes`),
    ...gone.map(({ label }) => `series ${label} goes with its figures`),
    ...(counts.new > 0 ? [`${figures(counts.new)} new`] : []),
    ...(counts.restated > 0 ? [`${figures(counts.restated)} restated`] : []),
    ...(counts.other > 0 ? [`${figures(counts.other)} changed`] : []),
    ...(JSON.stringify(before.texts) === JSON.stringify(after.texts) ? [] : ['texts']),
  ]
}

/** "code 1.2 becomes 1.3": one that moves wrongly is seen by it. */
function codeWords({ code: was }: MeasureFields, { code: is }: MeasureFields): string {
  return `code ${was ?? 'none'} becomes ${is ?? 'none'}`
}

function readingChange(before: Reading | undefined, after: Reading): 'new' | 'restated' | 'other' | null {
  if (before === undefined || (before.value === null && before.missingReason === null)) {
    return after.value === null && after.missingReason === null ? null : 'new'
  }
  if (after.restatements.length > before.restatements.length) return 'restated'
  return before.value === after.value && before.missingReason === after.missingReason ? null : 'other'
}

function figures(count: number): string {
  return count === 1 ? '1 figure' : `${count} figures`
}
