import type { Minute } from '../../shared/minutes/minute-blocks.ts'
import type { TextBeside } from '../../shared/minutes/taken-minutes.ts'
import type { Database } from './tables.ts'

/** What stands beside the minutes of a meeting until somebody chooses, oldest first. */
export async function textsBesideOf(db: Database, minutesId: number): Promise<readonly TextBeside[]> {
  const rows = await db
    .selectFrom('text_beside')
    .selectAll()
    .where('minutes_id', '=', minutesId)
    .orderBy('kept_at')
    .orderBy('writer')
    .execute()
  return rows.map((row) => ({
    itemId: row.minute_item_id,
    writer: row.writer,
    // Written by this program alone, after it was checked at the door.
    blocks: JSON.parse(row.blocks) as Minute,
    seen: row.seen,
    keptAt: row.kept_at,
  }))
}

/** Whether a window has a text of its own beside a minute. */
export async function hasTextBeside(db: Database, itemId: number, writer: string): Promise<boolean> {
  const row = await db
    .selectFrom('text_beside')
    .select('seen')
    .where('minute_item_id', '=', itemId)
    .where('writer', '=', writer)
    .executeTakeFirst()
  return row !== undefined
}

/** Keeps what a window has by now beside a minute, in place of what it had there before. */
export async function keepTextBeside(
  db: Database,
  minutesId: number,
  { itemId, writer, blocks, keptAt }: Omit<TextBeside, 'seen'>,
): Promise<void> {
  const words = { blocks: JSON.stringify(blocks), kept_at: keptAt }
  await db
    .insertInto('text_beside')
    .values({ minutes_id: minutesId, minute_item_id: itemId, writer, seen: 1, ...words })
    .onConflict((kept) =>
      kept
        .columns(['minute_item_id', 'writer'])
        .doUpdateSet((row) => ({ ...words, seen: row('text_beside.seen', '+', 1) })),
    )
    .execute()
}

/** Takes a text away from beside a minute. @param seen  only if nothing was written to it since; `null` whatever it is */
export async function removeTextBeside(
  db: Database,
  itemId: number,
  writer: string,
  seen: number | null,
): Promise<void> {
  await db
    .deleteFrom('text_beside')
    .where('minute_item_id', '=', itemId)
    .where('writer', '=', writer)
    .$if(seen !== null, (query) => query.where('seen', '=', seen))
    .execute()
}
