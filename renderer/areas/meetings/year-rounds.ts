import type { ClockTime } from '../../../shared/calendar/iso-date.ts'
import type { PlannedMeeting } from '../../../shared/calendar/plan-meetings.ts'
import { civicYearDays, type MonthPlace, monthsAfter } from '../../../shared/calendar/recurrence.ts'
import type { RequestOf } from '../../../shared/contract/contract.ts'
import type { CommitteeView } from '../../../shared/contract/office.ts'

/** How often a committee can meet, in the words of the sentence it stands in. */
export const intervals = [
  { words: 'every week', unit: 'weeks', every: 1 },
  { words: 'every other week', unit: 'weeks', every: 2 },
  { words: 'every third week', unit: 'weeks', every: 3 },
  { words: 'every month', unit: 'months', every: 1 },
  { words: 'every other month', unit: 'months', every: 2 },
  { words: 'every third month', unit: 'months', every: 3 },
  { words: 'every fourth month', unit: 'months', every: 4 },
] as const
export type Interval = (typeof intervals)[number]

/** What the clerk says of one committee's year. */
export interface RoundWish {
  readonly isWanted: boolean
  readonly interval: Interval
  /** The month its round begins in: 0 for May to 11 for April. */
  readonly beginsIn: number
  /** Which weekday of a month; of no weight for a round of weeks. */
  readonly place: MonthPlace
  readonly weekday: number
  /** Months without a meeting, from 1 for January. */
  readonly without: readonly number[]
  readonly startsAt: ClockTime | null
}

/** How one committee's year is to go, as it is being chosen. */
export interface RoundChoice extends RoundWish {
  readonly committeeId: number
  readonly committeeName: string
  readonly venue: string | null
}

/** What was said otherwise than offered, by committee. */
export type RoundChanges = ReadonlyMap<number, Partial<RoundWish>>

/**
 * Each committee with what was said of it. Until something is said it is not wanted yet, and offered the second Thursday of
 * every other month, at its usual time and place.
 */
export function roundsFor(
  committees: readonly CommitteeView[],
  changes: RoundChanges,
): readonly RoundChoice[] {
  return committees.map(({ id, name, startsAt, venue }) => ({
    committeeId: id,
    committeeName: name,
    venue,
    isWanted: committees.length === 1,
    interval: intervals[4],
    beginsIn: 0,
    place: 'second',
    weekday: 4,
    without: [],
    startsAt,
    ...changes.get(id),
  }))
}

/** The rounds that are wanted, as the plan is asked for them. */
export function wantedRounds(
  rounds: readonly RoundChoice[],
  startYear: number,
): RequestOf<'calendar.plan'>['rounds'] {
  return rounds
    .filter(({ isWanted }) => isWanted)
    .map(({ committeeId, startsAt, venue, beginsIn, ...round }) => ({
      committeeId,
      startsAt,
      venue,
      from: monthsAfter(civicYearDays(startYear).from, beginsIn),
      recurrence: recurrenceOf(round),
    }))
}

function recurrenceOf({
  interval,
  place,
  weekday,
  without,
}: Pick<RoundChoice, 'interval' | 'place' | 'weekday' | 'without'>) {
  const said = { weekday, without }
  return interval.unit === 'weeks'
    ? ({ kind: 'weekly', everyWeeks: interval.every, ...said } as const)
    : ({ kind: 'monthly', everyMonths: interval.every, place, ...said } as const)
}

/** A planned meeting's key among the others of its plan. */
export function keyOf({ committeeId, heldOn }: Pick<PlannedMeeting, 'committeeId' | 'heldOn'>): string {
  return `${committeeId} ${heldOn}`
}

/** What the clerk chose otherwise than offered: left out, taken in, or put on the other day, by key. */
export type PlanChoices = ReadonlyMap<string, 'out' | 'in' | 'instead'>

/** What becomes of a planned meeting: offered are those that can be held. */
export function choiceOf(planned: PlannedMeeting, choices: PlanChoices): 'out' | 'in' | 'instead' {
  return choices.get(keyOf(planned)) ?? (planned.canBeHeld ? 'in' : 'out')
}

/** "10 of 12 dates are taken in. 2 run into a closed day or a recess and are left out unless you say otherwise." */
export function planWords(plan: readonly PlannedMeeting[], choices: PlanChoices): string {
  const chosen = plan.filter((one) => choiceOf(one, choices) !== 'out').length
  const avoided = plan.filter((one) => !one.canBeHeld && choiceOf(one, choices) === 'out').length
  const taken = `${chosen} of ${plan.length} dates are taken in.`
  if (avoided === 0) return taken
  return `${taken} ${avoided === 1 ? '1 cannot be held on its day and is' : `${avoided} cannot be held on their days and are`} left out: see what each runs into.`
}

/** The meetings to make: those taken in, on their day or the other one. */
export function chosenMeetings(
  plan: readonly PlannedMeeting[],
  choices: PlanChoices,
): RequestOf<'calendar.create'>['meetings'] {
  return plan.flatMap((planned) => {
    const choice = choiceOf(planned, choices)
    const { committeeId, startsAt, venue, heldOn, instead } = planned
    if (choice === 'out') return []
    return [
      { committeeId, startsAt, venue, heldOn: choice === 'instead' && instead !== null ? instead : heldOn },
    ]
  })
}
