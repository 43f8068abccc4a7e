import { type IsoDate, longDateWithWeekday, shortDate } from '../../shared/calendar/iso-date.ts'
import type { MeetingSummary } from '../../shared/contract/views.ts'

type Findable = Pick<MeetingSummary, 'committeeName' | 'committeeShortName' | 'heldOn' | 'venue'>

/**
 * Meetings in which every typed word stands: in the committee's names, the venue or the date however written. Those
 * still to come first, nearest first; then those that were, newest first. Without a today: as they were given.
 */
export function findMeetings<Meeting extends Findable>(
  meetings: readonly Meeting[],
  typed: string,
  today: IsoDate | null,
): readonly Meeting[] {
  const words = typed
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  const found = meetings.filter((meeting) => {
    const text = searchText(meeting)
    return words.every((word) => text.includes(word))
  })
  return today === null ? found : inReach(found, today)
}

/** Meetings to come, nearest first, then past ones, newest first. */
function inReach<Meeting extends Pick<MeetingSummary, 'heldOn'>>(
  meetings: readonly Meeting[],
  today: IsoDate,
): readonly Meeting[] {
  const byDay = meetings.toSorted((a, b) => (a.heldOn < b.heldOn ? -1 : a.heldOn > b.heldOn ? 1 : 0))
  return [
    ...byDay.filter(({ heldOn }) => heldOn >= today),
    ...byDay.filter(({ heldOn }) => heldOn < today).toReversed(),
  ]
}

function searchText({ committeeName, committeeShortName, heldOn, venue }: Findable): string {
  return [committeeName, committeeShortName, longDateWithWeekday(heldOn), shortDate(heldOn), heldOn, venue]
    .filter((part) => part !== null)
    .join(' ')
    .toLowerCase()
}
