import type { RequestOf } from '../../shared/contract/contract.ts'
import { mayMove, stateNames } from '../../shared/minutes/minutes-states.ts'
import type { TakenMinutes } from '../../shared/minutes/taken-minutes.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { removeKeptFiles } from '../db/kept-minutes-repository.ts'
import { addStep, changeMinutes } from '../db/minutes-writing.ts'
import type { Database } from '../db/tables.ts'
import type { StepSignature } from './agenda-steps.ts'
import { minutesToChange } from './minutes-room.ts'
import { checksOf, minutesOf } from './minutes-view.ts'

/**
 * Moves minutes on their way, or back; from “approved” they go back only to be corrected, and only until they are signed.
 * @throws Problem `no-minutes`, `minutes-approved`, `minutes-moved-meanwhile`
 */
export async function moveMinutes(
  db: Database,
  { meetingId, seen, state }: RequestOf<'minutes.move'>,
  signature: StepSignature,
): Promise<void> {
  const minutes = await minutesOf(db, meetingId)
  if (minutes.state !== seen) throw new Problem('minutes-moved-meanwhile', { now: stateNames[minutes.state] })
  if (!mayMove(seen, state)) throw new Problem('minutes-approved', { isSigned: seen === 'signed' })
  await changeMinutes(db, minutes.id, { state, approvedAt: null, named: null })
  await removeKeptFiles(db, minutes.id)
  await addStep(db, minutes.id, { state, ...signature })
}

/**
 * Opens a meeting again that was ended by mistake; whoever was sent its minutes waits for them anew, so they are a draft again. One
 * that goes on, as another window has opened it since, stays as it is.
 * @throws Problem `no-minutes`, `minutes-approved`
 */
export async function reopenMeeting(
  db: Database,
  meetingId: number,
  signature: StepSignature,
): Promise<void> {
  const { id, state, endedAt } = await minutesToChange(db, meetingId)
  if (endedAt === null) return
  await changeMinutes(db, id, { endedAt: null })
  if (state !== 'draft') await moveMinutes(db, { meetingId, seen: state, state: 'draft' }, signature)
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
