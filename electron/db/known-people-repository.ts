import type { Database } from './tables.ts'

/**
 * Everybody whom the records of a committee name: its members at any time, those its meetings and minutes name, and the
 * officers who write, sign or answer for its business. As recorded, each name once, forms of address included.
 */
export async function knownPeople(db: Database, committeeId: number): Promise<readonly string[]> {
  const members = await db
    .selectFrom('member')
    .innerJoin('membership', 'membership.member_id', 'member.id')
    .select('member.name')
    .where('membership.committee_id', '=', committeeId)
    .execute()
  const meetings = await db
    .selectFrom('meeting')
    .leftJoin('meeting_member', 'meeting_member.meeting_id', 'meeting.id')
    .select(['meeting_member.name', 'enquiries_name', 'signatory_name'])
    .where('committee_id', '=', committeeId)
    .execute()
  const minutes = await db
    .selectFrom('minutes')
    .innerJoin('meeting', 'meeting.id', 'minutes.meeting_id')
    .leftJoin('person_there', 'person_there.minutes_id', 'minutes.id')
    .select(['person_there.name', 'contact_name'])
    .where('committee_id', '=', committeeId)
    .execute()
  const authors = await db.selectFrom('report_author').select('name').execute()
  const names = [
    ...[...members, ...authors].map(({ name }) => name),
    ...meetings.flatMap((row) => [row.name, row.enquiries_name, row.signatory_name]),
    ...minutes.flatMap((row) => [row.name, row.contact_name]),
  ]
  return [...new Set(names.filter((name) => name !== null))]
}
