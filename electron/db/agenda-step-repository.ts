import type { Selectable } from 'kysely'
import type { AgendaPatch } from '../../shared/agenda/agenda-patch.ts'
import type { PlannedItem } from '../../shared/agenda/agenda.ts'
import type { Database, Tables } from './tables.ts'

/** A step taken on a meeting's agenda. */
export interface AgendaStep {
  readonly id: number
  /** "Move item 8" */
  readonly label: string
  /** ISO instant */
  readonly takenAt: string
  readonly takenBy: string
  readonly isUndone: boolean
  readonly forward: AgendaPatch
  readonly backward: AgendaPatch
}

/** Notes a step. What had been undone before it can no longer be done again. */
export async function addStep(
  db: Database,
  meetingId: number,
  { label, takenAt, takenBy, forward, backward }: Omit<AgendaStep, 'id' | 'isUndone'>,
): Promise<void> {
  await db.deleteFrom('agenda_step').where('meeting_id', '=', meetingId).where('is_undone', '=', 1).execute()
  await db
    .insertInto('agenda_step')
    .values({
      meeting_id: meetingId,
      label,
      taken_at: takenAt,
      taken_by: takenBy,
      forward: JSON.stringify(forward),
      backward: JSON.stringify(backward),
    })
    .execute()
}

/** The step that undoing takes back, and the one that is done again; `null` where there is none. */
export async function stepsAtHand(
  db: Database,
  meetingId: number,
): Promise<{ readonly undo: AgendaStep | null; readonly redo: AgendaStep | null }> {
  const steps = db.selectFrom('agenda_step').selectAll().where('meeting_id', '=', meetingId).limit(1)
  const [undo, redo] = [
    await steps.where('is_undone', '=', 0).orderBy('id', 'desc').executeTakeFirst(),
    await steps.where('is_undone', '=', 1).orderBy('id').executeTakeFirst(),
  ]
  return { undo: undo ? stepFromRow(undo) : null, redo: redo ? stepFromRow(redo) : null }
}

/** A meeting's steps, oldest first. */
export async function agendaSteps(db: Database, meetingId: number): Promise<readonly AgendaStep[]> {
  const rows = await db
    .selectFrom('agenda_step')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .orderBy('id')
    .execute()
  return rows.map(stepFromRow)
}

/**
 * Whether such an item ever stood on a meeting's agenda: one that is gone was taken off by the clerk.
 * @param since  a step of that label took it off for the clerk; what stood before is not counted. `null` where none does
 */
export async function everPlanned(
  db: Database,
  meetingId: number,
  isSuch: (item: PlannedItem) => boolean,
  since: string | null,
): Promise<boolean> {
  const steps = await agendaSteps(db, meetingId)
  const counted = steps.slice(steps.findLastIndex(({ label }) => label === since) + 1)
  return counted.some(({ forward }) => forward.items.some(isSuch))
}

/** Marks a step as undone, or as done again. */
export async function markStep(db: Database, stepId: number, isUndone: boolean): Promise<void> {
  await db
    .updateTable('agenda_step')
    .set({ is_undone: isUndone ? 1 : 0 })
    .where('id', '=', stepId)
    .execute()
}

/** Forgets a meeting's steps: they no longer lead from or to its agenda. */
export async function forgetSteps(db: Database, meetingId: number): Promise<void> {
  await db.deleteFrom('agenda_step').where('meeting_id', '=', meetingId).execute()
}

function stepFromRow(row: Selectable<Tables['agenda_step']>): AgendaStep {
  return {
    id: row.id,
    label: row.label,
    takenAt: row.taken_at,
    takenBy: row.taken_by,
    isUndone: row.is_undone !== 0,
    // Written by `addStep` and by nobody else.
    forward: JSON.parse(row.forward) as AgendaPatch,
    backward: JSON.parse(row.backward) as AgendaPatch,
  }
}
