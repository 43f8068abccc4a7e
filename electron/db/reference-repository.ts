import type { Selectable } from 'kysely'
import { referenceStates, type OutstandingReference } from '../../shared/references/outstanding-reference.ts'
import { dayOrNull, oneOf, truth } from './row-values.ts'
import type { Database, Tables } from './tables.ts'

/** A committee's outstanding references, in the order of its register. */
export async function referencesOf(
  db: Database,
  committeeId: number,
): Promise<readonly OutstandingReference[]> {
  const rows = await db
    .selectFrom('outstanding_reference')
    .selectAll()
    .where('committee_id', '=', committeeId)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map(referenceFromRow)
}

/**
 * Makes a meeting's register say what its papers say: known numbers are updated, new ones added, and those which only
 * these papers had brought and no longer name are taken off.
 */
export async function saveReferences(
  db: Database,
  committeeId: number,
  meetingId: number,
  references: readonly Omit<OutstandingReference, 'id'>[],
): Promise<void> {
  for (const [position, reference] of references.entries()) {
    const said = { ...rowFromReference(reference), position, source_meeting_id: meetingId }
    await db
      .insertInto('outstanding_reference')
      .values({ committee_id: committeeId, ...said })
      .onConflict((conflict) => conflict.columns(['committee_id', 'number']).doUpdateSet(said))
      .execute()
  }
  const numbers = references.map(({ number }) => number)
  await db
    .deleteFrom('outstanding_reference')
    .where('source_meeting_id', '=', meetingId)
    .$if(numbers.length > 0, (query) => query.where('number', 'not in', numbers))
    .execute()
}

function rowFromReference(reference: Omit<OutstandingReference, 'id'>) {
  return {
    number: reference.number,
    is_public: reference.isPublic ? 1 : 0,
    raised_on: reference.raisedOn,
    raised_at_item: reference.raisedAtItem,
    raised_text: reference.raisedText,
    action: reference.action,
    owner: reference.owner,
    state: reference.state,
    status: reference.status,
    due: reference.due,
  }
}

function referenceFromRow(row: Selectable<Tables['outstanding_reference']>): OutstandingReference {
  return {
    id: row.id,
    number: row.number,
    isPublic: truth(row.is_public),
    raisedOn: dayOrNull(row.raised_on),
    raisedAtItem: row.raised_at_item,
    raisedText: row.raised_text,
    action: row.action,
    owner: row.owner,
    state: oneOf(referenceStates, row.state),
    status: row.status,
    due: row.due,
  }
}
