import ical, { ICalCalendarMethod, type ICalEventData, ICalEventStatus } from 'ical-generator'
import { type IsoDate, longDate } from '../../shared/calendar/iso-date.ts'
import type { Slot } from '../../shared/calendar/plan-meetings.ts'
import { civicYearDays } from '../../shared/calendar/recurrence.ts'
import type { CalendarFile } from '../../shared/contract/calendar.ts'
import type { Operations } from '../../shared/contract/contract.ts'
import { calendarSpec } from '../../shared/pack/calendar-spec.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { type CalendarRecord, calendarMeetings } from '../db/calendar-repository.ts'
import { type FurtherDayRecord, furtherDaysEver } from '../db/further-day-repository.ts'
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
      const { authority, ...days } = await yearOf(db, startYear)
      const isChosen = (one: Slot): boolean => committeeId === null || one.committeeId === committeeId
      const key = (await officeKey(db)) ?? ''
      const text = icsText(authority, outside.clock(), [
        ...days.meetings.filter(isChosen).map((meeting) => meetingEvent(meeting, key)),
        ...days.furtherDays.filter(isChosen).map((day) => furtherDayEvent(day, key)),
      ])
      return fileOf(`${yearName(startYear)} meetings.ics`, new TextEncoder().encode(text))
    },
    'calendar.word': async ({ startYear }) => {
      const { authority, meetings, furtherDays } = await yearOf(db, startYear)
      const rows = []
      for (const meeting of meetings) {
        const rule = await noticeRule(db, { committee: { id: meeting.committeeId }, heldOn: meeting.heldOn })
        rows.push({ ...meeting, publishBy: publicationDeadline(meeting.heldOn, rule).latest })
      }
      const docx = await outside.work.compose(
        calendarSpec(
          authority,
          startYear,
          rows,
          furtherDays.filter(({ isTakenBack }) => !isTakenBack),
        ),
      )
      return fileOf(`${yearName(startYear)} calendar of meetings.docx`, docx)
    },
  }
}

interface Year {
  readonly authority: string
  readonly meetings: readonly CalendarRecord[]
  readonly furtherDays: readonly FurtherDayRecord[]
}

/** @throws Problem `no-council` */
async function yearOf(db: Database, startYear: number): Promise<Year> {
  const own = await ownAuthority(db)
  if (own === null) throw new Problem('no-council', {})
  const { from, until } = civicYearDays(startYear)
  return {
    authority: own.name,
    meetings: await calendarMeetings(db, from, until),
    furtherDays: await furtherDaysEver(db, from, until),
  }
}

/** How long a meeting is shown in other calendars where nobody has said, in hours. */
const shownHours = 2

/** The events as an iCalendar file (RFC 5545). Times are the United Kingdom's. */
function icsText(authority: string, now: Date, events: readonly ICalEventData[]): string {
  const calendar = ical({
    name: `${authority}: meetings`,
    prodId: { company: 'Packwright', product: 'Meetings', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
  })
  for (const event of events) calendar.createEvent({ ...event, stamp: now })
  return calendar.toString()
}

/**
 * A meeting keeps its UID for ever, and its SEQUENCE grows with each change, so that importing again moves what was moved; one
 * cancelled says so instead of staying behind.
 */
function meetingEvent(meeting: CalendarRecord, key: string): ICalEventData {
  const { id, committeeName, cancelled, revision } = meeting
  return {
    id: `meeting-${id}@${key}`,
    sequence: revision,
    ...standingOf(committeeName, cancelled !== null),
    ...placeAndTimes(meeting),
  }
}

/** A further day is an event of its own: the meeting's stays on the day that it was called for. */
function furtherDayEvent(day: FurtherDayRecord, key: string): ICalEventData {
  const { meetingId, place, committeeName, revision, isTakenBack } = day
  return {
    id: `meeting-${meetingId}-day-${place}@${key}`,
    sequence: revision,
    ...standingOf(`${committeeName} (adjourned from ${longDate(day.adjournedFrom)})`, isTakenBack),
    ...placeAndTimes(day),
  }
}

function standingOf(summary: string, isCancelled: boolean): Pick<ICalEventData, 'summary' | 'status'> {
  return isCancelled
    ? { summary: `Cancelled: ${summary}`, status: ICalEventStatus.CANCELLED }
    : { summary, status: ICalEventStatus.CONFIRMED }
}

function placeAndTimes({ heldOn, startsAt, venue }: Pick<Slot, 'heldOn' | 'startsAt' | 'venue'>) {
  return { location: venue, ...timesOf(heldOn, startsAt) }
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
