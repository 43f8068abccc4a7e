import { Problem } from '../../shared/problems/problem.ts'
import { longDate } from '../../shared/calendar/iso-date.ts'
import type { OutstandingReference } from '../../shared/references/outstanding-reference.ts'
import {
  changeBetween,
  type ReferenceChange,
  type ReferenceRecord,
} from '../../shared/references/reference-edit.ts'
import { raisingOf, referenceRecords, saveReference } from '../db/reference-repository.ts'
import {
  addReferenceStep,
  changesOfStep,
  markReferenceStep,
  type NewStep,
  referenceStepsAtHand,
} from '../db/reference-step-repository.ts'
import type { Database } from '../db/tables.ts'
import { followDischarges } from './agenda-discharges.ts'
import { takeEmptyListsOff } from './agenda-list-off.ts'
import { bringToLaterAgendas } from './agenda-references.ts'
import { refuseAgainstMinutes } from './reference-minutes.ts'

/** What a step is to make of references, by their ids. */
export type RecordWishes = ReadonlyMap<number, Partial<ReferenceRecord>>

/**
 * Takes a step on the registers and notes what it changed. To be called inside a transaction. A step that changes nothing is not
 * noted.
 * @returns what it changed
 */
export async function takeReferenceStep(
  db: Database,
  step: NewStep,
  wishes: RecordWishes,
): Promise<readonly ReferenceChange[]> {
  const changes = []
  for (const [referenceId, before] of await referenceRecords(db, [...wishes.keys()])) {
    const wish = wishes.get(referenceId) ?? {}
    const changed = changeBetween(referenceId, before, wish)
    if (changed === null) continue
    await saveReference(db, referenceId, { ...before, ...changed.now })
    changes.push(changed)
  }
  if (changes.length > 0) await addReferenceStep(db, step, changes)
  return changes
}

/** The same, and the agendas to come ask for what there is to be discharged after it. */
export async function takeFollowedStep(db: Database, step: NewStep, wishes: RecordWishes): Promise<void> {
  await followDischarges(db, await takeReferenceStep(db, step, wishes), step)
}

/**
 * Undoes the step taken last, or does the one undone last again; later agendas follow.
 * @param stepId  the step the clerk means
 * @returns the step's label
 * @throws Problem `reference-step-elsewhere` when another one has been taken or undone meanwhile; `reference-in-minutes`
 */
export async function retraceReferences(
  db: Database,
  way: 'undo' | 'redo',
  stepId: number,
  signature: Pick<NewStep, 'takenAt' | 'takenOn' | 'takenBy'>,
): Promise<string> {
  const step = (await referenceStepsAtHand(db))[way]
  if (step?.id !== stepId) throw new Problem('reference-step-elsewhere', {})
  const changes = await changesOfStep(db, stepId)
  if (way === 'undo') await refuseAgainstMinutes(db, changes)
  const before = await referenceRecords(
    db,
    changes.map(({ referenceId }) => referenceId),
  )
  for (const { referenceId, was, now } of changes) {
    const record = before.get(referenceId)
    if (record !== undefined)
      await saveReference(db, referenceId, { ...record, ...(way === 'undo' ? was : now) })
  }
  await markReferenceStep(db, stepId, way === 'undo')
  for (const { referenceId, now } of changes)
    if (now.isRemoved !== undefined || now.isPublic !== undefined)
      await followOnAgendas(db, await raisingOf(db, referenceId), signature)
  await followDischarges(db, changes, signature)
  return step.label
}

/** Gives later agendas the lists that something raised, or no longer raised, asks of them. */
export async function followOnAgendas(
  db: Database,
  { committeeId, raisedOn }: Pick<OutstandingReference, 'committeeId' | 'raisedOn'>,
  signature: Pick<NewStep, 'takenAt' | 'takenOn' | 'takenBy'>,
): Promise<void> {
  await takeEmptyListsOff(db, committeeId, signature)
  await bringToLaterAgendas(db, committeeId, raisedOn ?? signature.takenOn, signature)
}

/** @throws Problem `reference-discharged` */
export function refuseIfDischarged({ number, dischargedOn }: OutstandingReference): void {
  if (dischargedOn !== null)
    throw new Problem('reference-discharged', { number, day: longDate(dischargedOn) })
}
