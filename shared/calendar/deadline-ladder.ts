import { type ExcludedDay, type NoticeRule, publicationDeadline, whyNotCounted } from './clear-days.ts'
import { addDays, daysBetween, type IsoDate, longDateWithWeekday } from './iso-date.ts'

export const ladderUnits = ['weeks', 'workingDays'] as const
export type LadderUnit = (typeof ladderUnits)[number]

/** One deadline of an office, counted back from a meeting or from the last lawful day of its publication. */
export interface LadderStep {
  /** "Reports due" */
  readonly name: string
  readonly count: number
  readonly unit: LadderUnit
  readonly before: 'meeting' | 'publication'
}

/** A deadline of one meeting, and how it was counted. */
export interface Deadline {
  readonly kind: 'step' | 'publish' | 'meeting'
  readonly name: string
  readonly on: IsoDate
  /** "5 working days before publication on Wednesday, 14 February 2024" */
  readonly rule: string
  /** Every day passed over, and why; in order. */
  readonly excluded: readonly ExcludedDay[]
}

/** What an office begins with: the clerk's usual cycle. */
export const usualLadder: readonly LadderStep[] = [
  { name: 'Agenda set with the Chair', count: 8, unit: 'weeks', before: 'meeting' },
  { name: 'Reports asked for', count: 6, unit: 'weeks', before: 'meeting' },
  { name: 'Drafts to finance and legal', count: 4, unit: 'weeks', before: 'meeting' },
  { name: 'Reports due', count: 3, unit: 'workingDays', before: 'publication' },
]

/**
 * Every deadline of a meeting in order of its days: the office's own steps, the last lawful day to publish, the meeting.
 * A step never falls on a day the office is closed: it falls on the working day before.
 *
 * @throws RangeError when the rule leaves no working day within a year
 */
export function deadlineLadder(
  meetingOn: IsoDate,
  rule: NoticeRule,
  steps: readonly LadderStep[],
): readonly Deadline[] {
  const { latest, clearDays, excluded } = publicationDeadline(meetingOn, rule)
  const own = steps.map((step) => stepOf(step, step.before === 'meeting' ? meetingOn : latest, rule))
  const publish: Deadline = {
    kind: 'publish',
    name: 'Last lawful day to publish',
    on: latest,
    rule: `${clearDays} clear days before the meeting`,
    excluded,
  }
  const meeting: Deadline = { kind: 'meeting', name: 'Meeting', on: meetingOn, rule: '', excluded: [] }
  // A step that falls on another's day stays before it.
  return [...own, publish, meeting].toSorted((a, b) => daysBetween(b.on, a.on))
}

/** When papers must be with the clerk: the office's last step before publication, or that day itself where it has none. */
export function lastDeadlineBeforePublishing(ladder: readonly Deadline[]): IsoDate {
  const publish = ladder.findIndex(({ kind }) => kind === 'publish')
  const day = (ladder[publish - 1] ?? ladder[publish])?.on
  if (day === undefined) throw new RangeError('a ladder without a day to publish')
  return day
}

/** A deadline that is another day after a meeting was moved. */
export interface MovedDeadline {
  readonly name: string
  readonly from: IsoDate
  readonly to: IsoDate
}

/** What moved between two ladders made of the same steps, in the order of the new days. */
export function movedDeadlines(
  before: readonly Deadline[],
  after: readonly Deadline[],
): readonly MovedDeadline[] {
  return after.flatMap(({ name, kind, on }) => {
    const old = before.find((one) => one.name === name && one.kind === kind)
    return old && old.on !== on ? [{ name, from: old.on, to: on }] : []
  })
}

function stepOf({ name, count, unit, before }: LadderStep, from: IsoDate, rule: NoticeRule): Deadline {
  // Offices work from Monday to Friday, whether or not a Saturday counts as notice.
  const working: NoticeRule = { ...rule, saturdaysCount: false }
  const words = `${count} ${unitWords(unit, count)} before ${before === 'meeting' ? 'the meeting' : 'publication'} on ${longDateWithWeekday(from)}`
  const counted =
    unit === 'weeks'
      ? lastWorkingDay(addDays(from, -7 * count), working)
      : workingDaysBack(from, count, working)
  return { kind: 'step', name, on: counted.on, rule: words, excluded: counted.excluded }
}

interface CountedBack {
  readonly on: IsoDate
  readonly excluded: readonly ExcludedDay[]
}

/** That many working days before a day; for none, the last working day up to it. */
function workingDaysBack(from: IsoDate, count: number, working: NoticeRule): CountedBack {
  if (count === 0) return lastWorkingDay(from, working)
  const { latest, excluded } = publicationDeadline(from, { ...working, clearDays: count - 1 })
  return { on: latest, excluded }
}

function lastWorkingDay(day: IsoDate, working: NoticeRule): CountedBack {
  if (whyNotCounted(day, working) === null) return { on: day, excluded: [] }
  const { latest, excluded } = publicationDeadline(addDays(day, 1), { ...working, clearDays: 0 })
  return { on: latest, excluded }
}

function unitWords(unit: LadderUnit, count: number): string {
  if (unit === 'weeks') return count === 1 ? 'week' : 'weeks'
  return count === 1 ? 'working day' : 'working days'
}
