import type { StandingItem } from '../../shared/agenda/order-of-business.ts'
import type { Database } from './tables.ts'

/** A committee's own order of business; `null` while it has none. */
export async function findOrderOfBusiness(
  db: Database,
  committeeId: number,
): Promise<readonly StandingItem[] | null> {
  const row = await db
    .selectFrom('order_of_business')
    .select('items')
    .where('committee_id', '=', committeeId)
    .executeTakeFirst()
  if (row === undefined) return null
  // Written by `saveOrderOfBusiness` and by nobody else, at first without paragraphs.
  const items = JSON.parse(row.items) as readonly (Omit<StandingItem, 'paragraphs'> & Partial<StandingItem>)[]
  return items.map((item) => ({ paragraphs: [], ...item }))
}

/** Makes this a committee's order of business. */
export async function saveOrderOfBusiness(
  db: Database,
  committeeId: number,
  items: readonly StandingItem[],
): Promise<void> {
  const said = { items: JSON.stringify(items) }
  await db
    .insertInto('order_of_business')
    .values({ committee_id: committeeId, ...said })
    .onConflict((conflict) => conflict.column('committee_id').doUpdateSet(said))
    .execute()
}
