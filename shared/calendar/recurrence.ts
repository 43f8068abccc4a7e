import { addDays, isoDate, type IsoDate, weekdayNumber } from './iso-date.ts'

/** Which of a month's weekdays: the first to the fourth, or the last. */
export const monthPlaces = ['first', 'second', 'third', 'fourth', 'last'] as const
export type MonthPlace = (typeof monthPlaces)[number]

/** How a committee's meetings come round. Weekdays run from 0 for Sunday to 6 for Saturday. */
export type Recurrence = {
  /** Months in which it does not meet, from 1 for January; they are counted all the same. */
  readonly without: readonly number[]
} &
  /** "The second Thursday of every other month." */
  (
    | {
        readonly kind: 'monthly'
        readonly place: MonthPlace
        readonly weekday: number
        readonly everyMonths: number
      }
    /** "Every third Tuesday", counted from the first in the time. */
    | { readonly kind: 'weekly'; readonly weekday: number; readonly everyWeeks: number }
  )

/**
 * The days on which it falls from one day to another, both included, in order. Months and weeks are counted from the first in
 * which it falls within the time.
 */
export function recurringDays(recurrence: Recurrence, from: IsoDate, until: IsoDate): readonly IsoDate[] {
  const days =
    recurrence.kind === 'monthly' ? monthly(recurrence, from, until) : weekly(recurrence, from, until)
  return days.filter((day) => !recurrence.without.includes(Number(day.slice(5, 7))))
}

function monthly(
  { place, weekday, everyMonths }: Extract<Recurrence, { kind: 'monthly' }>,
  from: IsoDate,
  until: IsoDate,
): readonly IsoDate[] {
  const days: IsoDate[] = []
  let month = monthStart(from)
  while (month <= until) {
    const day = dayInMonth(month, place, weekday)
    const isWithin = day >= from && day <= until
    if (isWithin) days.push(day)
    // The first month counts only once a day of it was in time: else the next one begins the round.
    month = monthsAfter(month, days.length > 0 ? everyMonths : 1)
  }
  return days
}

function weekly(
  { weekday, everyWeeks }: Extract<Recurrence, { kind: 'weekly' }>,
  from: IsoDate,
  until: IsoDate,
): readonly IsoDate[] {
  const days: IsoDate[] = []
  const first = addDays(from, (weekday - weekdayNumber(from) + 7) % 7)
  for (let day = first; day <= until; day = addDays(day, 7 * everyWeeks)) days.push(day)
  return days
}

/** "The last Thursday of the month that begins on this day." */
function dayInMonth(month: IsoDate, place: MonthPlace, weekday: number): IsoDate {
  const first = addDays(month, (weekday - weekdayNumber(month) + 7) % 7)
  if (place !== 'last') return addDays(first, 7 * monthPlaces.indexOf(place))
  const next = monthsAfter(month, 1)
  const fifth = addDays(first, 28)
  return fifth < next ? fifth : addDays(first, 21)
}

/** The first day of the month a day is in. */
export function monthStart(day: IsoDate): IsoDate {
  return isoDate(`${day.slice(0, 7)}-01`)
}

/** The first day of the month so many months after another; before it when negative. */
export function monthsAfter(month: IsoDate, count: number): IsoDate {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + count
  const year = Math.floor(months / 12)
  return isoDate(`${String(year).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}-01`)
}

/** The days of a civic year, May to April (R51). @param startYear  2026 for 2026/27 */
export function civicYearDays(startYear: number): { readonly from: IsoDate; readonly until: IsoDate } {
  return { from: isoDate(`${startYear}-05-01`), until: isoDate(`${startYear + 1}-04-30`) }
}

/** The year in which a day's civic year began. */
export function civicYearStart(day: IsoDate): number {
  return Number(day.slice(0, 4)) - (Number(day.slice(5, 7)) < 5 ? 1 : 0)
}
