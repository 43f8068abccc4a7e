import { memberRoles, type MeetingMember, type MemberRole } from '../../shared/agenda/meeting.ts'
import { type MemberName, memberNameFrom } from '../../shared/agenda/member-names.ts'
import type { Membership } from '../../shared/agenda/memberships.ts'
import type { IsoDate } from '../../shared/calendar/iso-date.ts'
import { dayOrNull, oneOf } from './row-values.ts'
import type { Database } from './tables.ts'

/** A member as the office knows them now; meetings held before have their own copy of the name. */
export interface MemberRecord extends MemberName {
  readonly id: number
}

export interface MembershipDates {
  readonly role: MemberRole
  readonly from: IsoDate | null
  readonly until: IsoDate | null
}

/** Every member, by surname: the last word of the name. */
export async function allMembers(db: Database): Promise<readonly MemberRecord[]> {
  const rows = await db.selectFrom('member').selectAll().execute()
  const surname = (name: string): string => name.split(' ').at(-1) ?? name
  return rows
    .map(memberFromRow)
    .toSorted(
      (a, b) =>
        surname(a.name).localeCompare(surname(b.name), 'en-GB') || a.name.localeCompare(b.name, 'en-GB'),
    )
}

/** Memberships of all committees, or of one, in each committee's order. */
export async function membershipsOf(db: Database, committeeId?: number): Promise<readonly Membership[]> {
  const rows = await db
    .selectFrom('membership')
    .innerJoin('member', 'member.id', 'membership.member_id')
    .selectAll('membership')
    .select(['member.honorific', 'member.name', 'member.post_nominals'])
    .$if(committeeId !== undefined, (query) => query.where('committee_id', '=', committeeId ?? 0))
    .orderBy('committee_id')
    .orderBy('membership.position')
    .orderBy('membership.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    memberId: row.member_id,
    committeeId: row.committee_id,
    role: oneOf(memberRoles, row.role),
    from: dayOrNull(row.from_on),
    until: dayOrNull(row.until_on),
    honorific: row.honorific,
    name: row.name,
    postNominals: row.post_nominals,
  }))
}

/** `null` when the records have none of that number. */
export async function findMembership(db: Database, membershipId: number): Promise<Membership | null> {
  const all = await membershipsOf(db)
  return all.find(({ id }) => id === membershipId) ?? null
}

export async function addMember(
  db: Database,
  authorityId: number,
  { honorific, name, postNominals }: MemberName,
): Promise<number> {
  const { id } = await db
    .insertInto('member')
    .values({ authority_id: authorityId, honorific, name, post_nominals: postNominals })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** @returns whether there is such a member */
export async function changeMember(
  db: Database,
  memberId: number,
  { honorific, name, postNominals }: Partial<MemberName>,
): Promise<boolean> {
  const row = await db
    .updateTable('member')
    .set({
      id: memberId,
      ...(honorific !== undefined && { honorific }),
      ...(name !== undefined && { name }),
      ...(postNominals !== undefined && { post_nominals: postNominals }),
    })
    .where('id', '=', memberId)
    .executeTakeFirst()
  return row.numUpdatedRows > 0n
}

/** Puts somebody on a committee, after those who are there. */
export async function addMembership(
  db: Database,
  memberId: number,
  committeeId: number,
  { role, from, until }: MembershipDates,
): Promise<number> {
  const { last } = await db
    .selectFrom('membership')
    .select((row) => row.fn.max('position').as('last'))
    .where('committee_id', '=', committeeId)
    .executeTakeFirstOrThrow()
  const { id } = await db
    .insertInto('membership')
    .values({
      member_id: memberId,
      committee_id: committeeId,
      position: (last ?? -1) + 1,
      role,
      from_on: from,
      until_on: until,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function changeMembership(
  db: Database,
  membershipId: number,
  { role, from, until }: MembershipDates,
): Promise<void> {
  await db
    .updateTable('membership')
    .set({ role, from_on: from, until_on: until })
    .where('id', '=', membershipId)
    .execute()
}

export async function removeMembership(db: Database, membershipId: number): Promise<void> {
  await db.deleteFrom('membership').where('id', '=', membershipId).execute()
}

/** Makes memberships of a meeting's members, for a committee that has none yet. Who is known already is not added twice. */
export async function membersFromMeeting(
  db: Database,
  authorityId: number,
  committeeId: number,
  members: readonly MeetingMember[],
): Promise<void> {
  if ((await membershipsOf(db, committeeId)).length > 0) return
  const known = await allMembers(db)
  for (const { name: printed, role } of members) {
    const named = memberNameFrom(printed)
    const same = known.find(({ name, honorific }) => name === named.name && honorific === named.honorific)
    const memberId = same?.id ?? (await addMember(db, authorityId, named))
    await addMembership(db, memberId, committeeId, { role, from: null, until: null })
  }
}

function memberFromRow(row: {
  readonly id: number
  readonly honorific: string | null
  readonly name: string
  readonly post_nominals: string | null
}): MemberRecord {
  return { id: row.id, honorific: row.honorific, name: row.name, postNominals: row.post_nominals }
}
