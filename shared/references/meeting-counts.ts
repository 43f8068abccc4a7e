import type { IsoDate } from '../calendar/iso-date.ts'
import type { OutstandingReference } from './outstanding-reference.ts'

/** A committee's register at one of its meetings. */
export interface MeetingCount {
  readonly heldOn: IsoDate
  /** Still awaited when the next meeting began. */
  readonly open: number
  readonly raised: number
  readonly discharged: number
}

type Counted = Pick<OutstandingReference, 'raisedOn' | 'dischargedOn'>

/**
 * Counts a register meeting by meeting, from the first that the register knows of: open before, plus new, less discharged, is open.
 * What is raised or discharged between two meetings counts to the one before, as its paper's news do.
 *
 * @param references  of one committee; those without a day were raised before all of them
 * @param meetings    the days on which it met, oldest first
 * @param until       the day that ends the last of them: the next meeting's; `null` to count to the end of the records
 */
export function meetingCounts(
  references: readonly Counted[],
  meetings: readonly IsoDate[],
  until: IsoDate | null = null,
): readonly MeetingCount[] {
  const raisedOn = references.flatMap((each) => each.raisedOn ?? []).toSorted()
  const first = raisedOn[0]
  if (first === undefined) return []
  const begin = Math.max(
    0,
    meetings.findLastIndex((day) => day <= first),
  )
  return meetings.slice(begin).map((heldOn, place, known) => {
    const next = known[place + 1] ?? until
    const isThen = (day: IsoDate | null): boolean =>
      day !== null && day >= heldOn && (next === null || day < next)
    const isOver = (day: IsoDate | null): boolean => day !== null && (next === null || day < next)
    return {
      heldOn,
      open: references.filter(
        (each) => (each.raisedOn === null || isOver(each.raisedOn)) && !isOver(each.dischargedOn),
      ).length,
      raised: references.filter((each) => isThen(each.raisedOn)).length,
      discharged: references.filter((each) => isThen(each.dischargedOn)).length,
    }
  })
}
