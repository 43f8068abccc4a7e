import { memberNameFrom, memberNameText } from '../../shared/agenda/member-names.ts'
import { sitsOn } from '../../shared/agenda/memberships.ts'
import { isoDate, type IsoDate } from '../../shared/calendar/iso-date.ts'
import type { Presence } from '../../shared/minutes/attendance.ts'
import type { AbsenceApproval, AttendanceOf } from '../../shared/minutes/six-months.ts'
import { membershipsOf } from './member-repository.ts'
import { dayOrNull, grouped } from './row-values.ts'
import type { Database } from './tables.ts'

/**
 * The councillors who sit on a committee that day, with the meetings at which they are recorded as
 * present, and as not. External members are no councillors. Minutes name people as printed, so names are compared without
 * honorifics and roles.
 */
export async function attendanceByCouncillor(db: Database, today: IsoDate): Promise<readonly AttendanceOf[]> {
  const named = grouped(await attendances(db), ({ name }) => memberNameFrom(name).name)
  const days = (name: string, isPresent: boolean): readonly IsoDate[] =>
    (named.get(name) ?? [])
      .filter(({ standing }) => (standing === 'present') === isPresent)
      .map(({ day }) => day)
  const sitting = (await membershipsOf(db)).filter(
    (membership) => sitsOn(membership, today) && membership.role !== 'External Member',
  )
  const once = new Map(sitting.map((membership) => [membership.memberId, membership]))
  const approvals = grouped(
    await db.selectFrom('absence_approval').selectAll().orderBy('approved_on', 'desc').execute(),
    (row) => row.member_id,
  )
  return [...once.values()].map((membership) => ({
    memberId: membership.memberId,
    name: memberNameText(membership),
    attendedOn: days(membership.name, true),
    missedOn: days(membership.name, false),
    approvals: (approvals.get(membership.memberId) ?? []).map((row) => ({
      approvedOn: isoDate(row.approved_on),
      untilOn: dayOrNull(row.until_on),
      why: row.why,
    })),
  }))
}

/** How each member named in minutes stood to every sitting of every meeting for which they were marked. */
async function attendances(
  db: Database,
): Promise<readonly { readonly name: string; readonly standing: string; readonly day: IsoDate }[]> {
  const rows = await db
    .selectFrom('person_there')
    .innerJoin('minutes', 'minutes.id', 'person_there.minutes_id')
    .innerJoin('meeting', 'meeting.id', 'minutes.meeting_id')
    .select(['minutes_id', 'person_there.name', 'standing', 'earlier', 'meeting.held_on'])
    .where('person_there.kind', '=', 'member')
    .execute()
  const sittings = grouped(
    await db.selectFrom('sitting').select(['minutes_id', 'held_on']).orderBy('id').execute(),
    (row) => row.minutes_id,
  )
  return rows.flatMap(({ minutes_id: minutesId, name, standing, earlier, held_on: heldOn }) => {
    const days = [heldOn, ...(sittings.get(minutesId) ?? []).map((row) => row.held_on)]
    // Written by this program alone: as many as there are sittings before the last.
    const stood = [...(JSON.parse(earlier) as readonly Presence[]).map((one) => one.standing), standing]
    return days.flatMap((day, place) => {
      const how = stood[place] ?? 'unmarked'
      return how === 'unmarked' ? [] : [{ name, standing: how, day: isoDate(day) }]
    })
  })
}

/** Notes that the council has approved an absence, in place of what was noted of that day. */
export async function keepApproval(
  db: Database,
  memberId: number,
  { approvedOn, untilOn, why }: AbsenceApproval,
  noted: { readonly at: string; readonly by: string },
): Promise<void> {
  const said = { until_on: untilOn, why, noted_at: noted.at, noted_by: noted.by }
  await db
    .insertInto('absence_approval')
    .values({ member_id: memberId, approved_on: approvedOn, ...said })
    .onConflict((known) => known.columns(['member_id', 'approved_on']).doUpdateSet(said))
    .execute()
}

/** Takes back what was noted of an approval of that day. */
export async function removeApproval(db: Database, memberId: number, approvedOn: IsoDate): Promise<void> {
  await db
    .deleteFrom('absence_approval')
    .where('member_id', '=', memberId)
    .where('approved_on', '=', approvedOn)
    .execute()
}
