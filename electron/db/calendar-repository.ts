import type { ClockTime, IsoDate } from '../../shared/calendar/iso-date.ts'
import { isoDate } from '../../shared/calendar/iso-date.ts'
import type { MeetingStanding } from '../../shared/agenda/meeting.ts'
import { isSameBody } from '../../shared/reports/cover-differences.ts'
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

/** A place of a report in the register: a committee's line of it. */
interface RegisteredPlace {
  readonly reportId: number
  readonly position: number
}

/**
 * The register's places that are bound for a meeting: those of its items, and those of its committee and day that were asked for
 * before an item stood on its agenda.
 */
export async function reportPlacesFor(
  db: Database,
  { id, committeeName, heldOn }: Pick<CalendarRecord, 'id' | 'committeeName' | 'heldOn'>,
): Promise<readonly RegisteredPlace[]> {
  const rows = await db
    .selectFrom('report_committee')
    .leftJoin('agenda_item', 'agenda_item.id', 'report_committee.item_id')
    .select(['report_id', 'report_committee.position', 'name', 'item_id'])
    .where((row) =>
      row.or([
        row('agenda_item.meeting_id', '=', id),
        row.and([row('item_id', 'is', null), row('meeting_on', '=', heldOn)]),
      ]),
    )
    .execute()
  return rows
    .filter(({ item_id, name }) => item_id !== null || isSameBody(name, committeeName))
    .map(({ report_id, position }) => ({ reportId: report_id, position }))
}

/** Makes places of the register name another day. */
export async function redateReports(
  db: Database,
  places: readonly RegisteredPlace[],
  heldOn: IsoDate,
): Promise<void> {
  for (const { reportId, position } of places)
    await db
      .updateTable('report_committee')
      .set({ meeting_on: heldOn })
      .where('report_id', '=', reportId)
      .where('position', '=', position)
      .execute()
}
