import type { IsoDate } from '../../shared/calendar/iso-date.ts'
import { awaitedAt } from '../../shared/references/outstanding-reference.ts'
import { type ReportedReference, sinceLastMeeting } from '../../shared/references/reference-news.ts'
import { referencesOf } from '../db/reference-repository.ts'
import { notedChanges } from '../db/reference-step-repository.ts'
import { grouped } from '../db/row-values.ts'
import type { Database } from '../db/tables.ts'

/** What a meeting is told of its committee's register. */
export interface ReferencesReport {
  readonly references: readonly ReportedReference[]
  /** What the committee has discharged at its last meeting or since; absent where that is nothing. */
  readonly discharged?: readonly { readonly number: string; readonly isPublic: boolean }[]
}

/** What a meeting still waits for, and what happened to it since the last one. */
export async function reportReferences(
  db: Database,
  committeeId: number,
  heldOn: IsoDate,
  lastMeeting: IsoDate | null,
): Promise<ReferencesReport> {
  const register = await referencesOf(db, committeeId)
  const changes = grouped(await notedChanges(db, { committeeId }), ({ referenceId }) => referenceId)
  const discharged = register
    .filter(({ dischargedOn }) => dischargedOn !== null && dischargedOn < heldOn)
    .filter(({ dischargedOn }) => lastMeeting !== null && (dischargedOn ?? '') >= lastMeeting)
    .map(({ number, isPublic }) => ({ number, isPublic }))
  return {
    references: awaitedAt(heldOn, register).map((reference) => ({
      ...reference,
      sinceLast: sinceLastMeeting(reference, changes.get(reference.id) ?? [], lastMeeting),
    })),
    ...(discharged.length > 0 && { discharged }),
  }
}
