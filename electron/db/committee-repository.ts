import type { Selectable } from 'kysely'
import type { Contact, Notice, Signatory } from '../../shared/agenda/meeting.ts'
import type { ClockTime } from '../../shared/calendar/iso-date.ts'
import { committeeKey } from './committee-key.ts'
import { timeOrNull } from './row-values.ts'
import type { Database, Tables } from './tables.ts'

/** What a committee settles once for all its meetings. */
export interface CommitteeRecord {
  readonly id: number
  readonly authorityId: number
  readonly name: string
  readonly shortName: string | null
  readonly parentBody: string | null
  readonly quorum: number | null
  readonly clearDays: number | null
  readonly startsAt: ClockTime | null
  readonly venue: string | null
  readonly enquiries: Contact | null
  readonly signatory: Signatory | null
  readonly notices: readonly Notice[]
}

export type CommitteeChanges = Partial<Omit<CommitteeRecord, 'id' | 'authorityId'>>

/** Every committee, by name. */
export async function allCommittees(db: Database): Promise<readonly CommitteeRecord[]> {
  const rows = await db.selectFrom('committee').selectAll().orderBy('name').execute()
  return rows.map(committeeFromRow)
}

/** What each committee is called, by id. */
export async function committeeNames(db: Database): Promise<ReadonlyMap<number, string>> {
  const rows = await db.selectFrom('committee').select(['id', 'name']).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** `null` when the records have none of that number. */
export async function findCommitteeById(db: Database, committeeId: number): Promise<CommitteeRecord | null> {
  const row = await db.selectFrom('committee').selectAll().where('id', '=', committeeId).executeTakeFirst()
  return row === undefined ? null : committeeFromRow(row)
}

/** Changes what is given and leaves the rest. */
export async function changeCommittee(
  db: Database,
  committeeId: number,
  {
    name,
    shortName,
    parentBody,
    quorum,
    clearDays,
    startsAt,
    venue,
    enquiries,
    signatory,
    notices,
  }: CommitteeChanges,
): Promise<void> {
  const said = {
    ...(name !== undefined && { name, name_key: committeeKey(name) }),
    ...(shortName !== undefined && { short_name: shortName }),
    ...(parentBody !== undefined && { parent_body: parentBody }),
    ...(quorum !== undefined && { quorum }),
    ...(clearDays !== undefined && { clear_days: clearDays }),
    ...(startsAt !== undefined && { starts_at: startsAt }),
    ...(venue !== undefined && { venue }),
    ...(enquiries !== undefined && enquiriesRow(enquiries)),
    ...(signatory !== undefined && signatoryRow(signatory)),
    ...(notices !== undefined && { notices: JSON.stringify(notices) }),
  }
  if (Object.keys(said).length === 0) return
  await db.updateTable('committee').set(said).where('id', '=', committeeId).execute()
}

export function enquiriesRow(enquiries: Contact | null) {
  return { enquiries_name: enquiries?.name ?? null, enquiries_email: enquiries?.email ?? null }
}

export function signatoryRow(signatory: Signatory | null) {
  return { signatory_name: signatory?.name ?? null, signatory_post: signatory?.post ?? null }
}

function committeeFromRow(row: Selectable<Tables['committee']>): CommitteeRecord {
  return {
    id: row.id,
    authorityId: row.authority_id,
    name: row.name,
    shortName: row.short_name,
    parentBody: row.parent_body,
    quorum: row.quorum,
    clearDays: row.clear_days,
    startsAt: timeOrNull(row.starts_at),
    venue: row.venue,
    enquiries: row.enquiries_name === null ? null : { name: row.enquiries_name, email: row.enquiries_email },
    signatory:
      row.signatory_name === null ? null : { name: row.signatory_name, post: row.signatory_post ?? '' },
    // Written by this program alone, after they were checked at the door.
    notices: JSON.parse(row.notices) as readonly Notice[],
  }
}
