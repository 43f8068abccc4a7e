import type { IsoDate } from '../../shared/calendar/iso-date.ts'
import { ukDay } from '../../shared/calendar/uk-day.ts'
import type { Database } from './tables.ts'

/** Whether a paper was ever under an item, one that was taken off again included. */
export async function everHadPaper(db: Database, itemId: number): Promise<boolean> {
  const row = await db.selectFrom('paper').select('id').where('item_id', '=', itemId).executeTakeFirst()
  return row !== undefined
}

/** The day an item's report was last cleared; `null` where the register knows of none. */
export async function clearedOn(db: Database, itemId: number): Promise<IsoDate | null> {
  const row = await db
    .selectFrom('report_move')
    .innerJoin('report_committee', 'report_committee.report_id', 'report_move.report_id')
    .select('moved_at')
    .where('report_committee.item_id', '=', itemId)
    .where('report_move.stage', '=', 'cleared')
    .orderBy('report_move.id', 'desc')
    .executeTakeFirst()
  return row === undefined ? null : ukDay(new Date(row.moved_at))
}

/**
 * Puts a paper, as it stands, under another item too, as version 1 there. Its file is named once more and not copied.
 * @param removedAt  ISO instant when it is put there only to be known, and taken off at once; `null` when it stays
 */
export async function carryPaper(
  db: Database,
  paperId: number,
  itemId: number,
  removedAt: string | null,
): Promise<void> {
  const { id } = await db
    .insertInto('paper')
    .columns(['item_id', 'position', 'role', 'tracked_changes', 'removed_at'])
    .expression((from) =>
      from
        .selectFrom('paper')
        .select((row) => [
          row.val(itemId).as('item_id'),
          'position',
          'role',
          'tracked_changes',
          row.val(removedAt).as('removed_at'),
        ])
        .where('id', '=', paperId),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  const { id: _, ...newest } = await db
    .selectFrom('paper_version')
    .selectAll()
    .where('paper_id', '=', paperId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  await db
    .insertInto('paper_version')
    .values({ ...newest, paper_id: id, version: 1 })
    .execute()
}
