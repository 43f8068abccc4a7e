import type { Selectable } from 'kysely'
import { isoDate } from '../../shared/calendar/iso-date.ts'
import type {
  ClaimLeft,
  JudgedOtherwise,
  Measure,
  MeasureText,
  Reading,
  Restatement,
  Series,
} from '../../shared/measures/measure.ts'
import { comparePeriods, type Period, periodNamed } from '../../shared/measures/period.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { aimsFrom, controlFrom, namesFrom, thresholdsFrom } from './measure-json.ts'
import { grouped, truth } from './row-values.ts'
import type { Database, Tables } from './tables.ts'

/** A measure in the records, and whose it is. */
export interface KeptMeasure extends Measure {
  readonly committeeId: number
}

/** Which measures are read: a committee's, or one. */
type Which = { readonly committee_id: number } | { readonly id: number }

/** A committee's measures with all their readings, in the order of the plan; readings in order of time. */
export function measuresOf(db: Database, committeeId: number): Promise<readonly KeptMeasure[]> {
  return measuresWhere(db, { committee_id: committeeId })
}

/** @throws Problem `no-such-measure` */
export async function measureById(db: Database, measureId: number): Promise<KeptMeasure> {
  const [measure] = await measuresWhere(db, { id: measureId })
  if (measure === undefined) throw new Problem('no-such-measure', {})
  return measure
}

/** How many measures each committee has, by the committee's number; none of those without. */
export async function measureCounts(db: Database): Promise<ReadonlyMap<number, number>> {
  const rows = await db
    .selectFrom('measure')
    .select(({ fn }) => ['committee_id', fn.countAll<number>().as('count')])
    .groupBy('committee_id')
    .execute()
  return new Map(rows.map(({ committee_id, count }) => [committee_id, count]))
}

/** A committee's measures without their figures, in the order of the plan. */
export function measureOutlines(
  db: Database,
  committeeId: number,
): Promise<readonly Pick<Measure, 'id' | 'code' | 'title' | 'priority'>[]> {
  return db
    .selectFrom('measure')
    .select(['id', 'code', 'title', 'priority'])
    .where('committee_id', '=', committeeId)
    .orderBy('position')
    .orderBy('id')
    .execute()
}

async function measuresWhere(db: Database, which: Which): Promise<readonly KeptMeasure[]> {
  const periodOf = periodReader()
  const rows = await chosen(db, which).selectAll().orderBy('position').orderBy('id').execute()
  const readings = await readingsOf(db, which, periodOf)
  const series = grouped(await rowsOf(db, 'series', which), ({ measure_id }) => measure_id)
  const texts = grouped(await rowsOf(db, 'measure_text', which), ({ measure_id }) => measure_id)
  const judged = grouped(await rowsOf(db, 'judged_otherwise', which), ({ measure_id }) => measure_id)
  const left = grouped(await rowsOf(db, 'claim_left', which), ({ measure_id }) => measure_id)
  return rows.map((row) => ({
    ...measureFromRow(row),
    series: (series.get(row.id) ?? [])
      .toSorted((a, b) => a.position - b.position)
      .map((one): Series => ({
        id: one.id,
        label: one.label,
        unit: one.unit,
        counted: one.counted,
        aggregation: one.aggregation,
        readings: readings.get(one.id) ?? [],
      })),
    texts: (texts.get(row.id) ?? []).map(({ period, overview, reasons, response }): MeasureText => ({
      period: periodOf(period),
      overview,
      reasons,
      response,
    })),
    judgedOtherwise: (judged.get(row.id) ?? []).map(({ period, state, why }): JudgedOtherwise => ({
      period: periodOf(period),
      state,
      why,
    })),
    claimsLeft: (left.get(row.id) ?? []).map(({ period, sentence, why }): ClaimLeft => ({
      period: periodOf(period),
      sentence,
      why,
    })),
  }))
}

function measureFromRow(row: Selectable<Tables['measure']>) {
  return {
    id: row.id,
    committeeId: row.committee_id,
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
    control: row.control === null ? null : controlFrom(row.control),
  }
}

function chosen(db: Database, which: Which) {
  const measures = db.selectFrom('measure')
  return 'id' in which
    ? measures.where('id', '=', which.id)
    : measures.where('committee_id', '=', which.committee_id)
}

/** What belongs to the measures, table by table. */
function rowsOf<Table extends 'series' | 'measure_text' | 'judged_otherwise' | 'claim_left'>(
  db: Database,
  table: Table,
  which: Which,
): Promise<Selectable<Tables[Table]>[]> {
  return (
    db
      .selectFrom(table as 'series')
      .selectAll()
      .where('measure_id', 'in', chosen(db, which).select('id'))
      // Each of these tables has the column asked for; Kysely cannot see it through the type parameter.
      .execute() as unknown as Promise<Selectable<Tables[Table]>[]>
  )
}

/** Every series' readings, by the series' id. */
async function readingsOf(
  db: Database,
  which: Which,
  periodOf: (label: string) => Period,
): Promise<ReadonlyMap<number, readonly Reading[]>> {
  const series = db
    .selectFrom('series')
    .select('id')
    .where('measure_id', 'in', chosen(db, which).select('id'))
  const readings = db.selectFrom('reading').where('series_id', 'in', series)
  const rows = await readings.selectAll().orderBy('id').execute()
  const restatements = await db
    .selectFrom('restatement')
    .selectAll()
    .where('reading_id', 'in', readings.select('id'))
    .orderBy('id')
    .execute()
  const before = grouped(restatements, ({ reading_id }) => reading_id)
  const bySeries = grouped(rows, ({ series_id }) => series_id)
  return new Map(
    [...bySeries].map(([seriesId, of]) => [
      seriesId,
      inOrder(
        of.map(({ id, period, value, missing_reason, asked_on }): Reading => ({
          period: periodOf(period),
          value,
          missingReason: missing_reason,
          ...(asked_on !== null && { askedOn: isoDate(asked_on) }),
          restatements: (before.get(id) ?? []).map(restatementFromRow),
        })),
      ),
    ]),
  )
}

function restatementFromRow(row: Selectable<Tables['restatement']>): Restatement {
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

/** Reads periods' names; each name once, as thousands of figures share a few of them. */
function periodReader(): (label: string) => Period {
  const known = new Map<string, Period>()
  return (label) => {
    const period = known.get(label) ?? periodNamed(label)
    known.set(label, period)
    return period
  }
}
