import type { Selectable } from 'kysely'
import { itemKinds } from '../../shared/agenda/agenda-item.ts'
import { memberRoles } from '../../shared/agenda/meeting.ts'
import { isoDate, type IsoDate } from '../../shared/calendar/iso-date.ts'
import type { MinuteItem, Minutes } from '../../shared/minutes/minutes.ts'
import { oneOf, sentences, timeOrNull } from './row-values.ts'
import type { Database, Tables } from './tables.ts'

/**
 * The minutes that a meeting of this committee has to agree: those of its newest meeting before `heldOn` which has
 * any; `null` when there are none. They hold both parts: what the public may read of them is for the caller to choose.
 */
export async function minutesToAgree(
  db: Database,
  committeeId: number,
  heldOn: IsoDate,
): Promise<Minutes | null> {
  const row = await db
    .selectFrom('minutes')
    .innerJoin('meeting', 'meeting.id', 'minutes.meeting_id')
    .innerJoin('committee', 'committee.id', 'meeting.committee_id')
    .selectAll('minutes')
    .select(['meeting.held_on', 'committee.name as committee_name'])
    .where('meeting.committee_id', '=', committeeId)
    .where('meeting.held_on', '<', heldOn)
    .orderBy('meeting.held_on', 'desc')
    .executeTakeFirst()
  if (row === undefined) return null
  const attendance = await db
    .selectFrom('attendance')
    .selectAll()
    .where('minutes_id', '=', row.id)
    .orderBy('position')
    .execute()
  return {
    committeeName: row.committee_name,
    heldOn: isoDate(row.held_on),
    startedAt: timeOrNull(row.started_at),
    endedAt: timeOrNull(row.ended_at),
    venue: row.venue,
    members: attendance
      .filter(({ kind }) => kind === 'member')
      .map(({ printed, name, role }) => ({
        printed: printed ?? name,
        name,
        role: oneOf(memberRoles, role ?? 'Member'),
      })),
    officers: attendance
      .filter(({ kind }) => kind === 'officer')
      .map(({ name, affiliation }) => ({ name, affiliation: affiliation ?? '' })),
    observingOnline: attendance.filter(({ kind }) => kind === 'observingOnline').map(({ name }) => name),
    items: await minuteItemsOf(db, row.id),
    signatureLine: row.signature_line,
    contactOfficer: row.contact_name === null ? null : { name: row.contact_name, email: row.contact_email },
  }
}

/** Minutes as they are written; `absent` are those who sent apologies. */
export type NewMinutes = Omit<Minutes, 'committeeName' | 'heldOn'> & { readonly absent: readonly string[] }

/** Writes the minutes of a meeting, in place of any it had. */
export async function saveMinutes(db: Database, meetingId: number, minutes: NewMinutes): Promise<void> {
  await db.deleteFrom('minutes').where('meeting_id', '=', meetingId).execute()
  const { id } = await db
    .insertInto('minutes')
    .values({
      meeting_id: meetingId,
      started_at: minutes.startedAt,
      ended_at: minutes.endedAt,
      venue: minutes.venue,
      signature_line: minutes.signatureLine,
      contact_name: minutes.contactOfficer?.name ?? null,
      contact_email: minutes.contactOfficer?.email ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const attendance = attendanceRows(id, minutes)
  if (attendance.length > 0) await db.insertInto('attendance').values(attendance).execute()
  const items = minutes.items.map((item, position) => ({
    minutes_id: id,
    position,
    number: item.number,
    part: item.part,
    title: item.title,
    kind: item.kind,
    paragraphs: JSON.stringify(item.paragraphs),
    resolution: item.resolution,
  }))
  if (items.length > 0) await db.insertInto('minute_item').values(items).execute()
}

function attendanceRows(minutesId: number, { members, officers, absent, observingOnline }: NewMinutes) {
  const blank = { minutes_id: minutesId, printed: null, role: null, affiliation: null }
  const rows = [
    ...members.map(({ printed, name, role }) => ({ ...blank, kind: 'member' as const, name, printed, role })),
    ...officers.map(({ name, affiliation }) => ({ ...blank, kind: 'officer' as const, name, affiliation })),
    ...absent.map((name) => ({ ...blank, kind: 'absent' as const, name })),
    ...observingOnline.map((name) => ({ ...blank, kind: 'observingOnline' as const, name })),
  ]
  return rows.map((row, position) => ({ ...row, position }))
}

async function minuteItemsOf(db: Database, minutesId: number): Promise<readonly MinuteItem[]> {
  const rows = await db
    .selectFrom('minute_item')
    .selectAll()
    .where('minutes_id', '=', minutesId)
    .orderBy('position')
    .execute()
  return rows.map(minuteItemFromRow)
}

function minuteItemFromRow(row: Selectable<Tables['minute_item']>): MinuteItem {
  return {
    number: row.number,
    part: row.part === 2 ? 2 : 1,
    title: row.title,
    kind: oneOf(itemKinds, row.kind),
    paragraphs: sentences(row.paragraphs),
    resolution: row.resolution,
  }
}
