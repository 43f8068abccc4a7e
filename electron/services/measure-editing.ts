import type { RequestOf } from '../../shared/contract/contract.ts'
import {
  measureFieldsOf,
  measureFieldWords,
  seriesFieldsOf,
} from '../../shared/contract/measure-fields-of.ts'
import type { MeasureFields, SeriesFields, SomeMeasureFields } from '../../shared/contract/measure-fields.ts'
import { isOpen, rhythmInTheWay } from '../../shared/measures/due-readings.ts'
import { frequencyWords, keptBy } from '../../shared/measures/frequency-words.ts'
import type { EarlierName, Measure } from '../../shared/measures/measure.ts'
import { comparePeriods, periodLabel, periodNamed, periodsBefore } from '../../shared/measures/period.ts'
import { textFields } from '../../shared/measures/step-words.ts'
import { Problem } from '../../shared/problems/problem.ts'
import {
  addMeasure,
  changeMeasure,
  changeSeries,
  removeMeasure,
  saveClaimLeft,
  saveTextField,
} from '../db/measure-edit-repository.ts'
import { clearReading, saveJudgement } from '../db/measure-entry-repository.ts'
import { type KeptMeasure, measureById, measuresOf } from '../db/measure-repository.ts'
import type { Database } from '../db/tables.ts'
import type { EnteredBy } from './measure-entering.ts'
import { nameWords } from './measure-name.ts'
import { takeMeasureStep } from './measure-steps.ts'

/** @throws Problem `measure-named-alike`, `series-named-alike` */
export async function addNewMeasure(
  db: Database,
  { committeeId, fields, series }: RequestOf<'measures.add'>,
  by: EnteredBy,
): Promise<number> {
  refuseAlike(await measuresOf(db, committeeId), fields.title, null)
  refuseSeriesAlike(series)
  return takeMeasureStep(db, { ...by, committeeId, label: `Add ${fields.title}` }, async () => {
    const measureId = await addMeasure(db, committeeId, fields)
    await changeSeries(db, measureId, series)
    return measureId
  })
}

/**
 * @throws Problem `no-such-measure`, `measure-changed-elsewhere`, `measure-named-alike`, `series-named-alike`,
 *   `figures-of-another-rhythm`
 */
export async function changeKnownMeasure(
  db: Database,
  { measureId, seen, fields, series, namedFrom }: RequestOf<'measures.change'>,
  by: EnteredBy,
): Promise<void> {
  const measure = await measureById(db, measureId)
  refuseChangedElsewhere(measure, seen)
  const { committeeId } = measure
  if (fields.title !== undefined) refuseAlike(await measuresOf(db, committeeId), fields.title, measureId)
  if (series !== null) {
    refuseSeriesAlike(series.wanted)
    if (JSON.stringify(measure.series.map(seriesFieldsOf)) !== JSON.stringify(series.seen))
      throw new Problem('measure-changed-elsewhere', { measure: nameWords(measure), field: 'series' })
  }
  const { frequency = measure.frequency } = fields
  const has = frequency === measure.frequency ? null : rhythmInTheWay(measure, frequency)
  if (has !== null)
    throw new Problem('figures-of-another-rhythm', {
      has: keptBy[has],
      wanted: frequencyWords[frequency].toLowerCase(),
    })
  const step = { ...by, committeeId, label: `Change ${nameWords(measure)}`, measureIds: [measureId] }
  await takeMeasureStep(db, step, async () => {
    if (frequency !== measure.frequency) await withdrawAsked(db, measure)
    await changeMeasure(db, measureId, fields, earlierNames(measure, fields, namedFrom))
    if (series !== null) await changeSeries(db, measureId, series.wanted)
  })
}

/** What was asked for in the old rhythm, and has not come, is asked for no longer. */
async function withdrawAsked(db: Database, { series }: Measure): Promise<void> {
  for (const { id, readings } of series)
    for (const reading of readings) if (isOpen(reading)) await clearReading(db, id, reading.period)
}

