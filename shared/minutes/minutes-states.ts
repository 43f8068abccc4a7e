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

/** What the clerk calls them. */
export const stateNames: Readonly<Record<MinutesState, string>> = {
  draft: 'Draft',
  withOfficers: 'With officers',
  withChair: 'With the Chair',
  corrected: 'Corrected',
  approved: 'Approved',
  signed: 'Signed',
}

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

/** Whether the clerk may move minutes by hand: what was approved goes back for a correction alone, what is signed goes nowhere. */
export function mayMove(from: MinutesState, to: FreeState): boolean {
  return mayChange(from) || (from === 'approved' && to === 'corrected')
}

/** Where minutes were approved, and who signed them when. */
export interface Approval {
  readonly meetingId: number
  readonly heldOn: IsoDate
}

/** What a paper of minutes says of itself: what it is to be taken for, and by whom it was made the record. */
export type MinutesStanding =
  | { readonly kind: 'draft'; readonly toBeAgreedOn: IsoDate | null }
  /** As the Chair corrected them, and no draft any more. */
  | { readonly kind: 'corrected'; readonly toBeAgreedOn: IsoDate | null }
  /** The copy that lies before the Chair to be signed, printed before it is known that they are approved. */
  | { readonly kind: 'forSigning' }
  | { readonly kind: 'approved'; readonly on: IsoDate }
  | { readonly kind: 'signed'; readonly approvedOn: IsoDate; readonly by: string; readonly on: IsoDate }

/** How minutes stand. @param toBeAgreedOn  the day of the committee's next meeting; `null` while there is none */
export function standingOf(
  { state, approvedAt, signedBy, signedOn }: Signed,
  toBeAgreedOn: IsoDate | null,
): MinutesStanding {
  if (approvedAt === null) return { kind: state === 'corrected' ? 'corrected' : 'draft', toBeAgreedOn }
  if (signedBy === null || signedOn === null) return { kind: 'approved', on: approvedAt.heldOn }
  return { kind: 'signed', approvedOn: approvedAt.heldOn, by: signedBy, on: signedOn }
}

/**
 * How minutes stand in the papers of a meeting that is to agree them: what it does with them itself its papers cannot know, also
 * where they are made again afterwards.
 */
export function standingBefore(
  { approvedAt }: Pick<Signed, 'approvedAt'>,
  steps: readonly Pick<StateStep, 'state'>[],
  heldOn: IsoDate,
): MinutesStanding {
  if (approvedAt !== null && approvedAt.heldOn < heldOn) return { kind: 'approved', on: approvedAt.heldOn }
  const last = steps.findLast(({ state }) => mayChange(state))
  return { kind: last?.state === 'corrected' ? 'corrected' : 'draft', toBeAgreedOn: heldOn }
}

interface Signed {
  readonly state: MinutesState
  readonly approvedAt: Approval | null
  readonly signedBy: string | null
  readonly signedOn: IsoDate | null
}
