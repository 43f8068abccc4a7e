import type { RequestOf } from '../../shared/contract/contract.ts'
import type { MinuteWritten } from '../../shared/contract/minutes-views.ts'
import type { Minute } from '../../shared/minutes/minute-blocks.ts'
import { writeMinute } from '../db/minutes-writing.ts'
import type { Database } from '../db/tables.ts'
import { hasTextBeside, keepTextBeside, removeTextBeside } from '../db/text-beside-repository.ts'
import { itemToChange } from './minutes-room.ts'

type Write = Omit<RequestOf<'minutes.write'>, 'blocks'> & {
  readonly blocks: Minute
  /** ISO 8601, UTC. */
  readonly keptAt: string
}

/**
 * Keeps what was typed under an item. What another window wrote meanwhile is not written over: these words are then kept beside
 * it, as are all that the same window types after them, until somebody chooses. What this very window wrote is, since the answer to
 * that may have been lost with the application.
 *
 * A choice takes away what it was made over; a text that was written on since stays, and is asked about again.
 *
 * @throws Problem `no-such-minute`, `minutes-approved`
 */
export async function keepMinute(db: Database, write: Write): Promise<MinuteWritten> {
  const { itemId, seen, writer, blocks, chosenOver, keptAt } = write
  const { item, minutes } = await itemToChange(db, itemId)
  const isNewest = item.seen === seen || item.writer === writer
  if (!isNewest || (chosenOver === undefined && (await hasTextBeside(db, itemId, writer)))) {
    await keepTextBeside(db, minutes.id, { itemId, writer, blocks, keptAt })
    return { seen: item.seen, isBeside: true }
  }
  const next = Math.max(item.seen, seen) + 1
  await writeMinute(db, itemId, { blocks, seen: next, writer })
  if (chosenOver !== undefined) {
    await removeTextBeside(db, itemId, writer, null)
    for (const one of chosenOver) await removeTextBeside(db, itemId, one.writer, one.seen)
  }
  return { seen: next, isBeside: false }
}
