import { sql } from 'kysely'
import type { Agenda, PlannedItem } from '../../shared/agenda/agenda.ts'
import { itemRowsOf, printedRow, replaceExemptParagraphs } from './agenda-repository.ts'
import type { Database } from './tables.ts'

/** A meeting's agenda with what is decided about its items. */
export async function plannedAgenda(db: Database, meetingId: number): Promise<Agenda> {
  return (await itemRowsOf(db, meetingId)).map(({ row, item }) => ({
    ...item,
    publicInterest: row.public_interest,
    reviewOn: row.review_on,
    decidedBy: row.decided_by,
    chairOpinion: row.chair_opinion,
    carriedFrom: row.carried_from,
  }))
}

/** The id that a meeting's next new item gets: none that was ever given is given again. */
export async function nextItemId(db: Database): Promise<number> {
  const { rows } = await sql<{
    seq: number
  }>`select seq from sqlite_sequence where name = 'agenda_item'`.execute(db)
  return (rows[0]?.seq ?? 0) + 1
}

/**
 * Makes the records say `after` where they say `before`. Items keep their ids; one that is gone keeps its row and its
 * papers, and has them again when it comes back.
 */
export async function savePlannedAgenda(
  db: Database,
  meetingId: number,
  before: Agenda,
  after: Agenda,
): Promise<void> {
  const known = new Map(before.map((item, position) => [item.id, JSON.stringify([position, item])]))
  for (const [position, item] of after.entries()) {
    if (known.get(item.id) === JSON.stringify([position, item])) continue
    await saveItem(db, meetingId, position, item)
  }
  const staying = new Set(after.map(({ id }) => id))
  const gone = before.map(({ id }) => id).filter((id) => !staying.has(id))
  if (gone.length > 0)
    await db.updateTable('agenda_item').set({ is_removed: 1 }).where('id', 'in', gone).execute()
}

async function saveItem(db: Database, meetingId: number, position: number, item: PlannedItem): Promise<void> {
  const said = {
    ...printedRow(item, position),
    public_interest: item.publicInterest,
    review_on: item.reviewOn,
    decided_by: item.decidedBy,
    chair_opinion: item.chairOpinion,
    carried_from: item.carriedFrom,
    is_removed: 0,
  }
  await db
    .insertInto('agenda_item')
    .values({ id: item.id, meeting_id: meetingId, supplementary_pack: null, ...said })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(said))
    .execute()
  await replaceExemptParagraphs(db, item.id, item.exemptParagraphs)
}
