import type { Database } from './tables.ts'

/** A committee's plan as it was from a day on. */
export interface PlanVersion {
  /** `2024-02-22` */
  readonly fromOn: string
  readonly title: string
  readonly priorities: readonly string[]
}

/** The committee that has a plan of this title; `null` before any. */
export async function committeeOfPlan(db: Database, title: string): Promise<number | null> {
  const row = await db
    .selectFrom('plan_version')
    .select('committee_id')
    .where('title', '=', title)
    .executeTakeFirst()
  return row?.committee_id ?? null
}

/** Keeps a version of a plan beside those of other days. */
export async function savePlanVersion(
  db: Database,
  committeeId: number,
  { fromOn, title, priorities }: PlanVersion,
): Promise<void> {
  const said = { title, priorities: JSON.stringify(priorities) }
  await db
    .insertInto('plan_version')
    .values({ committee_id: committeeId, from_on: fromOn, ...said })
    .onConflict((conflict) => conflict.columns(['committee_id', 'from_on']).doUpdateSet(said))
    .execute()
}
