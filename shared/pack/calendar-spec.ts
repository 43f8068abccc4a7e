import { adjournedFromWords, type FurtherDay } from '../agenda/further-day.ts'
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
import type { CalendarRow, CalendarSpec } from './papers.ts'

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
 * The calendar of a civic year as a paper: its meetings month by month, with the day each agenda is published by, and the further
 * days of those that were adjourned among them.
 */
export function calendarSpec(
  authority: string,
  startYear: number,
  meetings: readonly PrintedMeeting[],
  furtherDays: readonly FurtherDay[],
): { readonly kind: 'calendar' } & CalendarSpec {
  const year = `${startYear}/${String((startYear + 1) % 100).padStart(2, '0')}`
  const days = [
    ...meetings.map((meeting) => ({ ...meeting, row: rowOf(meeting) })),
    ...furtherDays.map((day) => ({ ...day, row: furtherRow(day) })),
  ].toSorted((a, b) => dayAndTime(a).localeCompare(dayAndTime(b)))
  const months = [...new Set(days.map(({ heldOn }) => monthStart(heldOn)))]
  return {
    kind: 'calendar',
    documentTitle: `Calendar of meetings ${year}`,
    authority,
    dated: `${startYear}-05-01T00:00:00Z`,
    heading: `CALENDAR OF MEETINGS ${year}`,
    months: months.map((month) => ({
      heading: monthAndYear(month),
      rows: days.filter(({ heldOn }) => monthStart(heldOn) === month).map(({ row }) => row),
    })),
    closing:
      'An agenda is published by the day shown, which leaves the clear days that the law asks for before the meeting.',
  }
}

/** As text that sorts; a day without a time comes before those with one. */
function dayAndTime({ heldOn, startsAt }: Pick<PrintedMeeting, 'heldOn' | 'startsAt'>): string {
  return `${heldOn} ${startsAt ?? ''}`
}

function rowOf(meeting: PrintedMeeting): CalendarRow {
  const { cancelled, movedFrom, publishBy } = meeting
  const notes = [
    cancelled === null ? null : 'Cancelled',
    cancelled === null && movedFrom !== null ? `Moved from ${longDate(movedFrom)}` : null,
  ].filter((note) => note !== null)
  return {
    ...dayAndPlace(meeting),
    note: notes.length > 0 ? notes.join('. ') : null,
    publishBy: cancelled === null ? `${weekdayName(publishBy).slice(0, 3)} ${shortDate(publishBy)}` : '–',
  }
}

/** No agenda is published for it: the meeting's own says what is left. */
function furtherRow(day: FurtherDay): CalendarRow {
  return { ...dayAndPlace(day), note: adjournedFromWords(day), publishBy: '–' }
}

function dayAndPlace({
  committeeName,
  heldOn,
  startsAt,
  venue,
}: Pick<PrintedMeeting, 'committeeName' | 'heldOn' | 'startsAt' | 'venue'>) {
  return {
    day: `${weekdayName(heldOn).slice(0, 3)} ${Number(heldOn.slice(8, 10))}`,
    time: startsAt === null ? '' : clockTimeText(startsAt),
    committee: committeeName,
    venue: venue ?? '',
  }
}
