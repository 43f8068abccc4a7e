import type { Selectable } from 'kysely'
import type { IsoDate } from '../../shared/calendar/iso-date.ts'
import { referenceStates, type OutstandingReference } from '../../shared/references/outstanding-reference.ts'
import type { ReferenceRecord } from '../../shared/references/reference-edit.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { dayOrNull, grouped, oneOf, sentences, truth } from './row-values.ts'
import type { Database, Tables } from './tables.ts'

/** A committee's references, discharged ones too, in the order of its register. */
export async function referencesOf(
  db: Database,
  committeeId: number,
): Promise<readonly OutstandingReference[]> {
  const rows = await everyReference(db).where('committee_id', '=', committeeId).execute()
  return rows.map(referenceFromRow)
}

/** The registers of all committees. */
export async function allReferences(db: Database): Promise<readonly OutstandingReference[]> {
  return (await everyReference(db).execute()).map(referenceFromRow)
}

/** @throws Problem `no-such-reference` */
export async function referenceById(db: Database, referenceId: number): Promise<OutstandingReference> {
  const row = await everyReference(db).where('id', '=', referenceId).executeTakeFirst()
  if (row === undefined) throw new Problem('no-such-reference', {})
  return referenceFromRow(row)
}

/** References in the order of these ids. @throws Problem `no-such-reference` when one is not there */
export async function referencesByIds(
  db: Database,
  ids: readonly number[],
): Promise<readonly OutstandingReference[]> {
  const rows = await everyReference(db).where('id', 'in', ids).execute()
  const known = new Map(rows.map((row) => [row.id, referenceFromRow(row)]))
  return ids.map((id) => {
    const reference = known.get(id)
    if (reference === undefined) throw new Problem('no-such-reference', {})
    return reference
  })
}

/** A non-public reference, as a search for its words must know it. */
export interface WithheldReference {
  /** All that it says or ever said. */
  readonly texts: readonly string[]
  readonly owners: readonly string[]
  /** The agenda item that raised it, where the records hold it. */
  readonly raisedItemId: number | null
}

/** A committee's non-public references, also those discharged, and those raised and undone. */
export async function withheldReferences(
  db: Database,
  committeeId: number,
): Promise<readonly WithheldReference[]> {
  const rows = await db
    .selectFrom('outstanding_reference')
    .selectAll()
    .where('committee_id', '=', committeeId)
    .where('is_public', '=', 0)
    .orderBy('id')
    .execute()
  const changes = await db
    .selectFrom('reference_change')
    .innerJoin('outstanding_reference', 'outstanding_reference.id', 'reference_id')
    .select(['reference_id', 'was', 'now'])
    .where('committee_id', '=', committeeId)
    .where('is_public', '=', 0)
    .execute()
  const changed = grouped(changes, (change) => change.reference_id)
  return rows.map(referenceFromRow).map((reference) => {
    const earlier = (changed.get(reference.id) ?? []).flatMap(({ was, now }) => [was, now])
    // Written by this program alone.
    const states = [reference, ...earlier.map((text) => JSON.parse(text) as Partial<OutstandingReference>)]
    const said = states.flatMap(({ action, status, minuteText }) => [action, status, minuteText])
    return {
      texts: [...new Set(said.filter((some): some is string => typeof some === 'string' && some !== ''))],
      owners: reference.owners,
      raisedItemId: reference.raisedItemId,
    }
  })
}

const everyReference = (db: Database) =>
  db
    .selectFrom('outstanding_reference')
    .selectAll()
    .where('is_removed', '=', 0)
    .orderBy('position')
    .orderBy('id')

