import type { FreeState } from '../../shared/minutes/minutes-states.ts'
import type { TakenMinutes } from '../../shared/minutes/taken-minutes.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { removeKeptFiles } from '../db/kept-minutes-repository.ts'
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
  await changeMinutes(db, minutes.id, { state, approvedAt: null, named: null })
  await removeKeptFiles(db, minutes.id)
  await addStep(db, minutes.id, { state, ...signature })
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
