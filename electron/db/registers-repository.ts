import { isoDate, type IsoDate } from '../../shared/calendar/iso-date.ts'
import type { Part } from '../../shared/agenda/agenda-item.ts'
import { isWithheld } from '../../shared/minutes/publicity.ts'
import { minuteItemFromRow } from './minutes-repository.ts'
import { truth } from './row-values.ts'
import type { Database } from './tables.ts'

/** Which papers the records can make, for all committees at once: enough to say whether an item's paper is there. */
export interface Registers {
  /** Meetings with minutes, and the parts these have; newest first. */
  readonly minutes: readonly { readonly committeeId: number; readonly heldOn: IsoDate; readonly part: Part }[]
  readonly references: readonly { readonly committeeId: number; readonly isPublic: boolean }[]
  /** Committees with measures. */
  readonly measures: ReadonlySet<number>
}

export async function readRegisters(db: Database): Promise<Registers> {
  const minutes = await minutesAtHand(db)
  const references = await db
    .selectFrom('outstanding_reference')
    .select(['committee_id', 'is_public'])
    .where('is_removed', '=', 0)
    .where('discharged_on', 'is', null)
    .distinct()
    .execute()
  const measures = await db.selectFrom('measure').select('committee_id').distinct().execute()
  return {
    minutes,
    references: references.map((row) => ({ committeeId: row.committee_id, isPublic: truth(row.is_public) })),
    measures: new Set(measures.map((row) => row.committee_id)),
  }
}

/** Every meeting with minutes has public ones; non-public ones where something is withheld. */
async function minutesAtHand(db: Database): Promise<Registers['minutes']> {
  const meetings = await db
    .selectFrom('minutes')
    .innerJoin('meeting', 'meeting.id', 'minutes.meeting_id')
    .select(['minutes.id', 'meeting.committee_id', 'meeting.held_on'])
    .orderBy('meeting.held_on', 'desc')
    .execute()
  const withheld = await minutesWithheld(db)
  return meetings.flatMap(({ id, committee_id: committeeId, held_on: heldOn }) => {
    const parts: readonly Part[] = withheld.has(id) ? [1, 2] : [1]
    return parts.map((part) => ({ committeeId, heldOn: isoDate(heldOn), part }))
  })
}

/** Minutes with an item that the public may not read; only rows that could be such are looked into. */
async function minutesWithheld(db: Database): Promise<ReadonlySet<number>> {
  const rows = await db
    .selectFrom('minute_item')
    .selectAll()
    .where((row) =>
      row.or([row('part', '=', 2), row('publicity', '<>', 'byRule'), row('exempt_paragraphs', '<>', '[]')]),
    )
    .execute()
  const withheld = rows.filter((row) => isWithheld(minuteItemFromRow(row)))
  return new Set(withheld.map(({ minutes_id: id }) => id))
}
