import { isDeepStrictEqual } from 'node:util'
import type { IsoDate } from '../../shared/calendar/iso-date.ts'
import {
  type KeptMinutes,
  type KeptPaper,
  keptPapers,
  signedPapers,
} from '../../shared/minutes/kept-minutes.ts'
import type { TakenMinutes } from '../../shared/minutes/taken-minutes.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { keepFile, keptMinutesOf } from '../db/kept-minutes-repository.ts'
import { meetingById } from '../db/meeting-repository.ts'
import { addStep, changeMinutes } from '../db/minutes-writing.ts'
import type { Database } from '../db/tables.ts'
import { sha256 } from '../files/originals.ts'
import type { StepSignature } from './agenda-steps.ts'
import { madeMinutes, type MadeMinutes, searchedMinutes } from './minutes-sheets.ts'
import { minutesOf } from './minutes-view.ts'
import { refuseUnsettled } from './minutes-way.ts'
import { type ServiceContext, today } from './service-context.ts'

/** Minutes as they will stand once they are approved or signed, with the files that are kept of them. */
interface Sealed {
  readonly minutes: TakenMinutes
  readonly files: readonly (MadeMinutes & { readonly paper: KeptPaper })[]
}

/**
 * How minutes are approved or signed: looked at, made into files, and kept. The files are made before anything is written, as
 * typing elsewhere must not wait for them; what has changed meanwhile is not approved.
 */
export interface Seal {
  readonly state: KeptMinutes['state']
  readonly papers: readonly KeptPaper[]
  readonly make: typeof madeMinutes
  /** The minutes as they will stand. */
  readonly asSealed: (db: Database) => Promise<TakenMinutes>
}

/**
 * By the meeting that has approved them.
 * @throws Problem `minutes-approved`, `minutes-not-yet`, `approves-no-earlier`, `approves-not-held`, `minutes-to-settle`,
 *   `minutes-withheld`
 */
export function approval(
  { outside }: Pick<ServiceContext, 'outside'>,
  request: { readonly meetingId: number; readonly atMeetingId: number },
): Seal {
  return {
    state: 'approved',
    papers: keptPapers,
    make: searchedMinutes,
    async asSealed(db) {
      const minutes = await minutesOf(db, request.meetingId)
      if (minutes.state === 'signed') throw new Problem('minutes-approved', { isSigned: true })
      if (minutes.state === 'approved') throw new Problem('minutes-approved', { isSigned: false })
      if (minutes.endedAt === null) throw new Problem('minutes-not-yet', { what: 'approved' })
      const own = await meetingById(db, request.meetingId)
      const { heldOn, committee } = await meetingById(db, request.atMeetingId)
      if (own.committee.id !== committee.id || heldOn <= own.heldOn)
        throw new Problem('approves-no-earlier', {})
      if (heldOn > today(outside.clock)) throw new Problem('approves-not-held', { heldOn })
      await refuseUnsettled(db, committee.id, minutes)
      return { ...minutes, state: 'approved', approvedAt: { meetingId: request.atMeetingId, heldOn } }
    },
  }
}

/**
 * By whoever signed them, and when.
 * @throws Problem `minutes-approved`, `minutes-not-yet`, `signed-out-of-time`
 */
export function signing(
  { outside }: Pick<ServiceContext, 'outside'>,
  { meetingId, by, on }: { readonly meetingId: number; readonly by: string; readonly on: IsoDate },
): Seal {
  return {
    state: 'signed',
    papers: signedPapers,
    make: madeMinutes,
    async asSealed(db) {
      const minutes = await minutesOf(db, meetingId)
      const { state, approvedAt } = minutes
      if (state === 'signed') throw new Problem('minutes-approved', { isSigned: true })
      if (state !== 'approved' || approvedAt === null)
        throw new Problem('minutes-not-yet', { what: 'signed' })
      const until = today(outside.clock)
      if (on < approvedAt.heldOn || on > until)
        throw new Problem('signed-out-of-time', { approvedOn: approvedAt.heldOn, today: until })
      return { ...minutes, state: 'signed', signedBy: by, signedOn: on }
    },
  }
}

/** Makes the files of minutes as they will stand. */
export async function sealed(context: ServiceContext, { papers, make, asSealed }: Seal): Promise<Sealed> {
  const minutes = await asSealed(context.db)
  const kept = await keptMinutesOf(context.db, minutes.id)
  const files: Sealed['files'][number][] = []
  for (const paper of papers) {
    const made = await make(context, minutes, paper)
    // A signed file has the name under which it was approved.
    const named = kept.find((file) => file.paper === paper)
    if (made !== null) files.push({ paper, docx: made.docx, fileName: named?.fileName ?? made.fileName })
  }
  return { minutes, files }
}

/** Keeps the files, and notes the approval or the signature. @throws Problem `minutes-changed-meanwhile` */
export async function keepSealed(
  db: Database,
  { state, asSealed }: Seal,
  { minutes, files }: Sealed,
  { takenAt, takenBy }: StepSignature,
): Promise<void> {
  if (!isDeepStrictEqual(await asSealed(db), minutes)) throw new Problem('minutes-changed-meanwhile', {})
  for (const file of files)
    await keepFile(db, minutes.id, { ...file, state, sha256: sha256(file.docx), keptAt: takenAt })
  await addStep(db, minutes.id, { state, takenAt, takenBy })
  const { approvedAt, signedBy, signedOn } = minutes
  // Last of all: from the signature on the records themselves refuse any change.
  await changeMinutes(db, minutes.id, {
    state,
    approvedAt: approvedAt?.meetingId ?? null,
    named: minutes,
    signedBy,
    signedOn,
  })
}
