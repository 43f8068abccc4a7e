import type { Measure, Reading, Series } from '../../shared/measures/measure.ts'
import { grouped } from './row-values.ts'
import type { Database } from './tables.ts'

/** A committee's measures with all their readings, in the order of the plan; readings in order of time. */
export async function measuresOf(db: Database, committeeId: number): Promise<readonly Measure[]> {
  const measures = await db
    .selectFrom('measure')
    .selectAll()
    .where('committee_id', '=', committeeId)
    .orderBy('position')
    .execute()
  const series = await db
    .selectFrom('series')
    .innerJoin('measure', 'measure.id', 'series.measure_id')
    .selectAll('series')
    .where('committee_id', '=', committeeId)
    .orderBy('series.position')
    .execute()
  const readings = await readingsOf(
    db,
    series.map(({ id }) => id),
  )
  const seriesByMeasure = grouped(series, ({ measure_id }) => measure_id)
  return measures.map(({ id, code, title, priority, wanted, target, reasons, response }) => ({
    id,
    code,
    title,
    priority,
    wanted,
    target,
    series: (seriesByMeasure.get(id) ?? []).map((row): Series => ({
      label: row.label,
      unit: row.unit,
      readings: readings.get(row.id) ?? [],
    })),
    reasons,
    response,
  }))
}

/** Adds a measure, or makes the committee's measure of that title say this instead, readings included. */
export async function saveMeasure(
  db: Database,
  committeeId: number,
  position: number,
  { code, title, priority, wanted, target, series, reasons, response }: Omit<Measure, 'id'>,
): Promise<void> {
  const said = { position, code, priority, wanted, target, reasons, response }
  const { id } = await db
    .insertInto('measure')
    .values({ committee_id: committeeId, title, ...said })
    .onConflict((conflict) => conflict.columns(['committee_id', 'title']).doUpdateSet(said))
    .returning('id')
    .executeTakeFirstOrThrow()
  await db.deleteFrom('series').where('measure_id', '=', id).execute()
  for (const [place, one] of series.entries()) await addSeries(db, id, place, one)
}

async function addSeries(
  db: Database,
  measureId: number,
  position: number,
  { label, unit, readings }: Series,
): Promise<void> {
  const { id } = await db
    .insertInto('series')
    .values({ measure_id: measureId, position, label, unit })
    .returning('id')
    .executeTakeFirstOrThrow()
  const rows = readings.map(({ period, value, missingReason }) => ({
    series_id: id,
    year: period.year,
    quarter: period.quarter,
    value,
    missing_reason: missingReason,
  }))
  if (rows.length > 0) await db.insertInto('reading').values(rows).execute()
}

async function readingsOf(
  db: Database,
  seriesIds: readonly number[],
): Promise<ReadonlyMap<number, readonly Reading[]>> {
  if (seriesIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('reading')
    .selectAll()
    .where('series_id', 'in', seriesIds)
    .orderBy('year')
    .orderBy('quarter')
    .execute()
  const groups = grouped(rows, ({ series_id }) => series_id)
  return new Map([...groups].map(([seriesId, of]) => [seriesId, of.map(readingFromRow)]))
}

function readingFromRow(row: {
  readonly year: number
  readonly quarter: number
  readonly value: number | null
  readonly missing_reason: string | null
}): Reading {
  // The table's own check keeps quarters within 1 to 4.
  const quarter = row.quarter as 1 | 2 | 3 | 4
  return { period: { year: row.year, quarter }, value: row.value, missingReason: row.missing_reason }
}
