import type {
  Measure,
  MeasureState,
  MeasureText,
  Reading,
  Restatement,
  Series,
} from '../../shared/measures/measure.ts'
import { type Period, periodLabel } from '../../shared/measures/period.ts'
import { aimsJson, namesJson } from './measure-json.ts'
import { inSlices } from './many-rows.ts'
import type { Database } from './tables.ts'

/** Who restates, when and why: what is kept of a figure that is replaced. */
export type RestatedBy = Pick<Restatement, 'restatedAt' | 'restatedBy' | 'why'>

/** A figure as somebody enters it. */
export type Entry = Pick<Reading, 'period' | 'value' | 'missingReason' | 'askedOn'>

/** A measure as it is brought in; what the office settled of it here stays. */
export interface BroughtMeasure extends Omit<
  Measure,
  'id' | 'series' | 'judgedOtherwise' | 'claimsLeft' | 'control'
> {
  readonly series: readonly (Omit<Series, 'id' | 'readings'> & {
    readonly readings: readonly BroughtReading[]
  })[]
}

/** A figure, with what was printed before it. */
export interface BroughtReading extends Entry {
  readonly earlier?: readonly Pick<Restatement, 'value' | 'why'>[]
}

/**
 * Adds a measure, or makes the committee's measure of that title say this instead. Figures that differ from what stood there
 * are restatements; series that it no longer has go.
 *
 * @returns its number
 */
export async function saveMeasure(
  db: Database,
  committeeId: number,
  position: number,
  measure: BroughtMeasure,
  by: RestatedBy,
): Promise<number> {
  const said = {
    position,
    code: measure.code,
    earlier_names: namesJson(measure.earlierNames),
    priority: measure.priority,
    definition: measure.definition,
    owner: measure.owner,
    wanted: measure.wanted,
    tolerance: measure.tolerance,
    targets: aimsJson(measure.targets),
    benchmarks: JSON.stringify(measure.benchmarks),
    frequency: measure.frequency,
    is_survey: measure.isSurvey ? 1 : 0,
  }
  const { id } = await db
    .insertInto('measure')
    .values({ committee_id: committeeId, title: measure.title, ...said })
    .onConflict((conflict) => conflict.columns(['committee_id', 'title']).doUpdateSet(said))
    .returning('id')
    .executeTakeFirstOrThrow()
  const labels = measure.series.map(({ label }) => label)
  await db
    .deleteFrom('series')
    .where('measure_id', '=', id)
    .$if(labels.length > 0, (query) => query.where('label', 'not in', labels))
    .execute()
  for (const [place, one] of measure.series.entries()) await saveSeries(db, id, place, one, by)
  for (const text of measure.texts) await saveText(db, id, text)
  return id
}

async function saveSeries(
  db: Database,
  measureId: number,
  position: number,
  { label, unit, counted, aggregation, readings }: BroughtMeasure['series'][number],
  by: RestatedBy,
): Promise<void> {
  const said = { position, unit, counted, aggregation }
  const known = await db
    .updateTable('series')
    .set(said)
    .where('measure_id', '=', measureId)
    .where('label', '=', label)
    .returning('id')
    .executeTakeFirst()
  const { id } =
    known ??
    (await db
      .insertInto('series')
      .values({ measure_id: measureId, label, ...said })
      .returning('id')
      .executeTakeFirstOrThrow())
  for (const reading of readings) await enterReading(db, id, reading, by)
}

/**
 * Enters a figure, or why there is none; with neither, the period is asked for and not returned yet. What stood there before is kept as
 * restated, unless it was nothing at all, or nobody restates (`by` is `null`): then it was mistyped, and is put right.
 */
export async function enterReading(
  db: Database,
  seriesId: number,
  { period, value, missingReason, askedOn, earlier = [] }: BroughtReading,
  by: RestatedBy | null,
): Promise<void> {
  const said = { value, missing_reason: missingReason, ...(askedOn !== undefined && { asked_on: askedOn }) }
  const before = await db
    .selectFrom('reading')
    .selectAll()
    .where('series_id', '=', seriesId)
    .where('period', '=', periodLabel(period))
    .executeTakeFirst()
  if (before === undefined) {
    const { id } = await db
      .insertInto('reading')
      .values({ series_id: seriesId, period: periodLabel(period), ...said })
      .returning('id')
      .executeTakeFirstOrThrow()
    if (by !== null) for (const one of earlier) await keepRestated(db, id, one.value, { ...by, why: one.why })
    return
  }
  if (by !== null && before.value !== null && before.value !== value)
    await keepRestated(db, before.id, before.value, by)
  await db.updateTable('reading').set(said).where('id', '=', before.id).execute()
}

