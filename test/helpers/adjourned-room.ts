import { type ClockTime, isoDate } from '../../shared/calendar/iso-date.ts'
import type { AttendanceMark } from '../../shared/minutes/attendance.ts'
import type { AdjournedTo } from '../../shared/minutes/sittings.ts'
import { inTheRoom } from './in-the-room.ts'

export const at = (time: string) => time as ClockTime
export const inMarch = { heldOn: isoDate('2024-03-12'), calledFor: at('18:00'), venue: 'Town Hall' }

/** The meeting of 22 February: Ada is there, Ben came at 6.50 pm, and at 7.12 pm it stands adjourned. */
export async function inSession() {
  const room = await inTheRoom()
  const { operations } = room.clerk.app
  const { meetingId } = room
  const marks = async (who: number, mark: AttendanceMark, time: string | null = null) =>
    operations['minutes.mark']({
      personId: room.view.minutes?.people[who]?.id ?? 0,
      mark,
      at: time === null ? null : at(time),
    })
  const stamps = (kind: 'started' | 'adjourned' | 'resumed' | 'ended', time: string) =>
    operations['minutes.stamp']({ meetingId, kind, at: at(time) })
  await marks(0, 'present')
  await marks(1, 'apologies')
  await stamps('started', '18:30')
  await marks(1, 'present', '18:50')
  await stamps('adjourned', '19:12')
  const adjourns = (to: AdjournedTo = inMarch, seen: AdjournedTo | null = null) =>
    operations['minutes.adjournTo']({ meetingId, seen, to })
  return { ...room, operations, marks, stamps, adjourns }
}
