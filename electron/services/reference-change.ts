import { isExempt, itemLabel } from '../../shared/agenda/agenda-item.ts'
import { impossibleDay } from '../../shared/calendar/fuzzy-times.ts'
import type { RequestOf } from '../../shared/contract/contract.ts'
import { Problem } from '../../shared/problems/problem.ts'
import type { OutstandingReference } from '../../shared/references/outstanding-reference.ts'
import {
  editedRecord,
  fieldChangedElsewhere,
  fieldWords,
  type ReferenceFields,
} from '../../shared/references/reference-edit.ts'
import { shownValue } from '../../shared/references/reference-words.ts'
import { changeLabel } from '../../shared/references/step-words.ts'
import { findAgendaItem } from '../db/agenda-repository.ts'
import { referencesByIds } from '../db/reference-repository.ts'
import type { NewStep } from '../db/reference-step-repository.ts'
import type { Database } from '../db/tables.ts'
import { followOnAgendas, refuseIfDischarged, takeFollowedStep } from './reference-steps.ts'

/**
 * Changes references in one step, all or none. To be called inside a transaction.
 * @returns them as they are afterwards
 * @throws Problem `no-such-day`, `reference-discharged`, `reference-changed-elsewhere`, `reference-would-be-public`
 */
export async function changeReferences(
  db: Database,
  { changes, why }: RequestOf<'references.change'>,
  signature: Pick<NewStep, 'takenAt' | 'takenOn' | 'takenBy'>,
): Promise<readonly OutstandingReference[]> {
  const wanted: { readonly reference: OutstandingReference; readonly fields: ReferenceFields }[] = []
  const references = await referencesByIds(
    db,
    changes.map(({ referenceId }) => referenceId),
  )
  for (const [place, reference] of references.entries()) {
    const { seen = {}, fields = {} } = changes[place] ?? {}
    refuseIfDischarged(reference)
    refuseIfChangedElsewhere(reference, seen)
    refuseImpossibleDay(fields.due ?? null)
    if (fields.isPublic === true) await refuseToTellOfExemptItem(db, reference)
    wanted.push({ reference, fields })
  }
  const label = changeLabel(
    wanted.map(({ reference }) => reference.number),
    wanted.map(({ fields }) => fields),
  )
  const records = new Map(
    wanted.map(({ reference, fields }) => [reference.id, editedRecord(reference, fields, signature.takenOn)]),
  )
  await takeFollowedStep(db, { ...signature, label, why, meetingId: null }, records)
  for (const { reference, fields } of wanted)
    if (fields.isPublic !== undefined) await followOnAgendas(db, reference, signature)
  return referencesByIds(db, [...records.keys()])
}

/** A target that names a day which is none would stand undated for ever. @throws Problem `no-such-day` */
export function refuseImpossibleDay(due: string | null): void {
  const day = due === null ? null : impossibleDay(due)
  if (day !== null) throw new Problem('no-such-day', { day })
}

function refuseIfChangedElsewhere(reference: OutstandingReference, seen: ReferenceFields): void {
  const field = fieldChangedElsewhere(reference, seen)
  if (field === null) return
  throw new Problem('reference-changed-elsewhere', {
    number: reference.number,
    field: fieldWords[field],
    now: shownValue(field, reference[field]),
  })
}

/** What an exempt item asked for stays from the public as long as the item does. */
async function refuseToTellOfExemptItem(db: Database, { raisedItemId }: OutstandingReference): Promise<void> {
  const item = raisedItemId === null ? null : await findAgendaItem(db, raisedItemId)
  if (item !== null && isExempt(item))
    throw new Problem('reference-would-be-public', { item: itemLabel(item) })
}
