import type { ClockTime } from '../../../shared/calendar/iso-date.ts'
import type { PlannedMeeting } from '../../../shared/calendar/plan-meetings.ts'
import type { MonthPlace } from '../../../shared/calendar/recurrence.ts'
import type { RequestOf } from '../../../shared/contract/contract.ts'
import type { CommitteeView } from '../../../shared/contract/office.ts'

/** How one committee's year is to go, as it is being chosen. */
export interface RoundChoice {
  readonly committeeId: number
  readonly committeeName: string
  readonly isWanted: boolean
  readonly place: MonthPlace
  readonly weekday: number
  readonly everyMonths: number
  readonly startsAt: ClockTime | null
  readonly venue: string | null
}

/** Each committee as a round that is not wanted yet: the second Thursday of every other month, at its usual time and place. */
export function roundsFor(committees: readonly CommitteeView[]): readonly RoundChoice[] {
  return committees.map(({ id, name, startsAt, venue }) => ({
    committeeId: id,
    committeeName: name,
    isWanted: committees.length === 1,
    place: 'second',
    weekday: 4,
    everyMonths: 2,
    startsAt,
    venue,
  }))
}

/** The rounds that are wanted, as the plan is asked for them. */
export function wantedRounds(rounds: readonly RoundChoice[]): RequestOf<'calendar.plan'>['rounds'] {
  return rounds
    .filter(({ isWanted }) => isWanted)
    .map(({ committeeId, startsAt, venue, place, weekday, everyMonths }) => ({
      committeeId,
      startsAt,
      venue,
      recurrence: { kind: 'monthly', place, weekday, everyMonths },
    }))
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
