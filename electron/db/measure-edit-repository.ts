import type { Insertable } from 'kysely'
import type { MeasureFields, SeriesFields, SomeMeasureFields } from '../../shared/contract/measure-fields.ts'
import type { EarlierName, MeasureText } from '../../shared/measures/measure.ts'
import { type Period, periodLabel, periodNamed } from '../../shared/measures/period.ts'
import { aimsJson, controlJson, namesJson } from './measure-json.ts'
import type { Database, Tables } from './tables.ts'

/** Adds a measure behind the last one of its priority, or at the end. @returns its number */
export async function addMeasure(db: Database, committeeId: number, fields: MeasureFields): Promise<number> {
  const last = await db
    .selectFrom('measure')
    .select(({ fn }) => fn.max('position').as('position'))
    .where('committee_id', '=', committeeId)
    .where('priority', '=', fields.priority)
    .executeTakeFirst()
  const position = await placeBehind(db, committeeId, last?.position ?? null)
  const row = { ...measureColumns(fields), committee_id: committeeId, position } as Insertable<
    Tables['measure']
  >
  const { id } = await db.insertInto('measure').values(row).returning('id').executeTakeFirstOrThrow()
  return id
}

async function placeBehind(db: Database, committeeId: number, last: number | null): Promise<number> {
  if (last === null) {
    const end = await db
      .selectFrom('measure')
      .select(({ fn }) => fn.max('position').as('position'))
      .where('committee_id', '=', committeeId)
      .executeTakeFirst()
    return (end?.position ?? -1) + 1
  }
  await db
    .updateTable('measure')
    .set(({ eb }) => ({ position: eb('position', '+', 1) }))
    .where('committee_id', '=', committeeId)
    .where('position', '>', last)
    .execute()
  return last + 1
}

/** Changes what the office says of a measure; what is not named stays. */
export async function changeMeasure(
  db: Database,
  measureId: number,
  fields: SomeMeasureFields,
  earlierNames: readonly EarlierName[],
): Promise<void> {
  await db
    .updateTable('measure')
    .set({ ...measureColumns(fields), earlier_names: namesJson(earlierNames) })
    .where('id', '=', measureId)
    .execute()
}

export async function removeMeasure(db: Database, measureId: number): Promise<void> {
  await db.deleteFrom('measure').where('id', '=', measureId).execute()
}

/** Gives the measures of renamed priorities their new names, all at once: two priorities may take each other's. */
export async function renamePriorities(
  db: Database,
  committeeId: number,
  priorities: readonly { readonly was: string | null; readonly name: string }[],
): Promise<void> {
  const names = new Map(priorities.flatMap(({ was, name }) => (was === null ? [] : [[was, name] as const])))
  const measures = await db
    .selectFrom('measure')
    .select(['id', 'priority'])
    .where('committee_id', '=', committeeId)
    .execute()
  for (const { id, priority } of measures) {
    const name = names.get(priority)
    if (name !== undefined && name !== priority)
      await db.updateTable('measure').set({ priority: name }).where('id', '=', id).execute()
  }
}

/** Makes a measure's series these, in this order; series it no longer has go with their figures. */
export async function changeSeries(
  db: Database,
  measureId: number,
  series: readonly SeriesFields[],
): Promise<void> {
  const kept = series.flatMap(({ id }) => (id === null ? [] : [id]))
  await db
    .deleteFrom('series')
    .where('measure_id', '=', measureId)
    .$if(kept.length > 0, (query) => query.where('id', 'not in', kept))
    .execute()
  for (const [position, { id, ...said }] of series.entries())
    await (id === null
      ? db
          .insertInto('series')
          .values({ measure_id: measureId, position, ...said })
          .execute()
      : db
          .updateTable('series')
          .set({ position, ...said })
          .where('id', '=', id)
          .where('measure_id', '=', measureId)
          .execute())
}

/** Keeps one of the officer's texts about a period; an empty one is none. */
export async function saveTextField(
  db: Database,
  measureId: number,
  period: Period,
  field: Exclude<keyof MeasureText, 'period'>,
  text: string,
): Promise<void> {
  const said = { [field]: text === '' ? null : text }
  await db
    .insertInto('measure_text')
    .values({ measure_id: measureId, period: periodLabel(period), ...said })
    .onConflict((conflict) => conflict.columns(['measure_id', 'period']).doUpdateSet(said))
    .execute()
}

/** Leaves a sentence as it is, and says why; `null` has it checked again. */
export async function saveClaimLeft(
  db: Database,
  measureId: number,
  period: Period,
  { sentence, why }: { readonly sentence: string; readonly why: string | null },
): Promise<void> {
  const of = { measure_id: measureId, period: periodLabel(period), sentence }
  await (why === null
    ? db
        .deleteFrom('claim_left')
        .where('measure_id', '=', of.measure_id)
        .where('period', '=', of.period)
        .where('sentence', '=', sentence)
        .execute()
    : db
        .insertInto('claim_left')
        .values({ ...of, why })
        .onConflict((conflict) => conflict.columns(['measure_id', 'period', 'sentence']).doUpdateSet({ why }))
        .execute())
}

/** Fields as columns; none for fields that are not named. */
function measureColumns({ isSurvey, targets, benchmarks, control, ...plain }: SomeMeasureFields) {
  return {
    ...plain,
    ...(isSurvey !== undefined && { is_survey: isSurvey ? 1 : 0 }),
    ...(targets !== undefined && { targets: aimsJson(targets.map(aimNamed)) }),
    ...(benchmarks !== undefined && { benchmarks: JSON.stringify(benchmarks) }),
    ...(control !== undefined && {
      control:
        control === null
          ? null
          : controlJson({
              ...control,
              baseline: control.baseline && {
                from: periodNamed(control.baseline.from),
                to: periodNamed(control.baseline.to),
              },
              rebasedAt: control.rebasedAt.map(periodNamed),
            }),
    }),
  }
}

function aimNamed({ period, ...aim }: MeasureFields['targets'][number]) {
  return { ...aim, period: period === null ? null : periodNamed(period) }
}
