import { addDays, isIsoDate, isoDate, type IsoDate } from '../calendar/iso-date.ts'
import { monthsAfter } from '../calendar/recurrence.ts'

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

/**
 * The last day that a target as written can mean: "2026-12-10" itself, "January 2027" its last day, "Autumn 2026" the end
 * of November. `null` for what no calendar can place: "April/May", "when the survey is back".
 */
export function latestMeaning(due: string): IsoDate | null {
  const text = due.trim().toLowerCase()
  if (isIsoDate(text)) return text
  const day = /\b(\d{1,2}) ([a-z]+) (\d{4})$/.exec(text)
  if (day) {
    const written = `${day[3]}-${twoDigits(months.indexOf(day[2] ?? '') + 1)}-${twoDigits(Number(day[1]))}`
    return isIsoDate(written) ? written : null
  }
  const [, word = '', year = ''] = /\b([a-z]+) (\d{4})$/.exec(text) ?? []
  const month = months.includes(word) ? months.indexOf(word) + 1 : (lastMonthOfSeason[word] ?? null)
  if (month === null) return null
  return addDays(monthsAfter(isoDate(`${year}-${twoDigits(month)}-01`), 1), -1)
}

/** Winter is left out: nobody knows which year's it is. */
const lastMonthOfSeason: Readonly<Record<string, number>> = { spring: 5, summer: 8, autumn: 11 }

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
