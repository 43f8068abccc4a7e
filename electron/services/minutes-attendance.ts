import { type ClockTime, type IsoDate, longDate } from '../../shared/calendar/iso-date.ts'
import type { RequestOf } from '../../shared/contract/contract.ts'
import {
  isHere,
  marked,
  type Person,
  type Presence,
  presenceWords,
  withoutRole,
} from '../../shared/minutes/attendance.ts'
import { peopleAt, presenceAt, sittingDays, withPresenceAt } from '../../shared/minutes/sittings.ts'
import { areInOrder, areSame } from '../../shared/minutes/stays.ts'
import { isGathering, type TakenMinutes } from '../../shared/minutes/taken-minutes.ts'
import { elseOnSeat } from '../../shared/minutes/taking-part.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { keepAttendance } from '../db/sitting-repository.ts'
import type { Database } from '../db/tables.ts'
import { personToChange } from './minutes-room.ts'

/**
 * Says how somebody stands to the meeting, or stood to it on an earlier day: nobody comes late to what is over, or leaves it.
 * @throws Problem `no-such-person`, `no-such-sitting`, `seat-taken`
 */
export async function markAttendance(
  db: Database,
  { personId, mark, on }: Omit<RequestOf<'minutes.mark'>, 'at'>,
  at: ClockTime,
): Promise<number> {
  const { minutes, person } = await personToChange(db, personId)
  const place = placeOfSitting(minutes, on)
  const isNow = place === minutes.sittings.length && !isGathering(minutes)
  const presence = marked(presenceAt(person, place), mark, isNow ? at : null)
  return keepPresence(db, minutes, { person, place, presence })
}

/**
 * Writes down anew when somebody came and went: what was noted in a hurry is put right.
 * @throws Problem `no-such-person`, `no-such-sitting`, `seat-taken`, `stays-out-of-order`, `stays-changed-elsewhere`,
 * `minutes-approved`
 */
export async function putStaysRight(
  db: Database,
  { personId, seen, stays, on }: RequestOf<'minutes.stays'>,
): Promise<number> {
  const { minutes, person } = await personToChange(db, personId)
  const place = placeOfSitting(minutes, on)
  const stood = presenceAt(person, place)
  const name = withoutRole(person.printed)
  if (!areSame(stood.stays, seen))
    throw new Problem('stays-changed-elsewhere', { name, now: presenceWords(stood) })
  if (!areInOrder(stays)) throw new Problem('stays-out-of-order', { name })
  return keepPresence(db, minutes, { person, place, presence: { standing: 'present', stays } })
}

/**
 * Which sitting is meant, from 0 for the first: the present one where no day is named.
 * @throws Problem `no-such-sitting` where the meeting was not held that day, as an adjournment was taken back meanwhile
 */
export function placeOfSitting(minutes: TakenMinutes, on: IsoDate | undefined): number {
  if (on === undefined) return minutes.sittings.length
  const place = sittingDays(minutes).indexOf(on)
  if (place < 0) throw new Problem('no-such-sitting', { day: longDate(on) })
  return place
}

/** Keeps how somebody stands to one sitting; one seat has one person at a time. @throws Problem `seat-taken` */
async function keepPresence(
  db: Database,
  minutes: TakenMinutes,
  {
    person,
    place,
    presence,
  }: { readonly person: Person; readonly place: number; readonly presence: Presence },
): Promise<number> {
  const comes = isHere(presence) && !isHere(presenceAt(person, place))
  const other = comes ? elseOnSeat(peopleAt(minutes.people, place), person) : null
  if (other !== null)
    throw new Problem('seat-taken', { name: withoutRole(person.printed), here: withoutRole(other.printed) })
  await keepAttendance(db, { id: person.id, ...withPresenceAt(person, place, presence) })
  return minutes.meetingId
}