/** A figure entered into a series. */
export interface EnteredReading {
  readonly seriesId: number
  readonly entry: Pick<Entry, 'period' | 'value' | 'missingReason'>
  readonly by: RestatedBy | null
}

/** Enters many figures as `enterReading` does each, in a few statements: thousands come from one file, and the window waits for them. */
export async function enterReadings(db: Database, entered: readonly EnteredReading[]): Promise<void> {
  const before = await readingsBySeries(db, [...new Set(entered.map(({ seriesId }) => seriesId))])
  const restated = entered.flatMap(({ seriesId, entry, by }) => {
    const stood = before.get(readingKey(seriesId, periodLabel(entry.period)))
    return by === null || stood === undefined || stood.value === null || stood.value === entry.value
      ? []
      : [
          {
            reading_id: stood.id,
            value: stood.value,
            restated_at: by.restatedAt,
            restated_by: by.restatedBy,
            why: by.why,
          },
        ]
  })
  await inSlices(restated, (rows) => db.insertInto('restatement').values(rows).execute())
  const said = entered.map(({ seriesId, entry: { period, value, missingReason } }) => ({
    series_id: seriesId,
    period: periodLabel(period),
    value,
    missing_reason: missingReason,
  }))
  await inSlices(said, (rows) =>
    db
      .insertInto('reading')
      .values(rows)
      .onConflict((conflict) =>
        conflict.columns(['series_id', 'period']).doUpdateSet((row) => ({
          value: row.ref('excluded.value'),
          missing_reason: row.ref('excluded.missing_reason'),
        })),
      )
      .execute(),
  )
}

async function readingsBySeries(
  db: Database,
  seriesIds: readonly number[],
): Promise<ReadonlyMap<string, { readonly id: number; readonly value: number | null }>> {
  const found = new Map<string, { readonly id: number; readonly value: number | null }>()
  await inSlices(seriesIds, async (ids) => {
    const rows = await db
      .selectFrom('reading')
      .select(['id', 'series_id', 'period', 'value'])
      .where('series_id', 'in', ids)
      .execute()
    for (const { id, series_id, period, value } of rows)
      found.set(readingKey(series_id, period), { id, value })
  })
  return found
}

function readingKey(seriesId: number, period: string): string {
  return `${seriesId} ${period}`
}

/** Takes a reading out, so that nobody has entered anything; one that was restated stays, with nothing in it. */
export async function clearReading(db: Database, seriesId: number, period: Period): Promise<void> {
  const { id } =
    (await db
      .selectFrom('reading')
      .select('id')
      .where('series_id', '=', seriesId)
      .where('period', '=', periodLabel(period))
      .executeTakeFirst()) ?? {}
  if (id === undefined) return
  const restated = await db
    .selectFrom('restatement')
    .select('id')
    .where('reading_id', '=', id)
    .executeTakeFirst()
  await (restated === undefined
    ? db.deleteFrom('reading').where('id', '=', id).execute()
    : db.updateTable('reading').set({ value: null, missing_reason: null }).where('id', '=', id).execute())
}

async function keepRestated(
  db: Database,
  readingId: number,
  value: number | null,
  { restatedAt, restatedBy, why }: RestatedBy,
): Promise<void> {
  await db
    .insertInto('restatement')
    .values({
      reading_id: readingId,
      value,
      restated_at: restatedAt,
      restated_by: restatedBy,
      why,
    })
    .execute()
}

/** Keeps the officer's words about a period. */
export async function saveText(db: Database, measureId: number, text: MeasureText): Promise<void> {
  const { overview, reasons, response } = text
  const said = { overview, reasons, response }
  await db
    .insertInto('measure_text')
    .values({ measure_id: measureId, period: periodLabel(text.period), ...said })
    .onConflict((conflict) => conflict.columns(['measure_id', 'period']).doUpdateSet(said))
    .execute()
}

/** Keeps somebody's own judgement of a period; `null` goes back to the proposed one. */
export async function saveJudgement(
  db: Database,
  measureId: number,
  period: Period,
  judged: { readonly state: MeasureState; readonly why: string } | null,
): Promise<void> {
  const of = { measure_id: measureId, period: periodLabel(period) }
  await db
    .deleteFrom('judged_otherwise')
    .where('measure_id', '=', measureId)
    .where('period', '=', of.period)
    .execute()
  if (judged !== null)
    await db
      .insertInto('judged_otherwise')
      .values({ ...of, ...judged })
      .execute()
}
