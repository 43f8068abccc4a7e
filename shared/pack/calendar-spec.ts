import {
  type ClockTime,
  clockTimeText,
  type IsoDate,
  longDate,
  monthAndYear,
  shortDate,
  weekdayName,
} from '../calendar/iso-date.ts'
import { monthStart } from '../calendar/recurrence.ts'
import type { CalendarSpec } from './papers.ts'

/** A meeting as the year's calendar prints it. */
interface PrintedMeeting {
  readonly committeeName: string
  readonly heldOn: IsoDate
  readonly startsAt: ClockTime | null
  readonly venue: string | null
  readonly cancelled: { readonly why: string } | null
  readonly movedFrom: IsoDate | null
  readonly publishBy: IsoDate
}

/**
 * The calendar of a civic year as a paper: its meetings month by month, with the day each agenda is published by.
 * @param meetings  in order of their days
 */
export function calendarSpec(
  authority: string,
  startYear: number,
  meetings: readonly PrintedMeeting[],
): { readonly kind: 'calendar' } & CalendarSpec {
  const year = `${startYear}/${String((startYear + 1) % 100).padStart(2, '0')}`
  const months = [...new Set(meetings.map(({ heldOn }) => monthStart(heldOn)))]
  return {
    kind: 'calendar',
    documentTitle: `Calendar of meetings ${year}`,
    authority,
    dated: `${startYear}-05-01T00:00:00Z`,
    heading: `CALENDAR OF MEETINGS ${year}`,
    months: months.map((month) => ({
      heading: monthAndYear(month),
      rows: meetings.filter(({ heldOn }) => monthStart(heldOn) === month).map(rowOf),
    })),
    closing:
      'An agenda is published by the day shown, which leaves the clear days that the law asks for before the meeting.',
  }
}

function rowOf(meeting: PrintedMeeting): CalendarSpec['months'][number]['rows'][number] {
  const { committeeName, heldOn, startsAt, venue, cancelled, movedFrom, publishBy } = meeting
  const notes = [
    cancelled === null ? null : 'Cancelled',
    cancelled === null && movedFrom !== null ? `Moved from ${longDate(movedFrom)}` : null,
  ].filter((note) => note !== null)
  return {
    day: `${weekdayName(heldOn).slice(0, 3)} ${Number(heldOn.slice(8, 10))}`,
    time: startsAt === null ? '' : clockTimeText(startsAt),
    committee: committeeName,
    note: notes.length > 0 ? notes.join('. ') : null,
    venue: venue ?? '',
    publishBy: cancelled === null ? `${weekdayName(publishBy).slice(0, 3)} ${shortDate(publishBy)}` : '–',
  }
}
