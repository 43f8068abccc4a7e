import { isDeepStrictEqual } from 'node:util'
import { meetingMember } from '../../shared/agenda/member-names.ts'
import { membersOn } from '../../shared/agenda/memberships.ts'
import type { Meeting } from '../../shared/agenda/meeting.ts'
import type { IsoDate } from '../../shared/calendar/iso-date.ts'
import type { CommitteeRecord } from '../db/committee-repository.ts'
import { meetingById, meetingIdsFrom, saveMeeting } from '../db/meeting-repository.ts'
import { membershipsOf } from '../db/member-repository.ts'
import type { Database } from '../db/tables.ts'

/**
 * Makes the front sheets of a committee's meetings to come name who sits on it on the day of each. Meetings that were held
 * keep their members as they then stood. A committee without memberships leaves its meetings as they are.
 *
 * @returns how many meetings name somebody else now
 */
export async function followMembers(db: Database, committeeId: number, from: IsoDate): Promise<number> {
  const memberships = await membershipsOf(db, committeeId)
  if (memberships.length === 0) return 0
  return changeMeetings(db, committeeId, from, (meeting) => ({
    ...meeting,
    members: membersOn(memberships, meeting.heldOn).map((one) => meetingMember(one, one.role)),
  }))
}

/** What a meeting takes over from its committee. */
const followed = ['startsAt', 'venue', 'enquiries', 'signatory', 'notices'] as const

/**
 * Lets a committee's meetings to come follow it: in whatever they said as the committee did before.
 * @returns how many meetings changed
 */
export function followCommittee(
  db: Database,
  before: CommitteeRecord,
  after: CommitteeRecord,
  from: IsoDate,
): Promise<number> {
  return changeMeetings(db, before.id, from, (meeting) => {
    const taken = followed.filter((field) => isDeepStrictEqual(meeting[field], before[field]))
    return { ...meeting, ...Object.fromEntries(taken.map((field) => [field, after[field]])) }
  })
}

async function changeMeetings(
  db: Database,
  committeeId: number,
  from: IsoDate,
  changed: (meeting: Meeting) => Meeting,
): Promise<number> {
  let count = 0
  for (const meetingId of await meetingIdsFrom(db, committeeId, from)) {
    const before = await meetingById(db, meetingId)
    const after = changed(before)
    if (isDeepStrictEqual(before, after)) continue
    await saveMeeting(db, committeeId, before.heldOn, after)
    count += 1
  }
  return count
}
