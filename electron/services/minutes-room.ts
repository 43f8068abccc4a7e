import { type ClockTime, longDate } from '../../shared/calendar/iso-date.ts'
import type { RequestOf } from '../../shared/contract/contract.ts'
import {
  isHere,
  marked,
  type Person,
  type Presence,
  presenceWords,
  withoutRole,
} from '../../shared/minutes/attendance.ts'
import { mayChange } from '../../shared/minutes/minutes-states.ts'
import { areInOrder, areSame } from '../../shared/minutes/stays.ts'
import { type Sitting, sittingAwaited } from '../../shared/minutes/sittings.ts'
import { elseOnSeat } from '../../shared/minutes/taking-part.ts'
import {
  isGathering,
  meetingStands,
  type TakenItem,
  type TakenMinutes,
} from '../../shared/minutes/taken-minutes.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { findMinuteItem, findMinutesOfPerson } from '../db/minutes-repository.ts'
import { addTime, changeMinuteItem, changeMinutes, markPerson } from '../db/minutes-writing.ts'
import { changeAwaited } from '../db/sitting-repository.ts'
import type { Database } from '../db/tables.ts'
import { minutesOf } from './minutes-view.ts'

/** Takes an item in hand; the time and the place in the order are noted the first time. */
export async function takeItem(db: Database, itemId: number, now: ClockTime): Promise<number> {
  const { item, minutes } = await itemToChange(db, itemId)
  await changeMinutes(db, minutes.id, { inHand: itemId })
  // Before the meeting begins the clerk looks through the items, and takes none.
  if (minutes.startedAt === null || minutes.endedAt !== null || item.takenAt !== null)
    return minutes.meetingId
  const last = Math.max(0, ...minutes.items.map(({ takenOrder }) => takenOrder ?? 0))
  await changeMinuteItem(db, itemId, { takenAt: now, takenOrder: last + 1 })
  return minutes.meetingId
}

type StampedKind = Exclude<RequestOf<'minutes.stamp'>['kind'], 'reopened'>

/**
 * Notes a time of the meeting. While it waits for another day it neither ends nor does anything else happen at it.
 * @throws Problem `no-minutes`, `minutes-approved`, `meeting-waits`
 */
export async function stampTime(
  db: Database,
  { meetingId, kind }: { readonly meetingId: number; readonly kind: StampedKind },
  at: ClockTime,
): Promise<void> {
  const minutes = await minutesToChange(db, meetingId)
  const awaited = sittingAwaited(minutes.sittings)
  if (kind !== 'resumed') refuseWaiting(minutes.sittings)
  switch (kind) {
    case 'started': {
      await changeMinutes(db, minutes.id, { startedAt: at })
      const [first] = minutes.items
      if (first !== undefined) await takeItem(db, minutes.inHand ?? first.id, at)
      return
    }
    case 'ended':
      return changeMinutes(db, minutes.id, { endedAt: at })
    case 'resumed': {
      if (awaited !== null) await changeAwaited(db, minutes.id, { ...awaited, reconvenedAt: at })
      // Adjourned to another day at once, it never was so for the time being.
      if (!meetingStands(minutes.times).isAdjourned) return
      return addTime(db, minutes.id, { kind, at, itemId: minutes.inHand })
    }
    default:
      return addTime(db, minutes.id, { kind, at, itemId: minutes.inHand })
  }
}

/** A meeting that stands adjourned to another day does not end before it. @throws Problem `meeting-waits` */
export function refuseWaiting(sittings: readonly Sitting[]): void {
  const awaited = sittingAwaited(sittings)
  if (awaited !== null) throw new Problem('meeting-waits', { day: longDate(awaited.heldOn) })
}

/** Says how somebody stands to the meeting. @throws Problem `no-such-person`, `seat-taken` */
export async function markAttendance(
  db: Database,
  { personId, mark }: Pick<RequestOf<'minutes.mark'>, 'personId' | 'mark'>,
  at: ClockTime,
): Promise<number> {
  const { minutes, person } = await personToChange(db, personId)
  const presence = marked(person, mark, isGathering(minutes) ? null : at)
  refuseSecondOnSeat(minutes, person, presence)
  await markPerson(db, personId, presence)
  return minutes.meetingId
}

/** One seat has one person at a time. @throws Problem `seat-taken` */
function refuseSecondOnSeat({ people }: TakenMinutes, person: Person, presence: Presence): void {
  const other = isHere(presence) && !isHere(person) ? elseOnSeat(people, person) : null
  if (other !== null)
    throw new Problem('seat-taken', { name: withoutRole(person.printed), here: withoutRole(other.printed) })
}

/**
 * Writes down anew when somebody came and went: what was noted in a hurry is put right.
 * @throws Problem `no-such-person`, `seat-taken`, `stays-out-of-order`, `stays-changed-elsewhere`, `minutes-approved`
 */
export async function putStaysRight(
  db: Database,
  { personId, seen, stays }: RequestOf<'minutes.stays'>,
): Promise<number> {
  const { minutes, person } = await personToChange(db, personId)
  if (!areSame(person.stays, seen))
    throw new Problem('stays-changed-elsewhere', {
      name: withoutRole(person.printed),
      now: presenceWords(person),
    })
  if (!areInOrder(stays)) throw new Problem('stays-out-of-order', { name: withoutRole(person.printed) })
  refuseSecondOnSeat(minutes, person, { standing: 'present', stays })
  await markPerson(db, personId, { standing: 'present', stays })
  return minutes.meetingId
}

/** @throws Problem `no-minutes`, `minutes-approved` */
export async function minutesToChange(db: Database, meetingId: number): Promise<TakenMinutes> {
  const minutes = await minutesOf(db, meetingId)
  if (!mayChange(minutes.state))
    throw new Problem('minutes-approved', { isSigned: minutes.state === 'signed' })
  return minutes
}

/** @throws Problem `no-such-minute`, `minutes-approved` */
export async function itemToChange(
  db: Database,
  itemId: number,
): Promise<{ readonly item: TakenItem; readonly minutes: TakenMinutes }> {
  const item = await findMinuteItem(db, itemId)
  if (item === null) throw new Problem('no-such-minute', {})
  return { item, minutes: await minutesToChange(db, item.meetingId) }
}

/** @throws Problem `no-such-person`, `minutes-approved` */
export async function personToChange(
  db: Database,
  personId: number,
): Promise<{ readonly minutes: TakenMinutes; readonly person: Person }> {
  const meetingId = await findMinutesOfPerson(db, personId)
  if (meetingId === null) throw new Problem('no-such-person', {})
  const minutes = await minutesToChange(db, meetingId)
  const person = minutes.people.find(({ id }) => id === personId)
  if (person === undefined) throw new Problem('no-such-person', {})
  return { minutes, person }
}
