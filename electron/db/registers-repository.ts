import { isoDate, type IsoDate } from '../../shared/calendar/iso-date.ts'
import type { Part } from '../../shared/agenda/agenda-item.ts'
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
  const minutes = await db
    .selectFrom('minute_item')
    .innerJoin('minutes', 'minutes.id', 'minute_item.minutes_id')
    .innerJoin('meeting', 'meeting.id', 'minutes.meeting_id')
    .select(['meeting.committee_id', 'meeting.held_on', 'minute_item.part'])
    .distinct()
    .orderBy('meeting.held_on', 'desc')
    .execute()
  const references = await db
    .selectFrom('outstanding_reference')
    .select(['committee_id', 'is_public'])
    .where('is_removed', '=', 0)
    .where('discharged_on', 'is', null)
    .distinct()
    .execute()
  const measures = await db.selectFrom('measure').select('committee_id').distinct().execute()
  return {
    minutes: minutes.map((row) => ({
      committeeId: row.committee_id,
      heldOn: isoDate(row.held_on),
      part: row.part === 2 ? 2 : 1,
    })),
    references: references.map((row) => ({ committeeId: row.committee_id, isPublic: truth(row.is_public) })),
    measures: new Set(measures.map((row) => row.committee_id)),
  }
}
