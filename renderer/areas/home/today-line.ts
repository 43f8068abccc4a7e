import {
  addDays,
  daysBetween,
  type IsoDate,
  longDate,
  weekdayName,
} from '../../../shared/calendar/iso-date.ts'
import { numberAtStart } from '../../../shared/calendar/number-words.ts'
import type { FurtherDay } from '../../../shared/agenda/further-day.ts'
import type { RulerMeeting } from '../../../shared/contract/home.ts'

type DueMeeting = Pick<
  RulerMeeting,
  'committeeName' | 'committeeShortName' | 'heldOn' | 'publishBy' | 'publishedOn'
>

interface Coming {
  readonly today: IsoDate
  readonly meetings: readonly DueMeeting[]
  readonly furtherDays: readonly Pick<FurtherDay, 'committeeName' | 'committeeShortName' | 'heldOn'>[]
}

/** Days to go from which publishing is named first. */
const soonDays = 7

/**
 * The sentence that answers "what must I do today?".
 *
 * @param home  what is to come, nearest first
 * @param toSettle  how many things stand before the first pack that is not published; `null` while that is not known
 * @param overdue  how many references are overdue; `null` while that is not known
 */
export function todayLine(
  { today, meetings, furtherDays }: Coming,
  toSettle: number | null,
  overdue: number | null,
): string {
  const due = meetings.find(({ publishedOn }) => publishedOn === null)
  if (due === undefined || daysBetween(today, due.publishBy) > soonDays)
    return `${quietWords(overdue)} ${nextWords(meetings[0], furtherDays[0])}`
  const name = due.committeeShortName ?? due.committeeName
  const sentence =
    due.publishBy < today
      ? `${name} should have been published by ${dayWords(due.publishBy)}.`
      : `${name} must be published ${byWords(today, due.publishBy)}.`
  return toSettle === null || toSettle === 0
    ? sentence
    : `${sentence} ${thingsWords(toSettle)} to settle first.`
}

/** Which meeting is next, or goes on before one is. */
function nextWords(
  meeting: DueMeeting | undefined,
  further: Coming['furtherDays'][number] | undefined,
): string {
  if (further !== undefined && (meeting === undefined || further.heldOn <= meeting.heldOn))
    return `${further.committeeShortName ?? further.committeeName} reconvenes on ${dayWords(further.heldOn)}.`
  return meeting === undefined
    ? 'No meeting is called.'
    : `The next meeting is on ${dayWords(meeting.heldOn)}.`
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
