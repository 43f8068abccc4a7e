import { setImmediate } from 'node:timers/promises'
import { Problem } from '../../shared/problems/problem.ts'
import { forgetImport, type ImportSubject } from '../db/import-repository.ts'
import {
  addMeasureStep,
  markMeasureStep,
  type MeasureStep,
  measureStepChanges,
  measureStepsAtHand,
  prolongStep,
} from '../db/measure-history-repository.ts'
import { joinedChanges, measureRows, putRows, rowChanges } from '../db/measure-step-repository.ts'
import type { Database } from '../db/tables.ts'

/** Who takes a step, when, and what it is called. */
export interface NewMeasureStep extends Pick<MeasureStep, 'committeeId' | 'label' | 'takenAt' | 'takenBy'> {
  /** The measures that may be changed, where they are known: the fewer, the sooner. */
  readonly measureIds?: readonly number[]
  /** What is written into: steps into one thing within a minute are one step. */
  readonly subject?: string
}

/** So long a text is typed on, in milliseconds, as one step. */
const oneStepFor = 60_000

/**
 * Takes a step on a committee's measures: whatever `act` changes of its plan, measures, figures and words is noted, row by row, and can
 * be undone. To be called inside a transaction. A step that changes nothing is not noted.
 */
export async function takeMeasureStep<Result>(
  db: Database,
  step: NewMeasureStep,
  act: () => Promise<Result>,
): Promise<Result> {
  const { committeeId, label, takenAt, takenBy, measureIds = 'all', subject = null } = step
  const before = await measureRows(db, committeeId, measureIds)
  const result = await act()
  // Other windows are answered between the parts of a large step.
  await setImmediate()
  const changes = rowChanges(before, await measureRows(db, committeeId, measureIds))
  if (changes.length === 0) return result
  const { undo } = await measureStepsAtHand(db, committeeId)
  if (undo !== null && goesOn(undo, subject, takenAt))
    await prolongStep(db, undo, takenAt, joinedChanges(await measureStepChanges(db, undo.id), changes))
  else await addMeasureStep(db, { committeeId, label, subject, takenAt, takenBy }, changes)
  return result
}

/**
 * Undoes a committee's step taken last, or does the one undone last again.
 * @param stepId  the step the clerk means
 * @returns the step's label
 * @throws Problem `measure-step-elsewhere` when another one has been taken or undone meanwhile
 */
export async function retraceMeasures(
  db: Database,
  way: 'undo' | 'redo',
  { committeeId, stepId }: { readonly committeeId: number; readonly stepId: number },
): Promise<string> {
  const step = (await measureStepsAtHand(db, committeeId))[way]
  if (step?.id !== stepId) throw new Problem('measure-step-elsewhere', {})
  await putRows(db, await measureStepChanges(db, stepId), way === 'undo' ? 'was' : 'now')
  await markMeasureStep(db, stepId, way === 'undo')
  const imported = way === 'undo' ? importOf(step) : null
  // What was taken back may be brought in again.
  if (imported !== null) await forgetImport(db, imported)
  return step.label
}

/** Names the step of an import, so that its undoing knows what was brought in. */
export function importStepSubject({ format, subject }: ImportSubject): string {
  return `${importMark}${format} ${subject}`
}

const importMark = 'import '

/** What a step brought in; `null` where it brought nothing. */
export function importOf({ subject }: MeasureStep): ImportSubject | null {
  if (subject?.startsWith(importMark) !== true) return null
  const [format = '', ...rest] = subject.slice(importMark.length).split(' ')
  return { format, subject: rest.join(' ') }
}

function goesOn({ subject, takenAt }: MeasureStep, into: string | null, now: string): boolean {
  return into !== null && subject === into && Date.parse(now) - Date.parse(takenAt) < oneStepFor
}
