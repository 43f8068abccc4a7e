import type { ExcludedDay } from '../../shared/calendar/clear-days.ts'
import { type LadderStep, usualLadder } from '../../shared/calendar/deadline-ladder.ts'
import { type ClockTime, isoDate, type IsoDate } from '../../shared/calendar/iso-date.ts'
import { type Nation, nations } from '../../shared/calendar/nations.ts'
import type { Recess } from '../../shared/contract/office.ts'
import { committeeKey } from './committee-key.ts'
import { oneOf, timeOrNull, truth } from './row-values.ts'
import type { Database } from './tables.ts'

/** A council and how it counts its notice. */
export interface Authority {
  readonly id: number
  readonly name: string
  readonly nation: Nation
  readonly clearDays: number
  readonly saturdaysCount: boolean
  readonly closesAt: ClockTime | null
  /** Days its offices are closed besides weekends and bank holidays, in order. */
  readonly closedDays: readonly ExcludedDay[]
  readonly recesses: readonly Recess[]
  readonly ladder: readonly LadderStep[]
}

/** The council of a committee. */
export async function authorityOf(db: Database, committeeId: number): Promise<Authority> {
  const { authority_id } = await db
    .selectFrom('committee')
    .select('authority_id')
    .where('id', '=', committeeId)
    .executeTakeFirstOrThrow()
  return authorityById(db, authority_id)
}

/** The office's council: the first that was brought in or begun; `null` before any. */
export async function ownAuthority(db: Database): Promise<Authority | null> {
  const row = await db.selectFrom('authority').select('id').orderBy('id').executeTakeFirst()
  return row === undefined ? null : authorityById(db, row.id)
}

async function authorityById(db: Database, authorityId: number): Promise<Authority> {
  const row = await db
    .selectFrom('authority')
    .selectAll()
    .where('id', '=', authorityId)
    .executeTakeFirstOrThrow()
  const closed = await db
    .selectFrom('closed_day')
    .selectAll()
    .where('authority_id', '=', authorityId)
    .orderBy('closed_on')
    .execute()
  const recesses = await db
    .selectFrom('recess')
    .selectAll()
    .where('authority_id', '=', authorityId)
    .orderBy('from_on')
    .execute()
  return {
    id: row.id,
    name: row.name,
    nation: oneOf(nations, row.nation),
    clearDays: row.clear_days,
    saturdaysCount: truth(row.saturdays_count),
    closesAt: timeOrNull(row.closes_at),
    closedDays: closed.map(({ closed_on, why }) => ({ date: isoDate(closed_on), why })),
    recesses: recesses.map(({ id, name, from_on, until_on }) => ({
      id,
      name,
      from: isoDate(from_on),
      until: isoDate(until_on),
    })),
    ladder: row.ladder === null ? usualLadder : ladderFrom(row.ladder),
  }
}

/** Written by this program alone, after its steps were checked at the door. */
function ladderFrom(json: string): readonly LadderStep[] {
  return JSON.parse(json) as readonly LadderStep[]
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

/** Changes what is given of a council's name and rules. */
export async function changeAuthority(
  db: Database,
  authorityId: number,
  { name, nation, clearDays, saturdaysCount, closesAt, ladder }: Partial<Omit<Authority, 'id'>>,
): Promise<void> {
  await db
    .updateTable('authority')
    .set({
      ...(name !== undefined && { name }),
      ...(nation !== undefined && { nation }),
      ...(clearDays !== undefined && { clear_days: clearDays }),
      ...(saturdaysCount !== undefined && { saturdays_count: saturdaysCount ? 1 : 0 }),
      ...(closesAt !== undefined && { closes_at: closesAt }),
      ...(ladder !== undefined && { ladder: JSON.stringify(ladder) }),
    })
    .where('id', '=', authorityId)
    .execute()
}

/** Closes the offices on days, or says anew why they are closed. */
export async function closeDays(
  db: Database,
  authorityId: number,
  dates: readonly IsoDate[],
  why: string,
): Promise<void> {
  await db
    .insertInto('closed_day')
    .values(dates.map((date) => ({ authority_id: authorityId, closed_on: date, why })))
    .onConflict((conflict) => conflict.columns(['authority_id', 'closed_on']).doUpdateSet({ why }))
    .execute()
}

export async function openDay(db: Database, authorityId: number, date: IsoDate): Promise<void> {
  await db
    .deleteFrom('closed_day')
    .where('authority_id', '=', authorityId)
    .where('closed_on', '=', date)
    .execute()
}

export async function addRecess(
  db: Database,
  authorityId: number,
  { name, from, until }: Omit<Recess, 'id'>,
): Promise<number> {
  const { id } = await db
    .insertInto('recess')
    .values({ authority_id: authorityId, name, from_on: from, until_on: until })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function removeRecess(db: Database, recessId: number): Promise<void> {
  await db.deleteFrom('recess').where('id', '=', recessId).execute()
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

/** The office's key, by which other calendars know its meetings; `null` while there is no council. */
export async function officeKey(db: Database): Promise<string | null> {
  const row = await db.selectFrom('authority').select('key').orderBy('id').executeTakeFirst()
  return row?.key ?? null
}
