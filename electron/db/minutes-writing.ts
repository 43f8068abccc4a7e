import type { ClockTime } from '../../shared/calendar/iso-date.ts'
import type { Person } from '../../shared/minutes/attendance.ts'
import type { Declaration } from '../../shared/minutes/declaration.ts'
import type { StateStep } from '../../shared/minutes/minutes-states.ts'
import type { MeetingTime, TakenItem, TakenMinutes } from '../../shared/minutes/taken-minutes.ts'
import type { Database } from './tables.ts'

/** Minutes as they are first written. */
export interface NewMinutes extends Pick<
  TakenMinutes,
  'origin' | 'startedAt' | 'endedAt' | 'venue' | 'signatureLine' | 'contact'
> {
  readonly people: readonly Omit<Person, 'id'>[]
  readonly items: readonly NewMinuteItem[]
}

export type NewMinuteItem = Omit<TakenItem, 'id' | 'seen' | 'writer' | 'opened'>

/** Writes the minutes of a meeting, which has none yet. */
export async function addMinutes(db: Database, meetingId: number, minutes: NewMinutes): Promise<number> {
  const { id } = await db
    .insertInto('minutes')
    .values({
      meeting_id: meetingId,
      origin: minutes.origin,
      started_at: minutes.startedAt,
      ended_at: minutes.endedAt,
      venue: minutes.venue,
      signature_line: minutes.signatureLine,
      contact_name: minutes.contact?.name ?? null,
      contact_email: minutes.contact?.email ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  for (const [position, person] of minutes.people.entries()) await addPerson(db, id, person, position)
  for (const [position, item] of minutes.items.entries()) await addMinuteItem(db, id, item, position)
  return id
}

/** Takes a meeting's minutes out of the records; signed ones cannot be taken out. */
export async function removeMinutes(db: Database, meetingId: number): Promise<void> {
  await db.deleteFrom('minutes').where('meeting_id', '=', meetingId).execute()
}

export async function addPerson(
  db: Database,
  minutesId: number,
  person: Omit<Person, 'id'>,
  position: number,
): Promise<void> {
  await db
    .insertInto('person_there')
    .values({
      minutes_id: minutesId,
      position,
      kind: person.kind,
      name: person.name,
      printed: person.printed,
      role: person.role,
      affiliation: person.affiliation,
      standing: person.standing,
      stays: JSON.stringify(person.stays),
      votes: person.votes ? 1 : 0,
      earlier: JSON.stringify(person.earlier),
      substitute_for: person.substituteFor,
    })
    .execute()
}

export async function removePerson(db: Database, personId: number): Promise<void> {
  await db.deleteFrom('person_there').where('id', '=', personId).execute()
}

export async function addMinuteItem(
  db: Database,
  minutesId: number,
  item: NewMinuteItem,
  position: number,
): Promise<void> {
  await db
    .insertInto('minute_item')
    .values({
      minutes_id: minutesId,
      position,
      agenda_item_id: item.agendaItemId,
      blocks: JSON.stringify(item.blocks),
      summary: item.summary,
      publicity: item.publicity,
      taken_at: item.takenAt,
      taken_order: item.takenOrder,
      ...printedRow(item),
    })
    .execute()
}

/** Makes a minute stand as its item stands on the agenda now; what was written stays. */
export async function placeMinuteItem(
  db: Database,
  itemId: number,
  item: Pick<NewMinuteItem, 'number' | 'letter' | 'part' | 'title' | 'kind' | 'exemptParagraphs'>,
  position: number,
): Promise<void> {
  await db
    .updateTable('minute_item')
    .set({ position, ...printedRow(item) })
    .where('id', '=', itemId)
    .execute()
}

/** Writes what was recorded, as the write of that number by that window. */
export async function writeMinute(
  db: Database,
  itemId: number,
  { blocks, seen, writer }: Pick<TakenItem, 'blocks' | 'seen' | 'writer'>,
): Promise<void> {
  await db
    .updateTable('minute_item')
    .set({ blocks: JSON.stringify(blocks), seen, writer })
    .where('id', '=', itemId)
    .execute()
}

export async function changeMinuteItem(
  db: Database,
  itemId: number,
  {
    summary,
    publicity,
    opened,
    takenAt,
    takenOrder,
  }: Partial<Pick<TakenItem, 'summary' | 'publicity' | 'opened' | 'takenAt' | 'takenOrder'>>,
): Promise<void> {
  await db
    .updateTable('minute_item')
    .set({
      id: itemId,
      ...(summary !== undefined && { summary }),
      ...(publicity !== undefined && { publicity }),
      ...(opened !== undefined && { opened: opened && JSON.stringify(opened) }),
      ...(takenAt !== undefined && { taken_at: takenAt }),
      ...(takenOrder !== undefined && { taken_order: takenOrder }),
    })
    .where('id', '=', itemId)
    .execute()
}

export interface MinutesChanges extends Pick<
  TakenMinutes,
  | 'state'
  | 'startedAt'
  | 'endedAt'
  | 'venue'
  | 'signatureLine'
  | 'contact'
  | 'inHand'
  | 'corrections'
  | 'signedBy'
  | 'signedOn'
> {
  /** The meeting that approved them. */
  readonly approvedAt: number | null
  /** What they keep the names of from then on; `null` lets them follow committee and council again. */
  readonly named: Pick<TakenMinutes, 'committeeName' | 'authority' | 'nation'> | null
}

/** Changes what is given and leaves the rest. */
export async function changeMinutes(
  db: Database,
  minutesId: number,
  changes: Partial<MinutesChanges>,
): Promise<void> {
  const { state, startedAt, endedAt, venue, signatureLine, contact, inHand, corrections } = changes
  const { approvedAt, named, signedBy, signedOn } = changes
  await db
    .updateTable('minutes')
    .set({
      id: minutesId,
      ...(state !== undefined && { state }),
      ...(startedAt !== undefined && { started_at: startedAt }),
      ...(endedAt !== undefined && { ended_at: endedAt }),
      ...(venue !== undefined && { venue }),
      ...(signatureLine !== undefined && { signature_line: signatureLine }),
      ...(contact !== undefined && {
        contact_name: contact?.name ?? null,
        contact_email: contact?.email ?? null,
      }),
      ...(inHand !== undefined && { in_hand: inHand }),
      ...(corrections !== undefined && { corrections: JSON.stringify(corrections) }),
      ...(approvedAt !== undefined && { approved_at: approvedAt }),
      ...(named !== undefined && {
        committee_name: named?.committeeName ?? null,
        authority_name: named?.authority ?? null,
        nation: named?.nation ?? null,
      }),
      ...(signedBy !== undefined && { signed_by: signedBy }),
      ...(signedOn !== undefined && { signed_on: signedOn }),
    })
    .where('id', '=', minutesId)
    .execute()
}

export async function addTime(
  db: Database,
  minutesId: number,
  { kind, at, itemId }: MeetingTime & { readonly at: ClockTime },
): Promise<void> {
  await db
    .insertInto('minutes_time')
    .values({ minutes_id: minutesId, kind, at, minute_item_id: itemId })
    .execute()
}

export async function addDeclaration(
  db: Database,
  minutesId: number,
  { itemId, member, interest, nature, action }: Omit<Declaration, 'id'>,
): Promise<void> {
  await db
    .insertInto('declaration')
    .values({ minutes_id: minutesId, minute_item_id: itemId, member, interest, nature, action })
    .execute()
}

export async function removeDeclaration(db: Database, declarationId: number): Promise<void> {
  await db.deleteFrom('declaration').where('id', '=', declarationId).execute()
}

/** Notes who moved the minutes on, and when. */
export async function addStep(
  db: Database,
  minutesId: number,
  { state, takenAt, takenBy }: StateStep,
): Promise<void> {
  await db
    .insertInto('minutes_step')
    .values({ minutes_id: minutesId, state, taken_at: takenAt, taken_by: takenBy })
    .execute()
}

function printedRow(
  item: Pick<NewMinuteItem, 'number' | 'letter' | 'part' | 'title' | 'kind' | 'exemptParagraphs'>,
) {
  return {
    number: item.number,
    letter: item.letter,
    part: item.part,
    title: item.title,
    kind: item.kind,
    exempt_paragraphs: JSON.stringify(item.exemptParagraphs),
  }
}
