import type { Selectable } from 'kysely'
import { deliveries, itemKinds, purposes, type AgendaItem } from '../../shared/agenda/agenda-item.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { grouped, oneOf } from './row-values.ts'
import type { Database, Tables } from './tables.ts'

/** The agenda of a meeting, in order. */
export async function agendaItemsOf(db: Database, meetingId: number): Promise<readonly AgendaItem[]> {
  return (await itemRowsOf(db, meetingId)).map(({ item }) => item)
}

/** An item with its row, which says more of it than the agenda prints. */
interface ItemRow {
  readonly row: Selectable<Tables['agenda_item']>
  readonly item: AgendaItem
}

/** The items that stand on a meeting's agenda, in order. */
export async function itemRowsOf(db: Database, meetingId: number): Promise<readonly ItemRow[]> {
  const rows = await db
    .selectFrom('agenda_item')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .where('is_removed', '=', 0)
    .orderBy('position')
    .orderBy('id')
    .execute()
  const paragraphs = await exemptParagraphsOf(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({ row, item: itemFromRow(row, paragraphs.get(row.id) ?? []) }))
}

/**
 * One agenda item and the meeting it stands under.
 * @throws Problem `no-such-item`
 */
export async function agendaItemById(
  db: Database,
  itemId: number,
): Promise<{ readonly item: AgendaItem; readonly meetingId: number }> {
  const row = await db
    .selectFrom('agenda_item')
    .selectAll()
    .where('id', '=', itemId)
    .where('is_removed', '=', 0)
    .executeTakeFirst()
  if (row === undefined) throw new Problem('no-such-item', { itemId })
  const paragraphs = await exemptParagraphsOf(db, [itemId])
  return { item: itemFromRow(row, paragraphs.get(itemId) ?? []), meetingId: row.meeting_id }
}

/** An agenda item, also one that was taken off its agenda since; `null` where the records no longer hold it. */
export async function findAgendaItem(db: Database, itemId: number): Promise<AgendaItem | null> {
  const row = await db.selectFrom('agenda_item').selectAll().where('id', '=', itemId).executeTakeFirst()
  if (row === undefined) return null
  const paragraphs = await exemptParagraphsOf(db, [itemId])
  return itemFromRow(row, paragraphs.get(itemId) ?? [])
}

/** An agenda item as it is written: `supplementaryPack` is the number of the supplement that carries it. */
export interface NewAgendaItem extends Omit<AgendaItem, 'id'> {
  readonly supplementaryPack: number | null
}

export async function addAgendaItem(
  db: Database,
  meetingId: number,
  position: number,
  item: NewAgendaItem,
): Promise<number> {
  const { id } = await db
    .insertInto('agenda_item')
    .values({ meeting_id: meetingId, ...rowFromItem(item, position) })
    .returning('id')
    .executeTakeFirstOrThrow()
  await replaceExemptParagraphs(db, id, item.exemptParagraphs)
  return id
}

/** Makes an item say this instead; it keeps its id, and with it its papers. */
export async function changeAgendaItem(
  db: Database,
  itemId: number,
  position: number,
  item: NewAgendaItem,
): Promise<void> {
  await db.updateTable('agenda_item').set(rowFromItem(item, position)).where('id', '=', itemId).execute()
  await replaceExemptParagraphs(db, itemId, item.exemptParagraphs)
}

export async function removeAgendaItem(db: Database, itemId: number): Promise<void> {
  await db.deleteFrom('agenda_item').where('id', '=', itemId).execute()
}

async function exemptParagraphsOf(
  db: Database,
  itemIds: readonly number[],
): Promise<ReadonlyMap<number, readonly string[]>> {
  if (itemIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('exempt_paragraph')
    .selectAll()
    .where('item_id', 'in', itemIds)
    .orderBy('position')
    .execute()
  const groups = grouped(rows, ({ item_id }) => item_id)
  return new Map([...groups].map(([itemId, of]) => [itemId, of.map(({ paragraph }) => paragraph)]))
}

export async function replaceExemptParagraphs(
  db: Database,
  itemId: number,
  paragraphs: readonly string[],
): Promise<void> {
  await db.deleteFrom('exempt_paragraph').where('item_id', '=', itemId).execute()
  if (paragraphs.length === 0) return
  const rows = paragraphs.map((paragraph, position) => ({ item_id: itemId, position, paragraph }))
  await db.insertInto('exempt_paragraph').values(rows).execute()
}

function rowFromItem(item: NewAgendaItem, position: number) {
  return { ...printedRow(item, position), supplementary_pack: item.supplementaryPack }
}

/** What the agenda prints of an item, as its row keeps it. */
export function printedRow(item: Omit<AgendaItem, 'id'>, position: number) {
  return {
    position,
    number: item.number,
    part: item.part,
    title: item.title,
    kind: item.kind,
    instruction: item.instruction,
    report_of: item.reportOf,
    purpose: item.purpose,
    delivery: item.delivery,
    urgent_reason: item.urgentReason,
    recommendation: item.recommendation,
    letter: item.letter ?? null,
  }
}

function itemFromRow(
  row: Selectable<Tables['agenda_item']>,
  exemptParagraphs: readonly string[],
): AgendaItem {
  return {
    id: row.id,
    number: row.number,
    ...(row.letter === null ? {} : { letter: row.letter }),
    part: row.part === 2 ? 2 : 1,
    title: row.title,
    kind: oneOf(itemKinds, row.kind),
    instruction: row.instruction,
    reportOf: row.report_of,
    purpose: row.purpose === null ? null : oneOf(purposes, row.purpose),
    delivery: oneOf(deliveries, row.delivery),
    urgentReason: row.urgent_reason,
    exemptParagraphs,
    recommendation: row.recommendation,
  }
}
