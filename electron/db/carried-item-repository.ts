import { itemLabel } from '../../shared/agenda/agenda-item.ts'
import { isoDate, type IsoDate } from '../../shared/calendar/iso-date.ts'
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
