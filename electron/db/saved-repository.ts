import type { Database } from './tables.ts'

/** Notes, within its transaction, that a change was made. */
export async function noteSaved(db: Database, savedAt: string, operation: string): Promise<void> {
  await db.insertInto('saved_change').values({ saved_at: savedAt, operation }).execute()
}

/** When the newest change was saved. Newest by order, not by clock: the computer's clock may have been put back. */
export async function lastSavedAt(db: Database): Promise<string | null> {
  const row = await db.selectFrom('saved_change').select('saved_at').orderBy('id', 'desc').executeTakeFirst()
  return row?.saved_at ?? null
}
