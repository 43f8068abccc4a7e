import type { ClockTime } from '../calendar/iso-date.ts'
import { isHere, type Person, type Presence, wasHereAt } from './attendance.ts'
import { byTheClock } from './meeting-hours.ts'
import { momentsOf } from './stays.ts'
import { votingSeats } from './taking-part.ts'

/** Whether enough voting members are in the room (R26). */
export interface QuorumState {
  /** Voting members in the room. */
  readonly here: number
  /** Of all who may vote and are members. */
  readonly voting: number
  /** `null` where the committee has not said how many it needs. */
  readonly needed: number | null
  readonly isMet: boolean
  /** When the last of those it needed left; `null` while it is met, and where it never was. */
  readonly lostAt: ClockTime | null
}

type Counted = Pick<Person, 'id' | 'kind' | 'votes' | 'standing' | 'stays' | 'substituteFor'>

/** Everybody who sat on one seat. */
type Seat = readonly Presence[]

/**
 * Counts the quorum as it is now. Only voting members in the room count, and those who sit in the place of one: members co-opted
 * without a vote and those who observe from elsewhere do not.
 *
 * Source: Local Government Act 1972, Schedule 12 paragraph 6, and the council's standing orders (R26).
 */
export function quorumState(people: readonly Counted[], needed: number | null): QuorumState {
  const seats = votingSeats(people)
  const here = seats.filter((seat) => seat.some(isHere)).length
  const isMet = needed === null || here >= needed
  return {
    here,
    voting: seats.length,
    needed,
    isMet,
    lostAt: isMet ? null : lostSince(seats, needed),
  }
}

/** The earliest time from which on there were too few, up to now. */
function lostSince(seats: readonly Seat[], needed: number): ClockTime | null {
  const moments = seats
    .flat()
    .flatMap(({ stays }) => momentsOf(stays))
    .toSorted(byTheClock)
  const lost = moments.findLastIndex((at) => countAt(seats, at) >= needed)
  // Where there never were enough, nobody's leaving was to blame.
  const atStart = seats.filter((seat) =>
    seat.some(({ standing, stays }) => standing === 'present' && stays[0]?.from === null),
  )
  return lost < 0 && atStart.length < needed ? null : (moments[lost + 1] ?? null)
}

function countAt(seats: readonly Seat[], at: ClockTime): number {
  return seats.filter((seat) => seat.some((one) => wasHereAt(one, at))).length
}
