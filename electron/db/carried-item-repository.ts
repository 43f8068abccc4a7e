import { itemLabel } from '../../shared/agenda/agenda-item.ts'
import { isoDate, type IsoDate } from '../../shared/calendar/iso-date.ts'
import type { WaitingItem } from '../../shared/contract/agenda-views.ts'
import type { Database } from './tables.ts'

/** Where a deferred item stood before. */
export interface CarriedStop {
  readonly itemId: number
  readonly heldOn: IsoDate
  /** "8", "3(a)" */
  readonly label: string
}

/** The meetings an item has come through, the latest first. Each was deferred to a later one: the way has an end. */
export async function carriedItems(db: Database, itemId: number): Promise<readonly CarriedStop[]> {
  const stops: CarriedStop[] = []
  for (let next: number | null = itemId; next !== null;) {
    const row:
      | { id: number; held_on: string; number: number; letter: string | null; carried_from: number | null }
      | undefined = await db
      .selectFrom('agenda_item')
      .innerJoin('meeting', 'meeting.id', 'agenda_item.meeting_id')
      .select(['agenda_item.id', 'held_on', 'number', 'letter', 'carried_from'])
      .where('agenda_item.id', '=', next)
      .executeTakeFirst()
    if (row === undefined) break
    const { number, letter } = row
    stops.push({
      itemId: row.id,
      heldOn: isoDate(row.held_on),
      label: itemLabel({ number, ...(letter === null ? {} : { letter }) }),
    })
    next = row.carried_from
  }
  return stops
}

/**
 * Business of a committee's earlier meetings that no agenda has taken up: what was deferred, and the reports of a meeting that
 * was cancelled. Sub-items are told of with the item they stand under. The oldest first.
 *
 * @param since  the day from which on meetings are looked at
 * @param before  the day of the meeting that may take it up
 */
export async function itemsWaiting(
  db: Database,
  committeeId: number,
  { since, before }: { readonly since: IsoDate; readonly before: IsoDate },
): Promise<readonly WaitingItem[]> {
  const rows = await db
    .selectFrom('agenda_item as item')
    .innerJoin('meeting', 'meeting.id', 'item.meeting_id')
    .select(['item.id', 'meeting_id', 'held_on', 'cancelled_on', 'number', 'letter', 'title'])
    .where('committee_id', '=', committeeId)
    .where('held_on', '>=', since)
    .where('held_on', '<', before)
    .where('item.is_removed', '=', 0)
    .where((where) =>
      where.or([
        where('delivery', '=', 'deferred'),
        where.and([
          where('cancelled_on', 'is not', null),
          where('delivery', '!=', 'withdrawn'),
          where('kind', 'in', ['report', 'verbal']),
        ]),
      ]),
    )
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('agenda_item as later')
            .select('later.id')
            .whereRef('later.carried_from', '=', 'item.id')
            .where('later.is_removed', '=', 0),
        ),
      ),
    )
    .orderBy('held_on')
    .orderBy('item.position')
    .execute()
  const mains = new Set(rows.filter(({ letter }) => letter === null).map(mainOf))
  return rows
    .filter((row) => row.letter === null || !mains.has(mainOf(row)))
    .map(({ id, held_on, cancelled_on, number, letter, title }) => ({
      itemId: id,
      title,
      heldOn: isoDate(held_on),
      label: itemLabel({ number, ...(letter === null ? {} : { letter }) }),
      why: cancelled_on === null ? 'deferred' : 'cancelled',
    }))
}

const mainOf = (row: { readonly meeting_id: number; readonly number: number }): string =>
  `${row.meeting_id} ${row.number}`
