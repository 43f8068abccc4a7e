import type { Selectable } from 'kysely'
import {
  memberRoles,
  type Contact,
  type Meeting,
  type MeetingMember,
  type Notice,
  type Signatory,
} from '../../shared/agenda/meeting.ts'
import { addDays, isoDate, type IsoDate } from '../../shared/calendar/iso-date.ts'
import { nations } from '../../shared/calendar/nations.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { oneOf, sentences, timeOrNull } from './row-values.ts'
import type { Database, Tables } from './tables.ts'

/**
 * A meeting with everything its front sheet says.
 * @throws Problem `no-such-meeting`
 */
export async function meetingById(db: Database, meetingId: number): Promise<Meeting> {
  const row = await meetingsWithCommittee(db).where('meeting.id', '=', meetingId).executeTakeFirst()
  if (row === undefined) throw new Problem('no-such-meeting', { meeting: String(meetingId) })
  return meetingFromRow(row, await membersOf(db, meetingId), await noticesOf(db, meetingId))
}

/** Every meeting, newest first, without members and notices. */
export async function allMeetings(db: Database): Promise<readonly Meeting[]> {
  const rows = await meetingsWithCommittee(db).orderBy('held_on', 'desc').orderBy('committee.name').execute()
  return rows.map((row) => meetingFromRow(row, [], []))
}

export async function findMeeting(
  db: Database,
  committeeId: number,
  heldOn: IsoDate,
): Promise<number | null> {
  const row = await db
    .selectFrom('meeting')
    .select('id')
    .where('committee_id', '=', committeeId)
    .where('held_on', '=', heldOn)
    .executeTakeFirst()
  return row?.id ?? null
}

/** A committee's meetings from a day on, in order, without those cancelled. */
export async function meetingIdsFrom(
  db: Database,
  committeeId: number,
  from: IsoDate,
): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('meeting')
    .select('id')
    .where('committee_id', '=', committeeId)
    .where('held_on', '>=', from)
    .where('cancelled_on', 'is', null)
    .orderBy('held_on')
    .execute()
  return rows.map(({ id }) => id)
}

