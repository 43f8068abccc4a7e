import { isoDate, type IsoDate } from '../../shared/calendar/iso-date.ts'
import { committeeKey } from './committee-key.ts'
import { truth } from './row-values.ts'
import type { Database } from './tables.ts'

/** A council and how it counts its notice. */
export interface Authority {
  readonly id: number
  readonly name: string
  readonly clearDays: number
  readonly saturdaysCount: boolean
  /** Days its offices are closed besides weekends and bank holidays. */
  readonly closedDays: readonly { readonly date: IsoDate; readonly why: string }[]
}

/** The council of a committee. */
export async function authorityOf(db: Database, committeeId: number): Promise<Authority> {
  const row = await db
    .selectFrom('authority')
    .innerJoin('committee', 'committee.authority_id', 'authority.id')
    .selectAll('authority')
    .where('committee.id', '=', committeeId)
    .executeTakeFirstOrThrow()
  const closed = await db
    .selectFrom('closed_day')
    .selectAll()
    .where('authority_id', '=', row.id)
    .orderBy('closed_on')
    .execute()
  return {
    id: row.id,
    name: row.name,
    clearDays: row.clear_days,
    saturdaysCount: truth(row.saturdays_count),
    closedDays: closed.map(({ closed_on, why }) => ({ date: isoDate(closed_on), why })),
  }
}

/** The name of the office's council: the first that was brought in; `null` before any. */
export async function authorityName(db: Database): Promise<string | null> {
  const row = await db.selectFrom('authority').select('name').orderBy('id').executeTakeFirst()
  return row?.name ?? null
}

/** The council of that name, added with the usual rule of notice when it is new. */
export async function authorityNamed(db: Database, name: string): Promise<number> {
  await db
    .insertInto('authority')
    .values({ name })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const { id } = await db
    .selectFrom('authority')
    .select('id')
    .where('name', '=', name)
    .executeTakeFirstOrThrow()
  return id
}

/** Sets how a council counts its notice. */
export async function saveNoticeRule(
  db: Database,
  authorityId: number,
  { clearDays, saturdaysCount, closedDays }: Pick<Authority, 'clearDays' | 'saturdaysCount' | 'closedDays'>,
): Promise<void> {
  await db
    .updateTable('authority')
    .set({ clear_days: clearDays, saturdays_count: saturdaysCount ? 1 : 0 })
    .where('id', '=', authorityId)
    .execute()
  await db.deleteFrom('closed_day').where('authority_id', '=', authorityId).execute()
  const rows = closedDays.map(({ date, why }) => ({ authority_id: authorityId, closed_on: date, why }))
  if (rows.length > 0) await db.insertInto('closed_day').values(rows).execute()
}

export interface CommitteeNames {
  readonly name: string
  readonly shortName: string | null
  readonly parentBody: string | null
}

/** The council's committee of that name, however it was printed before; a short name or parent known already stays. */
export async function committeeNamed(
  db: Database,
  authorityId: number,
  { name, shortName, parentBody }: CommitteeNames,
): Promise<number> {
  const { id } = await db
    .insertInto('committee')
    .values({
      authority_id: authorityId,
      name,
      name_key: committeeKey(name),
      short_name: shortName,
      parent_body: parentBody,
    })
    .onConflict((conflict) =>
      conflict.columns(['authority_id', 'name_key']).doUpdateSet((row) => ({
        name,
        short_name: row.fn.coalesce('excluded.short_name', 'committee.short_name'),
        parent_body: row.fn.coalesce('excluded.parent_body', 'committee.parent_body'),
      })),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** The council's committee of that name, however it is printed; `null` when the records have none. */
export async function findCommittee(db: Database, authority: string, name: string): Promise<number | null> {
  const row = await db
    .selectFrom('committee')
    .innerJoin('authority', 'authority.id', 'committee.authority_id')
    .select('committee.id')
    .where('authority.name', '=', authority)
    .where('name_key', '=', committeeKey(name))
    .executeTakeFirst()
  return row?.id ?? null
}
