import {
  addDays,
  daysBetween,
  type IsoDate,
  longDate,
  weekdayName,
} from '../../../shared/calendar/iso-date.ts'
import { numberAtStart } from '../../../shared/calendar/number-words.ts'
import type { RulerMeeting } from '../../../shared/contract/home.ts'

type DueMeeting = Pick<
  RulerMeeting,
  'committeeName' | 'committeeShortName' | 'heldOn' | 'publishBy' | 'publishedOn'
>

/** Days to go from which publishing is named first. */
const soonDays = 7

/**
 * The sentence that answers "what must I do today?".
 *
 * @param meetings  to come, nearest first
 * @param toSettle  how many things stand before the first pack that is not published; `null` while that is not known
 * @param overdue  how many references are overdue; `null` while that is not known
 */
export function todayLine(
  today: IsoDate,
  meetings: readonly DueMeeting[],
  toSettle: number | null,
  overdue: number | null,
): string {
  const [next] = meetings
  if (next === undefined) return `${quietWords(overdue)} No meeting is called.`
  const due = meetings.find(({ publishedOn }) => publishedOn === null)
  if (due === undefined || daysBetween(today, due.publishBy) > soonDays)
    return `${quietWords(overdue)} The next meeting is on ${dayWords(next.heldOn)}.`
  const name = due.committeeShortName ?? due.committeeName
  const sentence =
    due.publishBy < today
      ? `${name} should have been published by ${dayWords(due.publishBy)}.`
      : `${name} must be published ${byWords(today, due.publishBy)}.`
  return toSettle === null || toSettle === 0
    ? sentence
    : `${sentence} ${thingsWords(toSettle)} to settle first.`
}

/** What there is to do when nothing is to be published: an overdue reference is no day for "nothing is due". */
function quietWords(overdue: number | null): string {
  if (overdue === null || overdue === 0) return 'Nothing is due today.'
  return overdue === 1 ? 'One reference is overdue.' : `${numberAtStart(overdue)} references are overdue.`
}

/** "today", "by tomorrow", "by Friday 12 September 2025" */
function byWords(today: IsoDate, day: IsoDate): string {
  if (day === today) return 'today'
  return day === addDays(today, 1) ? 'by tomorrow' : `by ${dayWords(day)}`
}

/** "Wednesday 8 October 2025" */
export function dayWords(day: IsoDate): string {
  return `${weekdayName(day)} ${longDate(day)}`
}

/** "Four things": as numbers are said in a sentence. */
function thingsWords(count: number): string {
  return `${numberAtStart(count)} ${count === 1 ? 'thing' : 'things'}`
}
