import type { ClockTime, IsoDate } from '../../shared/calendar/iso-date.ts'
import { isoDate } from '../../shared/calendar/iso-date.ts'
import type { MeetingStanding } from '../../shared/agenda/meeting.ts'
import { type CommitteeRecord, enquiriesRow, signatoryRow } from './committee-repository.ts'
import { dayOrNull, timeOrNull } from './row-values.ts'
import type { Database } from './tables.ts'

/** A meeting as the calendar knows it, without its agenda. */
export interface CalendarRecord extends MeetingStanding {
  readonly id: number
  readonly committeeId: number
  readonly committeeName: string
  readonly committeeShortName: string | null
  readonly heldOn: IsoDate
  readonly startsAt: ClockTime | null
  readonly venue: string | null
  /** How often its day, time, place or standing was changed; it only grows. */
  readonly revision: number
}

/** Meetings from one day to another, both included, in order; those cancelled among them. */
export async function calendarMeetings(
  db: Database,
  from: IsoDate,
  until: IsoDate,
): Promise<readonly CalendarRecord[]> {
  const rows = await calendarRows(db)
    .where('held_on', '>=', from)
    .where('held_on', '<=', until)
    .orderBy('held_on')
    .orderBy('meeting.starts_at')
    .orderBy('committee.name')
    .execute()
  return rows.map(recordFromRow)
}

/** Every meeting's standing, by its id. */
export async function meetingStandings(db: Database): Promise<ReadonlyMap<number, MeetingStanding>> {
  const records = (await calendarRows(db).execute()).map(recordFromRow)
  return new Map(records.map(({ id, cancelled, movedFrom }) => [id, { cancelled, movedFrom }]))
}

/** `null` when the records have none of that number. */
export async function findCalendarMeeting(db: Database, meetingId: number): Promise<CalendarRecord | null> {
  const row = await calendarRows(db).where('meeting.id', '=', meetingId).executeTakeFirst()
  return row === undefined ? null : recordFromRow(row)
}

/** Adds a meeting with what its committee settles for all of them. */
export async function addMeeting(
  db: Database,
  { id: committeeId, enquiries, signatory, notices }: CommitteeRecord,
  { heldOn, startsAt, venue }: Pick<CalendarRecord, 'heldOn' | 'startsAt' | 'venue'>,
): Promise<number> {
  const { id } = await db
    .insertInto('meeting')
    .values({
      committee_id: committeeId,
      held_on: heldOn,
      starts_at: startsAt,
      venue,
      ...enquiriesRow(enquiries),
      ...signatoryRow(signatory),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const rows = notices.map(({ heading, paragraphs }, position) => ({
    meeting_id: id,
    position,
    heading,
    paragraphs: JSON.stringify(paragraphs),
  }))
  if (rows.length > 0) await db.insertInto('notice').values(rows).execute()
  return id
}

/** Moves a meeting and keeps where it was. */
export async function moveMeeting(
  db: Database,
  { id, heldOn }: Pick<CalendarRecord, 'id' | 'heldOn'>,
  to: Pick<CalendarRecord, 'heldOn' | 'startsAt'>,
  movedAt: string,
): Promise<void> {
  await db
    .updateTable('meeting')
    .set({ held_on: to.heldOn, starts_at: to.startsAt })
    .where('id', '=', id)
    .execute()
  if (heldOn === to.heldOn) return
  await db
    .insertInto('meeting_move')
    .values({ meeting_id: id, moved_at: movedAt, from_on: heldOn, to_on: to.heldOn })
    .execute()
}

/** Cancels a meeting, or takes that back with `null`. It stays in the records either way. */
export async function setCancelled(
  db: Database,
  meetingId: number,
  cancelled: CalendarRecord['cancelled'],
): Promise<void> {
  await db
    .updateTable('meeting')
    .set({ cancelled_on: cancelled?.on ?? null, cancelled_why: cancelled?.why ?? null })
    .where('id', '=', meetingId)
    .execute()
}

function calendarRows(db: Database) {
  return db
    .selectFrom('meeting')
    .innerJoin('committee', 'committee.id', 'meeting.committee_id')
    .select([
      'meeting.id',
      'meeting.committee_id',
      'meeting.held_on',
      'meeting.starts_at',
      'meeting.venue',
      'meeting.cancelled_on',
      'meeting.cancelled_why',
      'meeting.revision',
      'committee.name',
      'committee.short_name',
    ])
    .select((row) =>
      row
        .selectFrom('meeting_move')
        .select('from_on')
        .whereRef('meeting_move.meeting_id', '=', 'meeting.id')
        .orderBy('meeting_move.id')
        .limit(1)
        .as('first_on'),
    )
}

function recordFromRow(row: {
  readonly id: number
  readonly committee_id: number
  readonly held_on: string
  readonly starts_at: string | null
  readonly venue: string | null
  readonly cancelled_on: string | null
  readonly cancelled_why: string | null
  readonly revision: number
  readonly name: string
  readonly short_name: string | null
  readonly first_on: string | null
}): CalendarRecord {
  const cancelledOn = dayOrNull(row.cancelled_on)
  const firstOn = dayOrNull(row.first_on)
  const heldOn = isoDate(row.held_on)
  return {
    id: row.id,
    committeeId: row.committee_id,
    committeeName: row.name,
    committeeShortName: row.short_name,
    heldOn,
    startsAt: timeOrNull(row.starts_at),
    venue: row.venue,
    cancelled: cancelledOn === null ? null : { on: cancelledOn, why: row.cancelled_why ?? '' },
    // One that came back to its day was not moved.
    movedFrom: firstOn === heldOn ? null : firstOn,
    revision: row.revision,
  }
}

/** How many places in the register of reports are on a meeting's agenda. */
export async function countReportsFor(db: Database, meetingId: number): Promise<number> {
  const { count } = await db
    .selectFrom('report_committee')
    .innerJoin('agenda_item', 'agenda_item.id', 'report_committee.item_id')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('agenda_item.meeting_id', '=', meetingId)
    .executeTakeFirstOrThrow()
  return count
}

/** Makes the register's places on a meeting's agenda name its day. */
export async function redateReports(db: Database, meetingId: number, heldOn: IsoDate): Promise<void> {
  await db
    .updateTable('report_committee')
    .set({ meeting_on: heldOn })
    .where('item_id', 'in', (row) =>
      row.selectFrom('agenda_item').select('agenda_item.id').where('meeting_id', '=', meetingId),
    )
    .execute()
}
