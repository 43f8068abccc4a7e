import type { IsoDate } from '../../shared/calendar/iso-date.ts'
import type { FreeState, MinutesState } from '../../shared/minutes/minutes-states.ts'
import type { TakenMinutes } from '../../shared/minutes/taken-minutes.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { meetingById } from '../db/meeting-repository.ts'
import { addStep, changeMinutes } from '../db/minutes-writing.ts'
import type { Database } from '../db/tables.ts'
import type { StepSignature } from './agenda-steps.ts'
import { checksOf, minutesOf } from './minutes-view.ts'

/**
 * Moves minutes on their way, or back; from “approved” they go back only until they are signed.
 * @throws Problem `no-minutes`, `minutes-approved`
 */
export async function moveMinutes(
  db: Database,
  meetingId: number,
  state: FreeState,
  signature: StepSignature,
): Promise<void> {
  const minutes = await minutesOf(db, meetingId)
  if (minutes.state === 'signed') throw new Problem('minutes-approved', { isSigned: true })
  await changeMinutes(db, minutes.id, { state, approvedAt: null })
  await noteStep(db, minutes, state, signature)
}

/**
 * Notes the meeting that approved them.
 * @throws Problem `minutes-not-yet`, `approves-no-earlier`, `minutes-to-settle`
 */
export async function approveMinutes(
  db: Database,
  meetingId: number,
  atMeetingId: number,
  signature: StepSignature,
): Promise<void> {
  const minutes = await minutesOf(db, meetingId)
  if (minutes.state === 'signed') throw new Problem('minutes-approved', { isSigned: true })
  if (minutes.endedAt === null) throw new Problem('minutes-not-yet', { what: 'approved' })
  const [own, approving] = [await meetingById(db, meetingId), await meetingById(db, atMeetingId)]
  if (own.committee.id !== approving.committee.id || approving.heldOn <= own.heldOn)
    throw new Problem('approves-no-earlier', {})
  await refuseUnsettled(db, own.committee.id, minutes)
  await changeMinutes(db, minutes.id, { state: 'approved', approvedAt: atMeetingId })
  await noteStep(db, minutes, 'approved', signature)
}

/** Notes the signature, after which nothing changes. @throws Problem `minutes-not-yet`, `minutes-approved` */
export async function signMinutes(
  db: Database,
  meetingId: number,
  { by, on }: { readonly by: string; readonly on: IsoDate },
  signature: StepSignature,
): Promise<void> {
  const minutes = await minutesOf(db, meetingId)
  if (minutes.state === 'signed') throw new Problem('minutes-approved', { isSigned: true })
  if (minutes.state !== 'approved') throw new Problem('minutes-not-yet', { what: 'signed' })
  await noteStep(db, minutes, 'signed', signature)
  // Last of all: from here on the records themselves refuse any change.
  await changeMinutes(db, minutes.id, { signedBy: by, signedOn: on, state: 'signed' })
}

/** Placeholders and wrong dates never get out. @throws Problem `minutes-to-settle` */
export async function refuseUnsettled(
  db: Database,
  committeeId: number,
  minutes: TakenMinutes,
): Promise<void> {
  const findings = (await checksOf(db, committeeId, minutes)).filter(({ severity }) => severity === 'settle')
  if (findings.length > 0)
    throw new Problem('minutes-to-settle', { findings: findings.map(({ words }) => words) })
}

function noteStep(
  db: Database,
  { id }: TakenMinutes,
  state: MinutesState,
  { takenAt, takenBy }: StepSignature,
): Promise<void> {
  return addStep(db, id, { state, takenAt, takenBy })
}
