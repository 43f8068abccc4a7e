import type { Selectable } from 'kysely'
import { itemKinds } from '../../shared/agenda/agenda-item.ts'
import { memberRoles } from '../../shared/agenda/meeting.ts'
import { isClockTime, isoDate, type IsoDate } from '../../shared/calendar/iso-date.ts'
import { nations } from '../../shared/calendar/nations.ts'
import { personKinds, type Person, type Presence, standings } from '../../shared/minutes/attendance.ts'
import { declarationActions, interestKinds } from '../../shared/minutes/declaration.ts'
import type { Minute } from '../../shared/minutes/minute-blocks.ts'
import { minutesStates, type StateStep } from '../../shared/minutes/minutes-states.ts'
import type { Stay } from '../../shared/minutes/stays.ts'
import { publicities } from '../../shared/minutes/minutes.ts'
import {
  type Opening,
  type TakenItem,
  type TakenMinutes,
  timeKinds,
} from '../../shared/minutes/taken-minutes.ts'
import { dayOrNull, oneOf, sentences, timeOrNull, truth } from './row-values.ts'
import type { Database, Tables } from './tables.ts'
import { sittingsOf } from './sitting-repository.ts'
import { textsBesideOf } from './text-beside-repository.ts'

/** A meeting's minutes; `null` while there are none. */
export async function findMinutes(db: Database, meetingId: number): Promise<TakenMinutes | null> {
  const row = await db
    .selectFrom('minutes')
    .innerJoin('meeting', 'meeting.id', 'minutes.meeting_id')
    .innerJoin('committee', 'committee.id', 'meeting.committee_id')
    .innerJoin('authority', 'authority.id', 'committee.authority_id')
    .leftJoin('meeting as approving', 'approving.id', 'minutes.approved_at')
    .selectAll('minutes')
    .select([
      'meeting.held_on',
      'committee.name as committee_now',
      'authority.name as authority_now',
      'authority.nation as nation_now',
      'approving.held_on as approved_on',
    ])
    .where('minutes.meeting_id', '=', meetingId)
    .executeTakeFirst()
  if (row === undefined) return null
  const { id } = row
  const items = await itemsOf(db, id)
  // After the items: whoever sees a minute's newest text sees what stands beside it by then.
  const textsBeside = await textsBesideOf(db, id)
  const hasTwoTexts = (item: TakenItem): boolean => textsBeside.some(({ itemId }) => itemId === item.id)
  return {
    id,
    meetingId,
    committeeName: row.committee_name ?? row.committee_now,
    authority: row.authority_name ?? row.authority_now,
    nation: oneOf(nations, row.nation ?? row.nation_now),
    heldOn: isoDate(row.held_on),
    origin: row.origin === 'taken' ? 'taken' : 'imported',
    state: oneOf(minutesStates, row.state),
    startedAt: timeOrNull(row.started_at),
    endedAt: timeOrNull(row.ended_at),
    venue: row.venue,
    signatureLine: row.signature_line,
    contact: row.contact_name === null ? null : { name: row.contact_name, email: row.contact_email },
    inHand: row.in_hand,
    corrections: sentences(row.corrections),
    approvedAt:
      row.approved_at === null || row.approved_on === null
        ? null
        : { meetingId: row.approved_at, heldOn: isoDate(row.approved_on) },
    signedBy: row.signed_by,
    signedOn: dayOrNull(row.signed_on),
    people: await peopleOf(db, id),
    items: items.map((item) => (hasTwoTexts(item) ? { ...item, hasTwoTexts: true } : item)),
    times: await timesOf(db, id),
    sittings: await sittingsOf(db, id),
    declarations: await declarationsOf(db, id),
    textsBeside,
  }
}

/**
 * The meeting whose minutes a meeting of this committee has to agree: its newest before `heldOn` that has any; `null`
 * when there is none.
 */
export async function findMeetingToAgree(
  db: Database,
  committeeId: number,
  heldOn: IsoDate,
): Promise<number | null> {
  const row = await db
    .selectFrom('minutes')
    .innerJoin('meeting', 'meeting.id', 'minutes.meeting_id')
    .select('meeting.id')
    .where('meeting.committee_id', '=', committeeId)
    .where('meeting.held_on', '<', heldOn)
    .orderBy('meeting.held_on', 'desc')
    .executeTakeFirst()
  return row?.id ?? null
}

