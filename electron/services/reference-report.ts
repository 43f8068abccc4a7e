import type { IsoDate } from '../../shared/calendar/iso-date.ts'
import { type MeetingCount, meetingCounts } from '../../shared/references/meeting-counts.ts'
import { awaitedAt, type OutstandingReference } from '../../shared/references/outstanding-reference.ts'
import { newsSince, type ReportedReference } from '../../shared/references/reference-news.ts'
import { meetingDaysBefore } from '../db/meeting-repository.ts'
import { referencesOf } from '../db/reference-repository.ts'
import { notedChanges } from '../db/reference-step-repository.ts'
import { grouped } from '../db/row-values.ts'
import type { Database } from '../db/tables.ts'

/** What a meeting is told of its committee's register. */
export interface ReferencesReport {
  readonly references: readonly ReportedReference[]
  /** What the committee has discharged at its last meeting or since; absent where that is nothing. */
  readonly discharged?: readonly { readonly number: string; readonly isPublic: boolean }[]
  /** Each list meeting by meeting; absent where the register knows of no meeting. */
  readonly counts?: { readonly public: readonly MeetingCount[]; readonly nonPublic: readonly MeetingCount[] }
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
      ...newsSince(reference, changes.get(reference.id) ?? [], lastMeeting),
    })),
    ...(discharged.length > 0 && { discharged }),
    ...countsOf(register, await meetingDaysBefore(db, committeeId, heldOn), heldOn),
  }
}

/** What is not for the public is counted by itself: no public figure tells of it. */
function countsOf(
  register: readonly OutstandingReference[],
  meetings: readonly IsoDate[],
  heldOn: IsoDate,
): Pick<ReferencesReport, 'counts'> {
  const of = (isPublic: boolean) =>
    meetingCounts(
      register.filter((reference) => reference.isPublic === isPublic),
      meetings,
      heldOn,
    )
  const counts = { public: of(true), nonPublic: of(false) }
  return counts.public.length + counts.nonPublic.length === 0 ? {} : { counts }
}
