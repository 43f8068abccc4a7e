import { isoDate } from '../../shared/calendar/iso-date.ts'
import type { PlanVersion, Priority } from '../../shared/measures/plan.ts'
import type { Database } from './tables.ts'

/** The committee that has a plan of this title; `null` before any. */
export async function committeeOfPlan(db: Database, title: string): Promise<number | null> {
  const row = await db
    .selectFrom('plan_version')
    .select('committee_id')
    .where('title', '=', title)
    .executeTakeFirst()
  return row?.committee_id ?? null
}

/** A committee's plan in all its versions, oldest first. */
export async function planVersions(db: Database, committeeId: number): Promise<readonly PlanVersion[]> {
  const rows = await db
    .selectFrom('plan_version')
    .selectAll()
    .where('committee_id', '=', committeeId)
    .orderBy('from_on')
    .execute()
  return rows.map(({ from_on, title, priorities }) => ({
    fromOn: isoDate(from_on),
    title,
    // Written by `savePlanVersion` and by the migration that gave priorities their kinds.
    priorities: JSON.parse(priorities) as readonly Priority[],
  }))
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
