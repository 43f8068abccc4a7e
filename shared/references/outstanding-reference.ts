import type { IsoDate } from '../calendar/iso-date.ts'

export const referenceStates = ['inProgress', 'complete', 'overdue'] as const
export type ReferenceState = (typeof referenceStates)[number]

/** Something a committee still waits for. "complete" is the owner's word; only the committee discharges. */
export interface OutstandingReference {
  readonly id: number
  /** "7/2023/P" */
  readonly number: string
  readonly isPublic: boolean
  readonly raisedOn: IsoDate | null
  /** The item that raised it, as printed: "Item 5 - Policing Plan Performance Q1". */
  readonly raisedAtItem: string | null
  /** Meeting and item as they were written, where the source wrote them together. */
  readonly raisedText: string | null
  readonly action: string
  readonly owner: string
  readonly state: ReferenceState
  /** The status as the owner wrote it. */
  readonly status: string
  /** The target as written: fuzzy dates are kept ("April/May"). */
  readonly due: string | null
}

/** How the state reads on paper and screen. */
export const referenceStateWords: Readonly<Record<ReferenceState, string>> = {
  inProgress: 'In progress',
  complete: 'Complete',
  overdue: 'Overdue',
}
