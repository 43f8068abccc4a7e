import { addDays, type IsoDate } from '../calendar/iso-date.ts'
import { type FuzzyDate, isPast } from '../calendar/fuzzy-date.ts'
import type { OutstandingReference } from './outstanding-reference.ts'

/** Where a reference stands on a day. */
export const standings = ['late', 'dueNow', 'onTime', 'noDate', 'complete', 'discharged'] as const
export type Standing = (typeof standings)[number]

/** How each reads on screen. */
export const standingWords: Readonly<Record<Standing, string>> = {
  late: 'Late',
  dueNow: 'Due soon',
  onTime: 'On time',
  noDate: 'Open, no date',
  complete: 'Complete proposed',
  discharged: 'Discharged',
}

/** What is due within so many days is due now: its owner needs the time to write. */
const dueWithinDays = 14

/**
 * Tells where a reference stands. It is late when all that its target can mean has gone by, and due soon when all of it has by the
 * committee's next meeting.
 * @param target  its target, read; `null` where it has none
 * @param nextMeeting  of its committee, `null` when none is known
 */
export function standingOf(
  { state, dischargedOn }: Pick<OutstandingReference, 'state' | 'dischargedOn'>,
  target: FuzzyDate | null,
  { today, nextMeeting }: { readonly today: IsoDate; readonly nextMeeting: IsoDate | null },
): Standing {
  if (dischargedOn !== null) return 'discharged'
  if (state === 'complete') return 'complete'
  const isOverdue = target !== null && isPast(target, today)
  if (isOverdue || state === 'overdue') return 'late'
  if (target === null || target.latest === null) return 'noDate'
  const soon = addDays(today, dueWithinDays)
  const until = nextMeeting !== null && nextMeeting > soon ? nextMeeting : soon
  return target.latest <= until ? 'dueNow' : 'onTime'
}