/** The minute with its minutes' id; `null` when it is gone. */
export async function findMinuteItem(
  db: Database,
  itemId: number,
): Promise<(TakenItem & { readonly minutesId: number; readonly meetingId: number }) | null> {
  const row = await db
    .selectFrom('minute_item')
    .innerJoin('minutes', 'minutes.id', 'minute_item.minutes_id')
    .selectAll('minute_item')
    .select('minutes.meeting_id')
    .where('minute_item.id', '=', itemId)
    .executeTakeFirst()
  return row === undefined
    ? null
    : { ...minuteItemFromRow(row), minutesId: row.minutes_id, meetingId: row.meeting_id }
}

/** The meeting whose record of attendance names a person; `null` when it no longer does. */
export async function findMinutesOfPerson(db: Database, personId: number): Promise<number | null> {
  const row = await db
    .selectFrom('person_there')
    .innerJoin('minutes', 'minutes.id', 'person_there.minutes_id')
    .select('minutes.meeting_id')
    .where('person_there.id', '=', personId)
    .executeTakeFirst()
  return row?.meeting_id ?? null
}

/** The steps that minutes went, oldest first. */
export async function minutesSteps(db: Database, minutesId: number): Promise<readonly StateStep[]> {
  const rows = await db
    .selectFrom('minutes_step')
    .selectAll()
    .where('minutes_id', '=', minutesId)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    state: oneOf(minutesStates, row.state),
    takenAt: row.taken_at,
    takenBy: row.taken_by,
  }))
}

async function peopleOf(db: Database, minutesId: number): Promise<readonly Person[]> {
  const rows = await db
    .selectFrom('person_there')
    .selectAll()
    .where('minutes_id', '=', minutesId)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    kind: oneOf(personKinds, row.kind),
    name: row.name,
    printed: row.printed,
    role: row.role === null ? null : oneOf(memberRoles, row.role),
    affiliation: row.affiliation ?? '',
    standing: oneOf(standings, row.standing),
    // Written by this program alone, after it was checked at the door.
    stays: JSON.parse(row.stays) as readonly Stay[],
    votes: truth(row.votes),
    // Likewise.
    earlier: JSON.parse(row.earlier) as readonly Presence[],
    substituteFor: row.substitute_for,
  }))
}

async function itemsOf(db: Database, minutesId: number): Promise<readonly TakenItem[]> {
  const rows = await db
    .selectFrom('minute_item')
    .selectAll()
    .where('minutes_id', '=', minutesId)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map(minuteItemFromRow)
}

export function minuteItemFromRow(row: Selectable<Tables['minute_item']>): TakenItem {
  return {
    id: row.id,
    agendaItemId: row.agenda_item_id,
    number: row.number,
    letter: row.letter,
    part: row.part === 2 ? 2 : 1,
    title: row.title,
    kind: oneOf(itemKinds, row.kind),
    exemptParagraphs: sentences(row.exempt_paragraphs),
    publicity: oneOf(publicities, row.publicity),
    // Written by this program alone, after it was checked at the door.
    blocks: JSON.parse(row.blocks) as Minute,
    summary: row.summary,
    seen: row.seen,
    writer: row.writer,
    takenAt: timeOrNull(row.taken_at),
    // Written by this program alone, after it was checked at the door.
    opened: row.opened === null ? null : (JSON.parse(row.opened) as Opening),
    takenOrder: row.taken_order,
  }
}

async function timesOf(db: Database, minutesId: number): Promise<TakenMinutes['times']> {
  const rows = await db
    .selectFrom('minutes_time')
    .selectAll()
    .where('minutes_id', '=', minutesId)
    .orderBy('id')
    .execute()
  return rows.flatMap(({ kind, at, minute_item_id: itemId }) =>
    isClockTime(at) ? [{ kind: oneOf(timeKinds, kind), at, itemId }] : [],
  )
}

async function declarationsOf(db: Database, minutesId: number): Promise<TakenMinutes['declarations']> {
  const rows = await db
    .selectFrom('declaration')
    .selectAll()
    .where('minutes_id', '=', minutesId)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    itemId: row.minute_item_id,
    member: row.member,
    interest: oneOf(interestKinds, row.interest),
    nature: row.nature,
    action: oneOf(declarationActions, row.action),
  }))
}