/** Enters a reference at the end of its committee's register. */
export async function addReference(
  db: Database,
  committeeId: number,
  record: ReferenceRecord,
  sourceMeetingId: number | null,
): Promise<number> {
  const { last } = await db
    .selectFrom('outstanding_reference')
    .select(({ fn }) => fn.max('position').as('last'))
    .where('committee_id', '=', committeeId)
    .executeTakeFirstOrThrow()
  const { id } = await db
    .insertInto('outstanding_reference')
    .values({
      committee_id: committeeId,
      position: (last ?? -1) + 1,
      source_meeting_id: sourceMeetingId,
      ...rowFromRecord(record),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/**
 * Everything that a step can change of these references, by id, also of those that were raised and undone.
 * @throws Problem `no-such-reference` when one is not there
 */
export async function referenceRecords(
  db: Database,
  ids: readonly number[],
): Promise<ReadonlyMap<number, ReferenceRecord>> {
  const rows = await db.selectFrom('outstanding_reference').selectAll().where('id', 'in', ids).execute()
  if (rows.length < new Set(ids).size) throw new Problem('no-such-reference', {})
  return new Map(
    rows.map((row) => {
      const { id, committeeId: _, ...fields } = referenceFromRow(row)
      return [id, { ...fields, isRemoved: truth(row.is_removed) }]
    }),
  )
}

/** Whose a reference is and when it was raised, also of one that was undone. */
export async function raisingOf(
  db: Database,
  referenceId: number,
): Promise<{ readonly committeeId: number; readonly raisedOn: IsoDate | null }> {
  const row = await db
    .selectFrom('outstanding_reference')
    .select(['committee_id', 'raised_on'])
    .where('id', '=', referenceId)
    .executeTakeFirst()
  if (row === undefined) throw new Problem('no-such-reference', {})
  return { committeeId: row.committee_id, raisedOn: dayOrNull(row.raised_on) }
}

/** The committees that wait for these references, each once. */
export async function committeesOfReferences(
  db: Database,
  ids: readonly number[],
): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('outstanding_reference')
    .select('committee_id')
    .distinct()
    .where('id', 'in', ids)
    .execute()
  return rows.map((row) => row.committee_id)
}

export async function saveReference(
  db: Database,
  referenceId: number,
  record: ReferenceRecord,
): Promise<void> {
  await db
    .updateTable('outstanding_reference')
    .set(rowFromRecord(record))
    .where('id', '=', referenceId)
    .execute()
}

/** Takes off what a meeting's papers once brought and no longer name, unless somebody has worked on it since. */
export async function dropReferencesNotIn(
  db: Database,
  meetingId: number,
  numbers: readonly string[],
): Promise<void> {
  await db
    .deleteFrom('outstanding_reference')
    .where('source_meeting_id', '=', meetingId)
    .where('id', 'not in', db.selectFrom('reference_change').select('reference_id'))
    .$if(numbers.length > 0, (query) => query.where('number', 'not in', numbers))
    .execute()
}

/** References that were raised and undone, and can no longer be raised again. */
export async function forgetRemovedReferences(db: Database): Promise<void> {
  await db.deleteFrom('outstanding_reference').where('is_removed', '=', 1).execute()
}

function rowFromRecord(record: ReferenceRecord) {
  return {
    number: record.number,
    is_public: record.isPublic ? 1 : 0,
    raised_on: record.raisedOn,
    raised_at_item: record.raisedAtItem,
    raised_text: record.raisedText,
    raised_meeting_id: record.raisedMeetingId,
    raised_item_id: record.raisedItemId,
    minute_text: record.minuteText,
    action: record.action,
    owners: JSON.stringify(record.owners),
    state: record.state,
    status: record.status,
    due: record.due,
    due_written_on: record.dueWrittenOn,
    discharged_on: record.dischargedOn,
    discharged_meeting_id: record.dischargedMeetingId,
    discharged_at: record.dischargedAt,
    is_removed: record.isRemoved ? 1 : 0,
  }
}

function referenceFromRow(row: Selectable<Tables['outstanding_reference']>): OutstandingReference {
  return {
    id: row.id,
    committeeId: row.committee_id,
    number: row.number,
    isPublic: truth(row.is_public),
    raisedOn: dayOrNull(row.raised_on),
    raisedAtItem: row.raised_at_item,
    raisedText: row.raised_text,
    raisedMeetingId: row.raised_meeting_id,
    raisedItemId: row.raised_item_id,
    minuteText: row.minute_text,
    action: row.action,
    owners: sentences(row.owners),
    state: oneOf(referenceStates, row.state),
    status: row.status,
    due: row.due,
    dueWrittenOn: dayOrNull(row.due_written_on),
    dischargedOn: dayOrNull(row.discharged_on),
    dischargedMeetingId: row.discharged_meeting_id,
    dischargedAt: row.discharged_at,
  }
}
