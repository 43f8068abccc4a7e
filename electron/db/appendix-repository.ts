import { papersOfItem, type PaperRecord } from './paper-repository.ts'
import type { Database } from './tables.ts'

/** An item's appendices in their order. */
export async function appendicesOf(db: Database, itemId: number): Promise<readonly PaperRecord[]> {
  return (await papersOfItem(db, itemId)).filter(({ role }) => role === 'appendix')
}

/** The item of an appendix that stands on an agenda, or once stood there; `null` where there is none. */
export async function itemOfAppendix(
  db: Database,
  paperId: number,
  where: 'standing' | 'taken off',
): Promise<number | null> {
  const row = await db
    .selectFrom('paper')
    .select('item_id')
    .where('id', '=', paperId)
    .where('role', '=', 'appendix')
    .where('removed_at', where === 'standing' ? 'is' : 'is not', null)
    .executeTakeFirst()
  return row?.item_id ?? null
}

/** The place after everything that stands or once stood under an item, so that what is put back has its own. */
export async function nextPlace(db: Database, itemId: number): Promise<number> {
  const row = await db
    .selectFrom('paper')
    .select((each) => each.fn.max('position').as('last'))
    .where('item_id', '=', itemId)
    .executeTakeFirst()
  return (row?.last ?? 0) + 1
}

/** Lets two papers change places. */
export async function swapPlaces(db: Database, one: number, other: number): Promise<void> {
  const rows = await db
    .selectFrom('paper')
    .select(['id', 'position'])
    .where('id', 'in', [one, other])
    .execute()
  const placeOf = (id: number): number => rows.find((row) => row.id === id)?.position ?? 0
  const places = [
    [one, placeOf(other)],
    [other, placeOf(one)],
  ] as const
  for (const [id, position] of places)
    await db.updateTable('paper').set({ position }).where('id', '=', id).execute()
}

/** Puts back a paper that was taken off. */
export async function restorePaper(db: Database, paperId: number): Promise<void> {
  await db.updateTable('paper').set({ removed_at: null }).where('id', '=', paperId).execute()
}
