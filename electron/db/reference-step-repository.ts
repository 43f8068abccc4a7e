import type { Selectable } from 'kysely'
import { isoDate, type IsoDate } from '../../shared/calendar/iso-date.ts'
import type { ReferenceChange, ReferenceRecord } from '../../shared/references/reference-edit.ts'
import { inSlices } from './many-rows.ts'
import { forgetRemovedReferences } from './reference-repository.ts'
import type { Database, Tables } from './tables.ts'

/** A step taken on the registers: what the clerk would undo at once, and what the history tells. */
export interface ReferenceStep {
  readonly id: number
  /** "Propose 3 references complete" */
  readonly label: string
  /** ISO instant */
  readonly takenAt: string
  readonly takenOn: IsoDate
  readonly takenBy: string
  /** The owner's or the clerk's reason, in their words. */
  readonly why: string | null
  readonly meetingId: number | null
}

export type NewStep = Omit<ReferenceStep, 'id'>

/** Notes a step with what it changed. */
export async function addReferenceStep(
  db: Database,
  step: NewStep,
  changes: readonly ReferenceChange[],
): Promise<void> {
  await forgetUndoneSteps(db)
  const { id } = await db
    .insertInto('reference_step')
    .values({
      label: step.label,
      taken_at: step.takenAt,
      taken_on: step.takenOn,
      taken_by: step.takenBy,
      why: step.why,
      meeting_id: step.meetingId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const rows = changes.map(({ referenceId, was, now }) => ({
    step_id: id,
    reference_id: referenceId,
    was: JSON.stringify(was),
    now: JSON.stringify(now),
  }))
  await inSlices(rows, (slice) => db.insertInto('reference_change').values(slice).execute())
}

/** What was undone can no longer be done again; the number of a reference that was raised so is free once more. */
export async function forgetUndoneSteps(db: Database): Promise<void> {
  await db.deleteFrom('reference_step').where('is_undone', '=', 1).execute()
  await forgetRemovedReferences(db)
}

/** The step that undoing takes back, and the one that is done again; `null` where there is none. */
export async function referenceStepsAtHand(
  db: Database,
): Promise<{ readonly undo: ReferenceStep | null; readonly redo: ReferenceStep | null }> {
  const steps = db.selectFrom('reference_step').selectAll().limit(1)
  const [undo, redo] = [
    await steps.where('is_undone', '=', 0).orderBy('id', 'desc').executeTakeFirst(),
    await steps.where('is_undone', '=', 1).orderBy('id').executeTakeFirst(),
  ]
  return { undo: undo ? stepFromRow(undo) : null, redo: redo ? stepFromRow(redo) : null }
}

export async function markReferenceStep(db: Database, stepId: number, isUndone: boolean): Promise<void> {
  await db
    .updateTable('reference_step')
    .set({ is_undone: isUndone ? 1 : 0 })
    .where('id', '=', stepId)
    .execute()
}

/** What a step changed, reference by reference. */
export async function changesOfStep(db: Database, stepId: number): Promise<readonly ReferenceChange[]> {
  const rows = await db.selectFrom('reference_change').selectAll().where('step_id', '=', stepId).execute()
  return rows.map(changeFromRow)
}

/** A change of one reference with the step it was part of. */
export interface NotedChange extends ReferenceStep, ReferenceChange {}

/** Every change that stands, oldest first; of one reference, or of all of a committee's. */
export async function notedChanges(
  db: Database,
  of: { readonly referenceId: number } | { readonly committeeId: number } | 'all',
): Promise<readonly NotedChange[]> {
  const rows = await db
    .selectFrom('reference_change')
    .innerJoin('reference_step', 'reference_step.id', 'reference_change.step_id')
    .innerJoin('outstanding_reference', 'outstanding_reference.id', 'reference_change.reference_id')
    .selectAll('reference_step')
    .select(['reference_change.step_id', 'reference_change.reference_id', 'was', 'now'])
    .where('is_undone', '=', 0)
    .$if(of !== 'all', (query) =>
      of !== 'all' && 'referenceId' in of
        ? query.where('reference_id', '=', of.referenceId)
        : query.where('committee_id', '=', of === 'all' ? 0 : of.committeeId),
    )
    .orderBy('reference_step.id')
    .execute()
  return rows.map((row) => ({ ...stepFromRow(row), ...changeFromRow(row) }))
}

function stepFromRow(row: Selectable<Tables['reference_step']>): ReferenceStep {
  return {
    id: row.id,
    label: row.label,
    takenAt: row.taken_at,
    takenOn: isoDate(row.taken_on),
    takenBy: row.taken_by,
    why: row.why,
    meetingId: row.meeting_id,
  }
}

function changeFromRow(row: Selectable<Tables['reference_change']>): ReferenceChange {
  return {
    referenceId: row.reference_id,
    // Written by `addReferenceStep` and by nobody else.
    was: JSON.parse(row.was) as Partial<ReferenceRecord>,
    now: JSON.parse(row.now) as Partial<ReferenceRecord>,
  }
}
