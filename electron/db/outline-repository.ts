import { deliveries, itemKinds, type AgendaItem } from '../../shared/agenda/agenda-item.ts'
import { grouped, oneOf } from './row-values.ts'
import type { Database } from './tables.ts'

/** As much of an agenda item as the list of meetings needs. */
export interface OutlinedItem extends Pick<AgendaItem, 'kind' | 'part' | 'delivery'> {
  readonly meetingId: number
  /** How many papers stand under it; appendices do not count. */
  readonly papers: number
}

/** The items of every meeting, by meeting id. */
export async function agendaOutlines(db: Database): Promise<ReadonlyMap<number, readonly OutlinedItem[]>> {
  const rows = await db
    .selectFrom('agenda_item')
    .leftJoin('paper', (join) =>
      join
        .onRef('paper.item_id', '=', 'agenda_item.id')
        .on('paper.removed_at', 'is', null)
        .on('paper.role', '=', 'paper'),
    )
    .select(['agenda_item.meeting_id', 'agenda_item.kind', 'agenda_item.part', 'agenda_item.delivery'])
    .select((row) => row.fn.count<number>('paper.id').as('papers'))
    .where('agenda_item.is_removed', '=', 0)
    .groupBy('agenda_item.id')
    .orderBy('agenda_item.position')
    .execute()
  const items = rows.map((row): OutlinedItem => ({
    meetingId: row.meeting_id,
    kind: oneOf(itemKinds, row.kind),
    part: row.part === 2 ? 2 : 1,
    delivery: oneOf(deliveries, row.delivery),
    papers: row.papers,
  }))
  return grouped(items, ({ meetingId }) => meetingId)
}
