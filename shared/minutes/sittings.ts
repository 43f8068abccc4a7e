import { type ClockTime, clockTimeText, type IsoDate, longDate } from '../calendar/iso-date.ts'
import type { Person, Presence } from './attendance.ts'

/** A further day on which the same meeting goes on, with an attendance of its own (R26, R30). */
export interface Sitting {
  /** When the sitting before it was adjourned. */
  readonly adjournedAt: ClockTime
  readonly heldOn: IsoDate
  /** For when it was called; `null` where nobody said. */
  readonly calledFor: ClockTime | null
  /** `null` where it is at the same place. */
  readonly venue: string | null
  /** `null` until it has begun. */
  readonly reconvenedAt: ClockTime | null
}

/** What a clerk says of an adjournment to another day. */
export type AdjournedTo = Pick<Sitting, 'heldOn' | 'calledFor' | 'venue'>

/** The sitting that a meeting stands adjourned to; `null` where it waits for none. */
export function sittingAwaited(sittings: readonly Sitting[]): Sitting | null {
  const last = sittings.at(-1)
  return last === undefined || last.reconvenedAt !== null ? null : last
}

/** The sitting that goes on, or was the last; `null` while there was only the first. */
export function lastSitting(sittings: readonly Sitting[]): Sitting | null {
  return sittings.findLast(({ reconvenedAt }) => reconvenedAt !== null) ?? null
}

/**
 * Everybody as they stood at one sitting.
 * @param place  from 0 for the first
 */
export function peopleAt(people: readonly Person[], place: number): readonly Person[] {
  return people.map((person) => ({ ...person, ...presenceAt(person, place) }))
}

/** The days on which a meeting was held, or is to go on, in order; the first is the one it was called for. */
export function sittingDays({
  heldOn,
  sittings,
}: {
  readonly heldOn: IsoDate
  readonly sittings: readonly Sitting[]
}): readonly IsoDate[] {
  return [heldOn, ...sittings.map((sitting) => sitting.heldOn)]
}

/** How somebody stands to all sittings. */
type Attendance = Pick<Person, 'standing' | 'stays' | 'earlier'>

/** Somebody's attendance with one sitting's put right; the others stay as they are. @param place  from 0 for the first */
export function withPresenceAt(
  { standing, stays, earlier }: Attendance,
  place: number,
  presence: Presence,
): Attendance {
  return place < earlier.length
    ? { standing, stays, earlier: earlier.with(place, presence) }
    : { ...presence, earlier }
}

/** How somebody stood at one sitting. @param place  from 0 for the first */
export function presenceAt({ earlier, standing, stays }: Attendance, place: number): Presence {
  return earlier[place] ?? { standing, stays }
}

/** What was said of the adjournment to a sitting. */
export function adjournedTo({ heldOn, calledFor, venue }: Sitting): AdjournedTo {
  return { heldOn, calledFor, venue }
}

/** "12 March 2026 at 6.00 pm, at Town Hall" */
export function adjournedToWords({ heldOn, calledFor, venue }: AdjournedTo): string {
  const time = calledFor === null ? '' : ` at ${clockTimeText(calledFor)}`
  return `${longDate(heldOn)}${time}${venue === null ? '' : `, at ${venue}`}`
}
