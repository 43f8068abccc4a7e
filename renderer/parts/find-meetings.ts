import { lastDayOf } from '../../shared/agenda/further-day.ts'
import { type IsoDate, longDateWithWeekday, shortDate } from '../../shared/calendar/iso-date.ts'
import type { MeetingSummary } from '../../shared/contract/views.ts'

type Findable = Pick<
  MeetingSummary,
  'committeeName' | 'committeeShortName' | 'heldOn' | 'venue' | 'furtherDays'
>

/**
 * Meetings in which every typed word stands: in the committee's names, the venues or the dates however written. Those
 * still to come, or to go on, first, nearest first; then those that were, newest first. Without a today: as they were given.
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
function inReach<Meeting extends Findable>(meetings: readonly Meeting[], today: IsoDate): readonly Meeting[] {
  const byDay = meetings.toSorted((a, b) => lastDayOf(a).localeCompare(lastDayOf(b)))
  return [
    ...byDay.filter((meeting) => lastDayOf(meeting) >= today),
    ...byDay.filter((meeting) => lastDayOf(meeting) < today).toReversed(),
  ]
}

function searchText({ committeeName, committeeShortName, furtherDays, ...first }: Findable): string {
  const days = [first, ...furtherDays].flatMap(({ heldOn, venue }) => [
    longDateWithWeekday(heldOn),
    shortDate(heldOn),
    heldOn,
    venue,
  ])
  return [committeeName, committeeShortName, ...days]
    .filter((part) => part !== null)
    .join(' ')
    .toLowerCase()
}
