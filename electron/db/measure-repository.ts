import type { Measure, Reading, Restatement, Series } from '../../shared/measures/measure.ts'
import { comparePeriods, periodNamed } from '../../shared/measures/period.ts'
import { aimsFrom, namesFrom, thresholdsFrom } from './measure-json.ts'
import { grouped, truth } from './row-values.ts'
import type { Database } from './tables.ts'

/** A committee's measures with all their readings, in the order of the plan; readings in order of time. */
export async function measuresOf(db: Database, committeeId: number): Promise<readonly Measure[]> {
  const measures = await db
    .selectFrom('measure')
    .selectAll()
    .where('committee_id', '=', committeeId)
    .orderBy('position')
    .execute()
  const series = grouped(await seriesRows(db, committeeId), ({ measure_id }) => measure_id)
  const readings = await readingsOf(db, committeeId)
  const texts = grouped(await textRows(db, committeeId), ({ measure_id }) => measure_id)
  const judged = grouped(await judgedRows(db, committeeId), ({ measure_id }) => measure_id)
  return measures.map((row) => ({
    id: row.id,
    code: row.code,
    title: row.title,
    earlierNames: namesFrom(row.earlier_names),
    priority: row.priority,
    definition: row.definition,
    owner: row.owner,
    wanted: row.wanted,
    tolerance: row.tolerance,
    targets: aimsFrom(row.targets),
    benchmarks: thresholdsFrom(row.benchmarks),
    frequency: row.frequency,
    isSurvey: truth(row.is_survey),
    series: (series.get(row.id) ?? []).map(({ id, label, unit, counted, aggregation }): Series => ({
      label,
      unit,
      counted,
      aggregation,
      readings: readings.get(id) ?? [],
    })),
    texts: (texts.get(row.id) ?? []).map(({ period, overview, reasons, response }) => ({
      period: periodNamed(period),
      overview,
      reasons,
      response,
    })),
    judgedOtherwise: (judged.get(row.id) ?? []).map(({ period, state, why }) => ({
      period: periodNamed(period),
      state,
      why,
    })),
  }))
}

function seriesRows(db: Database, committeeId: number) {
  return db
    .selectFrom('series')
    .innerJoin('measure', 'measure.id', 'series.measure_id')
    .selectAll('series')
    .where('committee_id', '=', committeeId)
    .orderBy('series.position')
    .execute()
}

function textRows(db: Database, committeeId: number) {
  return db
    .selectFrom('measure_text')
    .innerJoin('measure', 'measure.id', 'measure_text.measure_id')
    .selectAll('measure_text')
    .where('committee_id', '=', committeeId)
    .execute()
}

function judgedRows(db: Database, committeeId: number) {
  return db
    .selectFrom('judged_otherwise')
    .innerJoin('measure', 'measure.id', 'judged_otherwise.measure_id')
    .selectAll('judged_otherwise')
    .where('committee_id', '=', committeeId)
    .execute()
}

/** Every series' readings, by the series' id. */
async function readingsOf(
  db: Database,
  committeeId: number,
): Promise<ReadonlyMap<number, readonly Reading[]>> {
  const rows = await db
    .selectFrom('reading')
    .innerJoin('series', 'series.id', 'reading.series_id')
    .innerJoin('measure', 'measure.id', 'series.measure_id')
    .selectAll('reading')
    .where('committee_id', '=', committeeId)
    .orderBy('reading.id')
    .execute()
  const before = grouped(await restatementRows(db, committeeId), ({ reading_id }) => reading_id)
  const groups = grouped(rows, ({ series_id }) => series_id)
  return new Map(
    [...groups].map(([seriesId, of]) => [
      seriesId,
      inOrder(
        of.map(({ id, period, value, missing_reason }) => ({
          period: periodNamed(period),
          value,
          missingReason: missing_reason,
          restatements: (before.get(id) ?? []).map(restatement),
        })),
      ),
    ]),
  )
}

function restatementRows(db: Database, committeeId: number) {
  return db
    .selectFrom('restatement')
    .innerJoin('reading', 'reading.id', 'restatement.reading_id')
    .innerJoin('series', 'series.id', 'reading.series_id')
    .innerJoin('measure', 'measure.id', 'series.measure_id')
    .selectAll('restatement')
    .where('committee_id', '=', committeeId)
    .orderBy('restatement.id')
    .execute()
}

function restatement(row: {
  readonly value: number | null
  readonly restated_at: string
  readonly restated_by: string
  readonly why: string
}): Restatement {
  return {
    value: row.value,
    restatedAt: row.restated_at,
    restatedBy: row.restated_by,
    why: row.why,
  }
}

/** Surveys without a date keep the order they were entered in. */
function inOrder(readings: readonly Reading[]): readonly Reading[] {
  return readings.some(({ period }) => period.kind === 'survey')
    ? readings
    : readings.toSorted((a, b) => comparePeriods(a.period, b.period))
}