/** The day of a committee's last meeting before one, `null` when there was none; one cancelled was none. */
export async function findMeetingDayBefore(
  db: Database,
  committeeId: number,
  heldOn: IsoDate,
): Promise<IsoDate | null> {
  const row = await db
    .selectFrom('meeting')
    .select('held_on')
    .where('committee_id', '=', committeeId)
    .where('held_on', '<', heldOn)
    .where('cancelled_on', 'is', null)
    .orderBy('held_on', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? null : isoDate(row.held_on)
}

/** A committee's newest meeting before a day that has an agenda, be others called since; `null` before there is one. */
export async function findMeetingWithAgenda(
  db: Database,
  committeeId: number,
  before: IsoDate,
): Promise<number | null> {
  const row = await db
    .selectFrom('meeting')
    .select('meeting.id')
    .where('committee_id', '=', committeeId)
    .where('held_on', '<', before)
    .where('cancelled_on', 'is', null)
    .where((where) =>
      where.exists(where.selectFrom('agenda_item').select('id').whereRef('meeting_id', '=', 'meeting.id')),
    )
    .orderBy('held_on', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? null
}

/** A meeting's day and its committee. */
export interface MeetingDay {
  readonly id: number
  readonly committeeId: number
  readonly heldOn: IsoDate
}

/** The days of all meetings, in order, without those cancelled. */
export async function meetingDays(db: Database): Promise<readonly MeetingDay[]> {
  const rows = await db
    .selectFrom('meeting')
    .select(['id', 'committee_id', 'held_on'])
    .where('cancelled_on', 'is', null)
    .orderBy('held_on')
    .execute()
  return rows.map((row) => ({ id: row.id, committeeId: row.committee_id, heldOn: isoDate(row.held_on) }))
}

/** Every day on which a committee met before one, oldest first; meetings cancelled were none. */
export async function meetingDaysBefore(
  db: Database,
  committeeId: number,
  heldOn: IsoDate,
): Promise<readonly IsoDate[]> {
  const rows = await db
    .selectFrom('meeting')
    .select('held_on')
    .where('committee_id', '=', committeeId)
    .where('held_on', '<', heldOn)
    .where('cancelled_on', 'is', null)
    .orderBy('held_on')
    .execute()
  return rows.map((row) => isoDate(row.held_on))
}

/** A committee's first meeting after a day; `null` when none is called. */
export async function nextMeetingAfter(
  db: Database,
  committeeId: number,
  heldOn: IsoDate,
): Promise<{ readonly meetingId: number; readonly heldOn: IsoDate } | null> {
  const [meetingId] = await meetingIdsFrom(db, committeeId, addDays(heldOn, 1))
  return meetingId === undefined ? null : { meetingId, heldOn: (await meetingById(db, meetingId)).heldOn }
}

export async function countMeetings(db: Database): Promise<number> {
  const { count } = await db
    .selectFrom('meeting')
    .select((row) => row.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** What the front sheet says of a meeting besides its committee and day. */
export type MeetingDetails = Pick<
  Meeting,
  'startsAt' | 'venue' | 'members' | 'enquiries' | 'notices' | 'signatory'
>

/** Adds a meeting, or makes the one of that committee and day say this instead. */
export async function saveMeeting(
  db: Database,
  committeeId: number,
  heldOn: IsoDate,
  { startsAt, venue, members, enquiries, notices, signatory }: MeetingDetails,
): Promise<number> {
  const said = {
    starts_at: startsAt,
    venue,
    enquiries_name: enquiries?.name ?? null,
    enquiries_email: enquiries?.email ?? null,
    signatory_name: signatory?.name ?? null,
    signatory_post: signatory?.post ?? null,
  }
  const { id } = await db
    .insertInto('meeting')
    .values({ committee_id: committeeId, held_on: heldOn, ...said })
    .onConflict((conflict) => conflict.columns(['committee_id', 'held_on']).doUpdateSet(said))
    .returning('id')
    .executeTakeFirstOrThrow()
  await replaceMembers(db, id, members)
  await replaceNotices(db, id, notices)
  return id
}

async function replaceMembers(
  db: Database,
  meetingId: number,
  members: readonly MeetingMember[],
): Promise<void> {
  await db.deleteFrom('meeting_member').where('meeting_id', '=', meetingId).execute()
  if (members.length === 0) return
  const rows = members.map(({ printed, name, role }, position) => ({
    meeting_id: meetingId,
    position,
    printed,
    name,
    role,
  }))
  await db.insertInto('meeting_member').values(rows).execute()
}

async function replaceNotices(db: Database, meetingId: number, notices: readonly Notice[]): Promise<void> {
  await db.deleteFrom('notice').where('meeting_id', '=', meetingId).execute()
  if (notices.length === 0) return
  const rows = notices.map(({ heading, paragraphs }, position) => ({
    meeting_id: meetingId,
    position,
    heading,
    paragraphs: JSON.stringify(paragraphs),
  }))
  await db.insertInto('notice').values(rows).execute()
}

function meetingsWithCommittee(db: Database) {
  return db
    .selectFrom('meeting')
    .innerJoin('committee', 'committee.id', 'meeting.committee_id')
    .innerJoin('authority', 'authority.id', 'committee.authority_id')
    .selectAll('meeting')
    .select([
      'committee.name as committee_name',
      'committee.short_name',
      'committee.parent_body',
      'authority.name as authority_name',
      'authority.nation',
    ])
}

interface MeetingRow extends Selectable<Tables['meeting']> {
  readonly committee_name: string
  readonly short_name: string | null
  readonly parent_body: string | null
  readonly authority_name: string
  readonly nation: string
}

function meetingFromRow(
  row: MeetingRow,
  members: readonly MeetingMember[],
  notices: readonly Notice[],
): Meeting {
  return {
    id: row.id,
    committee: {
      id: row.committee_id,
      name: row.committee_name,
      shortName: row.short_name,
      parentBody: row.parent_body,
      authority: row.authority_name,
      nation: oneOf(nations, row.nation),
    },
    heldOn: isoDate(row.held_on),
    startsAt: timeOrNull(row.starts_at),
    venue: row.venue,
    members,
    enquiries: enquiriesOf(row),
    notices,
    signatory: signatoryOf(row),
  }
}

function enquiriesOf(row: MeetingRow): Contact | null {
  return row.enquiries_name === null ? null : { name: row.enquiries_name, email: row.enquiries_email }
}

function signatoryOf(row: MeetingRow): Signatory | null {
  return row.signatory_name === null ? null : { name: row.signatory_name, post: row.signatory_post ?? '' }
}

async function membersOf(db: Database, meetingId: number): Promise<readonly MeetingMember[]> {
  const rows = await db
    .selectFrom('meeting_member')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .orderBy('position')
    .execute()
  return rows.map(({ printed, name, role }) => ({ printed, name, role: oneOf(memberRoles, role) }))
}

async function noticesOf(db: Database, meetingId: number): Promise<readonly Notice[]> {
  const rows = await db
    .selectFrom('notice')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .orderBy('position')
    .execute()
  return rows.map(({ heading, paragraphs }) => ({ heading, paragraphs: sentences(paragraphs) }))
}
