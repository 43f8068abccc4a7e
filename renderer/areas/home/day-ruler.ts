import {
  addDays,
  daysBetween,
  type IsoDate,
  longDate,
  weekdayName,
  weekdayNumber,
} from '../../../shared/calendar/iso-date.ts'
import type { FurtherDay } from '../../../shared/agenda/further-day.ts'
import type { HomeMeetings, RulerMeeting } from '../../../shared/contract/home.ts'

/** A day of the ruler, in the column of its place. */
export interface RulerDay {
  readonly date: IsoDate
  /** "T" */
  readonly letter: string
  readonly number: number
  /** A weekend, or a day the office is closed: hatched, as it counts for nothing. */
  readonly isClosed: boolean
}

/** Days that a ruler shows: what stands readable beside names and buttons at 1366 pixels. */
export const rulerDays = 30

export function daysOfRuler({
  today,
  closedDays,
}: Pick<HomeMeetings, 'today' | 'closedDays'>): readonly RulerDay[] {
  const closed = new Set(closedDays.map(({ date }) => date))
  return Array.from({ length: rulerDays }, (_, place) => {
    const date = addDays(today, place)
    const weekday = weekdayNumber(date)
    return {
      date,
      letter: weekdayName(date).slice(0, 1),
      number: Number(date.slice(8, 10)),
      isClosed: weekday === 0 || weekday === 6 || closed.has(date),
    }
  })
}

/** A day on which a committee meets: for which it was called, or to which its meeting was adjourned. */
type ComingDay =
  | { readonly kind: 'meeting'; readonly day: RulerMeeting }
  | { readonly kind: 'further'; readonly day: FurtherDay }

/** Nearest first. */
export function comingDays({
  meetings,
  furtherDays,
}: Pick<HomeMeetings, 'meetings' | 'furtherDays'>): readonly ComingDay[] {
  return [
    ...furtherDays.map((day): ComingDay => ({ kind: 'further', day })),
    ...meetings.map((day): ComingDay => ({ kind: 'meeting', day })),
  ].toSorted((a, b) => a.day.heldOn.localeCompare(b.day.heldOn))
}

/** Something drawn in a meeting's row; columns are counted from 1, as grids do. */
export interface RulerMark {
  readonly kind: 'publish' | 'clear' | 'meeting'
  readonly column: number
  readonly text: string
}

/** What a meeting's row shows of the ruler's time. */
export interface RulerRow {
  readonly marks: readonly RulerMark[]
  /** "19 January 2027", where the meeting lies beyond the ruler. */
  readonly beyond: string | null
  /** The row as a sentence, for whoever does not see it. */
  readonly words: string
}

export function rowOfRuler(today: IsoDate, meeting: RulerMeeting): RulerRow {
  const { publishBy, clearDays, heldOn } = meeting
  const all: readonly RulerMark[] = [
    { kind: 'publish', column: columnOf(today, publishBy), text: '' },
    ...clearDays.map((day, place) => ({
      kind: 'clear' as const,
      column: columnOf(today, day),
      text: String(place + 1),
    })),
    meetingMark(today, heldOn),
  ]
  const numbers = clearDays.map((day) => Number(day.slice(8, 10))).join(', ')
  return {
    ...withinRuler(today, heldOn, all),
    words: `Publish by ${weekdayName(publishBy)} ${longDate(publishBy)}; clear days ${numbers}; meeting ${weekdayName(heldOn)} ${longDate(heldOn)}`,
  }
}

/** A meeting that was adjourned goes on without notice of its own: its day is all there is to show. */
export function rowOfFurtherDay(today: IsoDate, { heldOn, adjournedFrom }: FurtherDay): RulerRow {
  return {
    ...withinRuler(today, heldOn, [meetingMark(today, heldOn)]),
    words: `Adjourned from ${longDate(adjournedFrom)}; reconvenes on ${weekdayName(heldOn)} ${longDate(heldOn)}`,
  }
}

function meetingMark(today: IsoDate, heldOn: IsoDate): RulerMark {
  return { kind: 'meeting', column: columnOf(today, heldOn), text: String(Number(heldOn.slice(8, 10))) }
}

function withinRuler(
  today: IsoDate,
  heldOn: IsoDate,
  all: readonly RulerMark[],
): Pick<RulerRow, 'marks' | 'beyond'> {
  return {
    marks: all.filter(({ column }) => column >= 1 && column <= rulerDays),
    beyond: columnOf(today, heldOn) > rulerDays ? longDate(heldOn) : null,
  }
}

function columnOf(today: IsoDate, day: IsoDate): number {
  return daysBetween(today, day) + 1
}
