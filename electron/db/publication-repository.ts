import { isoDate, type IsoDate } from '../../shared/calendar/iso-date.ts'
import type { Database } from './tables.ts'

/** The day on which each meeting's pack was first published, by meeting id. */
export async function publishedDays(db: Database): Promise<ReadonlyMap<number, IsoDate>> {
  const rows = await db
    .selectFrom('publication')
    .select(['meeting_id', 'published_at'])
    .orderBy('id', 'desc')
    .execute()
  return new Map(rows.map(({ meeting_id, published_at }) => [meeting_id, isoDate(published_at.slice(0, 10))]))
}
