import { type ClockTime, longDate } from '../../shared/calendar/iso-date.ts'
import type { RequestOf } from '../../shared/contract/contract.ts'
import type { Person } from '../../shared/minutes/attendance.ts'
import { mayChange } from '../../shared/minutes/minutes-states.ts'
import { type Sitting, sittingAwaited } from '../../shared/minutes/sittings.ts'
import { meetingStands, type TakenItem, type TakenMinutes } from '../../shared/minutes/taken-minutes.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { findMinuteItem, findMinutesOfPerson } from '../db/minutes-repository.ts'
import { addTime, changeMinuteItem, changeMinutes } from '../db/minutes-writing.ts'
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
      else if (!meetingStands(minutes.times).isAdjourned) return
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
