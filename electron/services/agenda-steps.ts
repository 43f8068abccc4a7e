import type { AgendaEdit } from '../../shared/agenda/agenda-edit.ts'
import { applyPatch, patchBetween } from '../../shared/agenda/agenda-patch.ts'
import { applyEdit } from '../../shared/agenda/apply-edit.ts'
import { editWords } from '../../shared/agenda/edit-words.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { addStep, markStep, stepsAtHand } from '../db/agenda-step-repository.ts'
import { meetingById } from '../db/meeting-repository.ts'
import { nextItemId, plannedAgenda, savePlannedAgenda } from '../db/planned-agenda-repository.ts'
import type { Database } from '../db/tables.ts'

/** When a step is taken, and by whom. */
export interface StepSignature {
  readonly takenAt: string
  readonly takenBy: string
}

/**
 * Takes a step on a meeting's agenda and notes it with the ways there and back. To be called inside a transaction, so
 * that agenda and history are kept together or not at all. A step that changes nothing is not noted.
 *
 * @throws Problem `no-such-meeting` and those of `applyEdit`
 */
export async function takeStep(
  db: Database,
  meetingId: number,
  edit: AgendaEdit,
  { label, ...signature }: StepSignature & { readonly label?: string },
): Promise<void> {
  await meetingById(db, meetingId)
  const before = await plannedAgenda(db, meetingId)
  const { agenda, inverse } = applyEdit(before, edit, await nextItemId(db))
  const forward = patchBetween(before, agenda)
  if (forward.items.length === 0 && sameOrder(forward.order, inverse.order)) return
  await savePlannedAgenda(db, meetingId, before, agenda)
  await addStep(db, meetingId, {
    takenAt: signature.takenAt,
    takenBy: signature.takenBy,
    label: label ?? editWords(edit, before),
    forward,
    backward: inverse,
  })
}

/**
 * Undoes the step taken last, or does the one undone last again. The history lives in the records: it outlasts the window.
 *
 * @param stepId  the step the clerk means
 * @throws Problem `step-elsewhere` when another one has been taken or undone meanwhile
 */
export async function retrace(
  db: Database,
  meetingId: number,
  way: 'undo' | 'redo',
  stepId: number,
): Promise<void> {
  const step = (await stepsAtHand(db, meetingId))[way]
  if (step?.id !== stepId) throw new Problem('step-elsewhere', {})
  const before = await plannedAgenda(db, meetingId)
  const after = applyPatch(before, way === 'undo' ? step.backward : step.forward)
  await savePlannedAgenda(db, meetingId, before, after)
  await markStep(db, stepId, way === 'undo')
}

function sameOrder(some: readonly number[], others: readonly number[]): boolean {
  return some.length === others.length && some.every((id, index) => id === others[index])
}
