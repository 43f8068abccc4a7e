import type { IsoDate } from '../calendar/iso-date.ts'

/** The way of minutes from the room to the signature. */
export const minutesStates = [
  'draft',
  'withOfficers',
  'withChair',
  'corrected',
  'approved',
  'signed',
] as const
export type MinutesState = (typeof minutesStates)[number]

/** A step on that way, as it was taken. */
export interface StateStep {
  readonly state: MinutesState
  /** ISO instant */
  readonly takenAt: string
  readonly takenBy: string
}

/** States a clerk sets by hand; approving and signing ask for more. */
export const freeStates = [
  'draft',
  'withOfficers',
  'withChair',
  'corrected',
] as const satisfies readonly MinutesState[]
export type FreeState = (typeof freeStates)[number]

/** Whether the words of minutes still may change: what a committee has approved is its record. */
export function mayChange(state: MinutesState): boolean {
  return state !== 'approved' && state !== 'signed'
}

/** Where minutes were approved, and who signed them when. */
export interface Approval {
  readonly meetingId: number
  readonly heldOn: IsoDate
}
