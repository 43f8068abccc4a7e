import type { Selectable } from 'kysely'
import type { RowChange } from './measure-step-repository.ts'
import type { Database, Tables } from './tables.ts'

/** A step taken on a committee's measures. */
export interface MeasureStep {
  readonly id: number
  readonly committeeId: number
  /** "Enter 3 figures" */
  readonly label: string
  /** What it was written into, where steps go on as one: a text being typed. */
  readonly subject: string | null
  /** ISO instant */
  readonly takenAt: string
  readonly takenBy: string
  readonly isUndone: boolean
}

/** Further back nobody goes; what was restated, and why, is kept elsewhere and for good. */
const keptSteps = 200

/** Notes a step. What had been undone before it can no longer be done again. */
export async function addMeasureStep(
  db: Database,
  step: Omit<MeasureStep, 'id' | 'isUndone'>,
  changes: readonly RowChange[],
): Promise<void> {
  const { committeeId, label, subject, takenAt, takenBy } = step
  await forgetUndone(db, committeeId)
  await db
    .insertInto('measure_step')
    .values({
      committee_id: committeeId,
      label,
      subject,
      taken_at: takenAt,
      taken_by: takenBy,
      changes: JSON.stringify(changes),
    })
    .execute()
  const firstForgotten = db
    .selectFrom('measure_step')
    .select('id')
    .where('committee_id', '=', committeeId)
    .orderBy('id', 'desc')
    .limit(1)
    .offset(keptSteps)
  await db
    .deleteFrom('measure_step')
    .where('committee_id', '=', committeeId)
    .where('id', '<=', firstForgotten)
    .execute()
}

/** Lets the newest step have made these changes. */
export async function prolongStep(
  db: Database,
  { id, committeeId }: Pick<MeasureStep, 'id' | 'committeeId'>,
  takenAt: string,
  changes: readonly RowChange[],
): Promise<void> {
  await forgetUndone(db, committeeId)
  await db
    .updateTable('measure_step')
    .set({ taken_at: takenAt, changes: JSON.stringify(changes) })
    .where('id', '=', id)
    .execute()
}

/** The step that undoing takes back, and the one that is done again; `null` where there is none. */
export async function measureStepsAtHand(
  db: Database,
  committeeId: number,
): Promise<{ readonly undo: MeasureStep | null; readonly redo: MeasureStep | null }> {
  // Not with its changes: those of an import are megabytes, and only who goes back needs them.
  const steps = db
    .selectFrom('measure_step')
    .select(['id', 'committee_id', 'label', 'subject', 'taken_at', 'taken_by', 'is_undone'])
    .where('committee_id', '=', committeeId)
    .limit(1)
  const [undo, redo] = [
    await steps.where('is_undone', '=', 0).orderBy('id', 'desc').executeTakeFirst(),
    await steps.where('is_undone', '=', 1).orderBy('id').executeTakeFirst(),
  ]
  return { undo: undo ? stepFromRow(undo) : null, redo: redo ? stepFromRow(redo) : null }
}

/** The step on any committee's measures that was taken last; 0 before the first. They are numbered as they are taken. */
export async function newestMeasureStep(db: Database): Promise<number> {
  const { newest } = await db
    .selectFrom('measure_step')
    .select((row) => row.fn.max('id').as('newest'))
    .executeTakeFirstOrThrow()
  return newest ?? 0
}

/** What a step changed, row by row. */
export async function measureStepChanges(db: Database, stepId: number): Promise<readonly RowChange[]> {
  const { changes } = await db
    .selectFrom('measure_step')
    .select('changes')
    .where('id', '=', stepId)
    .executeTakeFirstOrThrow()
  // Written by this file and by nobody else.
  return JSON.parse(changes) as readonly RowChange[]
}

export async function markMeasureStep(db: Database, stepId: number, isUndone: boolean): Promise<void> {
  await db
    .updateTable('measure_step')
    .set({ is_undone: isUndone ? 1 : 0 })
    .where('id', '=', stepId)
    .execute()
}

async function forgetUndone(db: Database, committeeId: number): Promise<void> {
  await db
    .deleteFrom('measure_step')
    .where('committee_id', '=', committeeId)
    .where('is_undone', '=', 1)
    .execute()
}

function stepFromRow(row: Omit<Selectable<Tables['measure_step']>, 'changes'>): MeasureStep {
  return {
    id: row.id,
    committeeId: row.committee_id,
    label: row.label,
    subject: row.subject,
    takenAt: row.taken_at,
    takenBy: row.taken_by,
    isUndone: row.is_undone !== 0,
  }
}
