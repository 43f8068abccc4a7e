import { z } from 'zod'
import type { FurtherDay } from '../agenda/further-day.ts'
import type { MeetingStanding } from '../agenda/meeting.ts'
import type { ExcludedDay } from '../calendar/clear-days.ts'
import type { Deadline, MovedDeadline } from '../calendar/deadline-ladder.ts'
import type { ClockTime, IsoDate } from '../calendar/iso-date.ts'
import type { Clash, PlannedMeeting } from '../calendar/plan-meetings.ts'
import { monthPlaces } from '../calendar/recurrence.ts'
import type { PublishingWords } from '../calendar/publishing.ts'
import { day, id, timeOfDay, words } from './fields.ts'
import { change, read, returns } from './operation.ts'

/** A meeting in the calendar, with every deadline that hangs on its day. */
export interface CalendarMeeting extends MeetingStanding {
  readonly id: number
  readonly committeeId: number
  readonly committeeName: string
  readonly committeeShortName: string | null
  readonly heldOn: IsoDate
  readonly startsAt: ClockTime | null
  readonly venue: string | null
  readonly deadlines: readonly Deadline[]
  /** What its day runs into. */
  readonly clashes: readonly Clash[]
}

export interface CalendarView {
  readonly today: IsoDate
  readonly meetings: readonly CalendarMeeting[]
  /** On which meetings go on that were adjourned, in order. */
  readonly furtherDays: readonly FurtherDay[]
  /** Bank holidays and the office's own closed days of the time, in order. */
  readonly closedDays: readonly ExcludedDay[]
  readonly recesses: readonly { readonly name: string; readonly from: IsoDate; readonly until: IsoDate }[]
}

/** What moves with a meeting, each date named, and what the clerk should know. */
export interface MeetingMove {
  readonly meetingId: number
  readonly committeeName: string
  readonly from: IsoDate
  readonly to: IsoDate
  /** The time it began at before, so that a move can be taken back whole. */
  readonly startedAt: ClockTime | null
  readonly deadlines: readonly MovedDeadline[]
  readonly clashes: readonly Clash[]
  /** "The pack of 22 February 2024 is out of date: its front sheet names the old day." */
  readonly notes: readonly string[]
}

/** What publishing a meeting's papers now would mean. */
export interface PublishingNow extends PublishingWords {
  readonly isLate: boolean
}

/** A file made for the clerk to keep or to send on. */
export interface CalendarFile {
  readonly fileName: string
  readonly base64: string
}

const without = z.array(z.int().min(1).max(12)).max(11).readonly()
const recurrence = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('monthly'),
    without,
    place: z.enum(monthPlaces),
    weekday: z.int().min(0).max(6),
    everyMonths: z.int().min(1).max(6),
  }),
  z.strictObject({
    kind: z.literal('weekly'),
    without,
    weekday: z.int().min(0).max(6),
    everyWeeks: z.int().min(1).max(6),
  }),
])
const startYear = z.int().min(1974).max(2200)
const slot = { committeeId: id, startsAt: timeOfDay.nullable(), venue: words(200).nullable() }
const oneMeeting = z.strictObject({ meetingId: id })
const newDay = z.strictObject({ meetingId: id, heldOn: day, startsAt: timeOfDay.nullable() })

/** A day that one meeting might be called for. */
export interface PlannedDay {
  readonly clashes: readonly Clash[]
  readonly publishBy: IsoDate
}

/** The year's meetings: made, moved, cancelled, and taken out as files. */
export const calendarOperations = {
  'calendar.read': read({
    request: z.strictObject({ from: day, until: day }),
    response: returns<CalendarView>(),
  }),
  /** Every date that recurrences would make in a civic year, with what each runs into; nothing is written. */
  'calendar.plan': read({
    request: z.strictObject({
      startYear,
      rounds: z.array(z.strictObject({ ...slot, from: day, recurrence })).max(30),
    }),
    response: returns<readonly PlannedMeeting[]>(),
  }),
  /** What one meeting would run into, and the last lawful day to publish its agenda; nothing is written. */
  'calendar.planOne': read({
    request: z.strictObject({ ...slot, heldOn: day }),
    response: returns<PlannedDay>(),
  }),
  'calendar.create': change({
    request: z.strictObject({
      meetings: z
        .array(z.strictObject({ ...slot, heldOn: day }))
        .min(1)
        .max(400),
    }),
    response: returns<{ readonly meetingIds: readonly number[] }>(),
    changes: ['meetings', 'office'],
  }),
  /** The meetings of a civic year for Outlook and others, or those of one committee. */
  'calendar.ics': read({
    request: z.strictObject({ startYear, committeeId: id.nullable() }),
    response: returns<CalendarFile>(),
  }),
  'calendar.word': read({ request: z.strictObject({ startYear }), response: returns<CalendarFile>() }),
  'meetings.deadlines': read({ request: oneMeeting, response: returns<readonly Deadline[]>() }),
  'meetings.publishing': read({ request: oneMeeting, response: returns<PublishingNow>() }),
  'meetings.previewMove': read({ request: newDay, response: returns<MeetingMove>() }),
  'meetings.move': change({
    request: newDay,
    response: returns<MeetingMove>(),
    changes: ['meetings', 'packs', 'papers', 'office'],
  }),
  'meetings.cancel': change({
    request: z.strictObject({ meetingId: id, why: words(500) }),
    response: returns<{ readonly cancelled: true }>(),
    changes: ['meetings', 'office'],
  }),
  'meetings.reinstate': change({
    request: oneMeeting,
    response: returns<{ readonly cancelled: false }>(),
    changes: ['meetings', 'office'],
  }),
} as const
