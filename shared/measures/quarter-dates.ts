import type { IsoDate } from '../calendar/iso-date.ts'
import { addDays, isoDate, longDate } from '../calendar/iso-date.ts'
import type { Quarter } from './quarter.ts'

/** First and last day of a quarter; the financial year begins on 1 April (R49). */
export function quarterDays({ year, quarter }: Quarter): { readonly first: IsoDate; readonly last: IsoDate } {
  const firstDay = (one: number): IsoDate => {
    // Quarters counted from 1 January of the year the financial year begins in: Q1 is the second of them.
    const calendarYear = year + Math.floor(one / 4)
    return isoDate(`${calendarYear}-${String((one % 4) * 3 + 1).padStart(2, '0')}-01`)
  }
  return { first: firstDay(quarter), last: addDays(firstDay(quarter + 1), -1) }
}

/** "1 October to 31 December 2023" */
export function quarterDaysText(quarter: Quarter): string {
  const { first, last } = quarterDays(quarter)
  return `${longDate(first).replace(/ \d{4}$/, '')} to ${longDate(last)}`
}

/** The quarter `count` quarters before. */
export function quartersBefore({ year, quarter }: Quarter, count: number): Quarter {
  const all = year * 4 + (quarter - 1) - count
  return { year: Math.floor(all / 4), quarter: ((((all % 4) + 4) % 4) + 1) as Quarter['quarter'] }
}
