import { wordsInList } from '../words/in-lists.ts'
import type { IsoDate } from '../calendar/iso-date.ts'

/** What the owner says; "overdue" is a tracker's own word where it has no date. */
export const referenceStates = ['inProgress', 'complete', 'overdue'] as const
export type ReferenceState = (typeof referenceStates)[number]

/** Something a committee still waits for. "complete" is the owner's word; only the committee discharges. */
export interface OutstandingReference {
  readonly id: number
  readonly committeeId: number
  /** "7/2023/P" */
  readonly number: string
  readonly isPublic: boolean
  readonly raisedOn: IsoDate | null
  /** The item that raised it, as printed: "Item 5 - Policing Plan Performance Q1". */
  readonly raisedAtItem: string | null
  /** Meeting and item as they were written, where the source wrote them together. */
  readonly raisedText: string | null
  /** The meeting and the agenda item that raised it, where the records hold them. */
  readonly raisedMeetingId: number | null
  readonly raisedItemId: number | null
  /** The sentence of the minutes that raised it. */
  readonly minuteText: string | null
  readonly action: string
  readonly owners: readonly string[]
  readonly state: ReferenceState
  /** The status as the owner wrote it. */
  readonly status: string
  /** The target as written: fuzzy dates are kept ("April/May"). */
  readonly due: string | null
  /** The day it was written, from which "next meeting" counts; `null` where the records do not say. */
  readonly dueWrittenOn: IsoDate | null
  /** The day of the meeting that discharged it; `null` while the committee waits. */
  readonly dischargedOn: IsoDate | null
  readonly dischargedMeetingId: number | null
  /** The item or minute that discharged it, as written: "Item 4". */
  readonly dischargedAt: string | null
}

/**
 * What a meeting still waits for: raised before it and not discharged before it. What is raised or discharged at the meeting itself
 * does not change its own papers.
 */
export function awaitedAt<Reference extends Pick<OutstandingReference, 'raisedOn' | 'dischargedOn'>>(
  heldOn: IsoDate,
  references: readonly Reference[],
): readonly Reference[] {
  return references.filter(
    ({ raisedOn, dischargedOn }) =>
      (raisedOn === null || raisedOn < heldOn) && (dischargedOn === null || dischargedOn >= heldOn),
  )
}

/** How the state reads on paper and screen. */
export const referenceStateWords: Readonly<Record<ReferenceState, string>> = {
  inProgress: 'In progress',
  complete: 'Complete',
  overdue: 'Overdue',
}

/** "Commissioner", "Head of Parks and Head of Highways" */
export function ownerWords(owners: readonly string[]): string {
  return wordsInList(owners)
}
