import type { ClockTime } from '../calendar/iso-date.ts'
import { isHere, type Person, wasHereAt } from './attendance.ts'

/** Whether enough voting members are in the room (R26). */
export interface QuorumState {
  /** Voting members in the room. */
  readonly here: number
  /** Of all who may vote and are members. */
  readonly voting: number
  /** `null` where the committee has not said how many it needs. */
  readonly needed: number | null
  readonly isMet: boolean
  /** When the last of those it needed left; `null` while it is met, or where nobody has left yet. */
  readonly lostAt: ClockTime | null
}

type Counted = Pick<Person, 'kind' | 'votes' | 'standing' | 'arrivedAt' | 'leftAt'>

/**
 * Counts the quorum as it is now. Only voting members in the room count: co-opted members and those who observe from
 * elsewhere do not.
 *
 * Source: Local Government Act 1972, Schedule 12 paragraph 6, and the council's standing orders (R26).
 */
export function quorumState(people: readonly Counted[], needed: number | null): QuorumState {
  const voting = people.filter(({ kind, votes }) => kind === 'member' && votes)
  const here = voting.filter(isHere).length
  const isMet = needed === null || here >= needed
  return {
    here,
    voting: voting.length,
    needed,
    isMet,
    lostAt: isMet ? null : lostSince(voting, needed),
  }
}

/** The earliest time from which on there were too few, up to now. */
function lostSince(voting: readonly Counted[], needed: number): ClockTime | null {
  const moments = voting
    .flatMap(({ arrivedAt, leftAt }) => [arrivedAt, leftAt])
    .filter((at) => at !== null)
    .toSorted()
  const lost = moments.findLastIndex((at) => countAt(voting, at) >= needed)
  return moments[lost + 1] ?? null
}

function countAt(voting: readonly Counted[], at: ClockTime): number {
  return voting.filter((one) => wasHereAt(one, at)).length
}
