import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import type { IsoDate } from '../../shared/calendar/iso-date.ts'
import { civicYearDays } from '../../shared/calendar/recurrence.ts'
import type { CalendarFile } from '../../shared/contract/calendar.ts'
import type { Operations } from '../../shared/contract/contract.ts'
import { calendarSpec } from '../../shared/pack/calendar-spec.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { type CalendarRecord, calendarMeetings } from '../db/calendar-repository.ts'
import { officeKey, ownAuthority } from '../db/office-repository.ts'
import type { Database } from '../db/tables.ts'
import { noticeRule } from './notice.ts'
import type { ServiceContext } from './service-context.ts'
import { publicationDeadline } from '../../shared/calendar/clear-days.ts'

/** A year's meetings as files: for Outlook and other calendars, and for Word. */
export function calendarFiles({
  db,
  outside,
}: ServiceContext): Pick<Operations, 'calendar.ics' | 'calendar.word'> {
  return {
    'calendar.ics': async ({ startYear, committeeId }) => {
      const { authority, meetings } = await yearOf(db, startYear)
      const chosen = meetings.filter((one) => committeeId === null || one.committeeId === committeeId)
      const key = (await officeKey(db)) ?? ''
      const text = icsText({ authority, key }, chosen, outside.clock())
      return fileOf(`${yearName(startYear)} meetings.ics`, new TextEncoder().encode(text))
    },
    'calendar.word': async ({ startYear }) => {
      const { authority, meetings } = await yearOf(db, startYear)
      const rows = []
      for (const meeting of meetings) {
        const rule = await noticeRule(db, { committee: { id: meeting.committeeId }, heldOn: meeting.heldOn })
        rows.push({ ...meeting, publishBy: publicationDeadline(meeting.heldOn, rule).latest })
      }
      const docx = await outside.work.compose(calendarSpec(authority, startYear, rows))
      return fileOf(`${yearName(startYear)} calendar of meetings.docx`, docx)
    },
  }
}

interface Year {
  readonly authority: string
  readonly meetings: readonly CalendarRecord[]
}

/** @throws Problem `no-council` */
async function yearOf(db: Database, startYear: number): Promise<Year> {
  const own = await ownAuthority(db)
  if (own === null) throw new Problem('no-council', {})
  const { from, until } = civicYearDays(startYear)
  return { authority: own.name, meetings: await calendarMeetings(db, from, until) }
}

/** How long a meeting is shown in other calendars where nobody has said, in hours. */
const shownHours = 2

/**
 * The meetings as an iCalendar file (RFC 5545). A meeting keeps its UID for ever, and its SEQUENCE grows with each change, so
 * that importing again moves what was moved; one cancelled says so instead of staying behind. Times are the United Kingdom's.
 */
function icsText(
  { authority, key }: { readonly authority: string; readonly key: string },
  meetings: readonly CalendarRecord[],
  now: Date,
): string {
  const calendar = ical({
    name: `${authority}: meetings`,
    prodId: { company: 'Packwright', product: 'Meetings', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
  })
  for (const { id, committeeName, heldOn, startsAt, venue, cancelled, revision } of meetings) {
    calendar.createEvent({
      id: `meeting-${id}@${key}`,
      stamp: now,
      sequence: revision,
      summary: cancelled === null ? committeeName : `Cancelled: ${committeeName}`,
      status: cancelled === null ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
      location: venue,
      ...timesOf(heldOn, startsAt),
    })
  }
  return calendar.toString()
}

/** Without a time of day it fills its day. */
function timesOf(heldOn: IsoDate, startsAt: CalendarRecord['startsAt']) {
  // A day is no instant: it is written as its figures stand in UTC.
  if (startsAt === null) return { start: new Date(`${heldOn}T00:00:00Z`), allDay: true }
  const start = ukInstant(heldOn, startsAt)
  return { start, end: new Date(start.getTime() + shownHours * 3_600_000) }
}

/** The instant of a time of day in the United Kingdom, whatever the computer's own zone says. */
function ukInstant(day: IsoDate, time: string): Date {
  const asUtc = new Date(`${day}T${time}:00Z`)
  const shown = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    hour: '2-digit',
    hourCycle: 'h23',
  }).format(asUtc)
  // In summer the clocks of London show an hour more.
  const ahead = (Number(shown) - Number(time.slice(0, 2)) + 24) % 24
  return new Date(asUtc.getTime() - ahead * 3_600_000)
}

function yearName(startYear: number): string {
  return `${startYear}-${String((startYear + 1) % 100).padStart(2, '0')}`
}

function fileOf(fileName: string, bytes: Uint8Array): CalendarFile {
  return { fileName, base64: Buffer.from(bytes).toString('base64') }
}
