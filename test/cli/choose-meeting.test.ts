import { asCalled } from '../../shared/agenda/meeting.ts'
import { expect, it } from 'vitest'
import { chooseMeeting } from '../../electron/cli/choose-meeting.ts'
import { isoDate } from '../../shared/calendar/iso-date.ts'
import type { MeetingSummary } from '../../shared/contract/views.ts'

const meeting = (
  id: number,
  heldOn: string,
  itemCount: number,
  committeeName = 'Licensing Committee',
): MeetingSummary => ({
  id,
  committeeId: 1,
  committeeName,
  committeeShortName: null,
  heldOn: isoDate(heldOn),
  startsAt: null,
  venue: null,
  itemCount,
  papersIn: 0,
  papersWanted: 0,
  packState: { kind: 'none' },
  furtherDays: [],
  ...asCalled,
})

const meetings = [
  meeting(4, '2026-09-10', 12),
  meeting(2, '2026-12-10', 16),
  meeting(9, '2027-03-11', 0),
  meeting(3, '2026-12-10', 11, 'Audit Committee'),
  meeting(5, '2026-06-11', 14),
]

it('takes the newest meeting that has an agenda as the latest, the one taken in last of a day', () => {
  expect(chooseMeeting(meetings, 'latest').id).toBe(3)
})

it('takes a meeting by its number, and by its day', () => {
  expect(chooseMeeting(meetings, '5').id).toBe(5)
  expect(chooseMeeting(meetings, '2026-09-10').id).toBe(4)
})

it('asks which, when two committees met on that day', () => {
  expect(() => chooseMeeting(meetings, '2026-12-10')).toThrow('Licensing Committee (2), Audit Committee (3)')
})

it.each(['7', '2026-12-11', '', 'last', '2 '])('knows no meeting %j', (wanted) => {
  expect(() => chooseMeeting(meetings, wanted)).toThrow('There is no meeting')
})

it('has no latest meeting among none with an agenda', () => {
  expect(() => chooseMeeting([meeting(9, '2027-03-11', 0)], 'latest')).toThrow('There is no meeting')
})