/** @returns its title */
export async function removeKnownMeasure(db: Database, measureId: number, by: EnteredBy): Promise<string> {
  const measure = await measureById(db, measureId)
  const { committeeId, title } = measure
  const step = { ...by, committeeId, label: `Remove ${nameWords(measure)}`, measureIds: [measureId] }
  await takeMeasureStep(db, step, () => removeMeasure(db, measureId))
  return title
}

/** @throws Problem `no-such-measure`, `measure-text-elsewhere` */
export async function saveMeasureText(
  db: Database,
  { measureId, period: label, field, text, seen }: RequestOf<'measures.saveText'>,
  by: EnteredBy,
): Promise<void> {
  const measure = await measureById(db, measureId)
  const period = periodNamed(label)
  const name = periodLabel(period)
  const now = measure.texts.find((one) => periodLabel(one.period) === name)?.[field] ?? ''
  const what = textFields[field].toLowerCase()
  if (now === text) return
  if (now !== seen)
    throw new Problem('measure-text-elsewhere', { field: what, measure: nameWords(measure), now })
  const step = {
    ...by,
    committeeId: measure.committeeId,
    label: `Write the ${what} of ${nameWords(measure)}`,
    subject: `${field} ${measureId} ${name}`,
    measureIds: [measureId],
  }
  await takeMeasureStep(db, step, () => saveTextField(db, measureId, period, field, text))
}

export async function judgeMeasure(
  db: Database,
  { measureId, period, judged }: RequestOf<'measures.judge'>,
  by: EnteredBy,
): Promise<void> {
  const measure = await measureById(db, measureId)
  const label = judged === null ? 'Take the proposal for' : 'Judge'
  const step = stepOn(measure, `${label} ${nameWords(measure)}`, by)
  await takeMeasureStep(db, step, () => saveJudgement(db, measureId, periodNamed(period), judged))
}

export async function leaveClaim(
  db: Database,
  { measureId, period, sentence, why }: RequestOf<'measures.leaveClaim'>,
  by: EnteredBy,
): Promise<void> {
  const measure = await measureById(db, measureId)
  const label = `${why === null ? 'Check a sentence of' : 'Leave a sentence of'} ${nameWords(measure)}`
  await takeMeasureStep(db, stepOn(measure, label, by), () =>
    saveClaimLeft(db, measureId, periodNamed(period), { sentence, why }),
  )
}

function stepOn({ id, committeeId }: KeptMeasure, label: string, by: EnteredBy) {
  return { ...by, committeeId, label, measureIds: [id] }
}

/** A name that holds from a period on leaves the old one to the periods before. */
function earlierNames(
  { code, title, earlierNames: known }: Measure,
  fields: SomeMeasureFields,
  namedFrom: string | null,
): readonly EarlierName[] {
  const isRenamed =
    (fields.title !== undefined && fields.title !== title) ||
    (fields.code !== undefined && fields.code !== code)
  const until = namedFrom === null ? null : periodsBefore(periodNamed(namedFrom), 1)
  if (!isRenamed || until === null) return known
  const others = known.filter((name) => comparePeriods(name.until, until) !== 0)
  return [...others, { until, code, title }].toSorted((a, b) => comparePeriods(a.until, b.until))
}

function refuseAlike(measures: readonly Measure[], title: string, own: number | null): void {
  if (measures.some((one) => one.id !== own && one.title === title))
    throw new Problem('measure-named-alike', { title })
}

function refuseSeriesAlike(series: readonly SeriesFields[]): void {
  const twice = series.find(({ label }, place) => series.findIndex((one) => one.label === label) !== place)
  if (twice !== undefined) throw new Problem('series-named-alike', { label: twice.label })
}

function refuseChangedElsewhere(measure: Measure, seen: SomeMeasureFields): void {
  const now = measureFieldsOf(measure)
  const names = Object.keys(seen) as (keyof MeasureFields)[]
  const field = names.find((name) => JSON.stringify(now[name]) !== JSON.stringify(seen[name]))
  if (field !== undefined)
    throw new Problem('measure-changed-elsewhere', {
      measure: nameWords(measure),
      field: measureFieldWords[field],
    })
}
