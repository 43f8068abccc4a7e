import { expect, it } from 'vitest'
import { isoDate } from '../../shared/calendar/iso-date.ts'
import type { OutstandingReference } from '../../shared/references/outstanding-reference.ts'
import { type DatedChange, newsSince } from '../../shared/references/reference-news.ts'

const lastMeeting = isoDate('2024-02-22')
const released: readonly DatedChange[] = [
  {
    takenOn: isoDate('2024-03-01'),
    was: {
      owners: ['Professional Standards'],
      due: 'after the tribunal of 3 May',
      action: 'Ask the tribunal.',
    },
    now: { owners: ['Commissioner'], due: 'June 2024', action: 'Report back.' },
  },
  { takenOn: isoDate('2024-03-01'), was: { isPublic: false }, now: { isPublic: true } },
]

function reference(further: Partial<OutstandingReference> = {}): OutstandingReference {
  return {
    id: 1,
    committeeId: 1,
    number: '1/2023/P',
    isPublic: true,
    raisedOn: isoDate('2023-11-13'),
    raisedAtItem: null,
    raisedText: null,
    raisedMeetingId: null,
    raisedItemId: null,
    minuteText: null,
    action: 'Report back.',
    owners: ['Commissioner'],
    state: 'inProgress',
    status: '',
    due: 'June 2024',
    dueWrittenOn: null,
    dischargedOn: null,
    dischargedMeetingId: null,
    dischargedAt: null,
    ...further,
  }
}

it('tells nothing of what a reference said before it was made public', () => {
  const told = newsSince(reference(), released, lastMeeting)
  expect(told).toEqual({ sinceLast: 'new to this list.', news: [] })
})

it('tells what changed after that, and not what it was before', () => {
  const moved: DatedChange = {
    takenOn: isoDate('2024-06-01'),
    was: { due: 'June 2024' },
    now: { due: 'July 2024' },
  }
  const told = newsSince(reference({ due: 'July 2024' }), [...released, moved], isoDate('2024-05-09'))
  expect(told.sinceLast).toBe('target moved from June 2024 to July 2024.')
})

it('tells members of all changes where the reference is not for the public', () => {
  const told = newsSince(reference({ isPublic: false }), released.slice(0, 1), lastMeeting)
  expect(told.sinceLast).toContain('owner was Professional Standards')
})
