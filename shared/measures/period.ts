import { monthNumber, monthWords } from '../calendar/iso-date.ts'
import { quarterLabel, quarterShortLabel, type Quarter } from './quarter.ts'

/**
 * What a figure stands for: a quarter, half or whole financial year (from 1 April, R49), a calendar month, or a survey
 * that is known by its name alone. `year` of a financial period is the year it begins in; of a month, the calendar year.
 */
export type Period =
  | ({ readonly kind: 'quarter' } & Quarter)
  | { readonly kind: 'half'; readonly year: number; readonly half: 1 | 2 }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'month'; readonly year: number; readonly month: number }
  | { readonly kind: 'survey'; readonly name: string }

/** "2023/24", "23/24", "2023-24": two years that follow each other. */
export const financialYear = /(?:20)?(\d\d)\s?[/-]\s?(?:20)?(\d\d)/

/**
 * Reads a period as printed: "Q3 2023/24", "Q3 23/24", "quarter 3 2023-24", "H1 2023/24", "2023/24", "October 2022",
 * "Oct 2022".
 *
 * @returns `null` for what is none of these, and for a quarter of one year alone ("Q1 of 2024"): calendar and financial
 *   years give it different months (R49), so somebody has to say which
 */
export function periodFromText(text: string): Period | null {
  const words = text.trim()
  const years = new RegExp(`^(?:(Q|quarter |H|half )([1-4])\\s*)?${financialYear.source}$`, 'iu').exec(words)
  if (years) {
    const year = yearBeginning(years[3] ?? '', years[4] ?? '')
    if (year === null) return null
    const part = Number(years[2])
    if (years[1] === undefined) return { kind: 'year', year }
    if (/^q/iu.test(years[1])) return { kind: 'quarter', year, quarter: quarterOf(part) }
    return part === 1 || part === 2 ? { kind: 'half', year, half: part } : null
  }
  const [, name = '', year] = /^([a-z]{3,9})\.? (\d{4})$/iu.exec(words) ?? []
  const month = monthNumber(name)
  return month === null ? null : { kind: 'month', year: Number(year), month }
}

/** Reads what a period is kept and printed as: whatever is no time is the name of a survey. */
export function periodNamed(text: string): Period {
  return periodFromText(text) ?? { kind: 'survey', name: text }
}

/** The quarter that words name: "Q3 2023/24 report", "policing-plan-performance-q1-2023-24.txt". */
export function quarterIn(text: string): Period | null {
  const words = /\bq[1-4][ -]\d{4}[/-]\d\d\b/iu.exec(text)?.[0]
  return words === undefined ? null : periodFromText(words.replace('-', ' '))
}

/** Whether a report on a period can know of another: a survey is known from the quarter in its name, or always. */
export function isKnownBy(period: Period, latest: Period): boolean {
  const time = period.kind === 'survey' ? quarterIn(period.name) : period
  return time === null || comparePeriods(time, latest) <= 0
}

/** The year a financial year begins in, from the last two digits of both; `null` when they do not follow each other. */
export function yearBeginning(first: string, second: string): number | null {
  return (Number(first) + 1) % 100 === Number(second) ? 2000 + Number(first) : null
}

/** As printed: "Q3 2023/24", "H1 2023/24", "2023/24", "October 2022". */
export function periodLabel(period: Period): string {
  switch (period.kind) {
    case 'quarter':
      return quarterLabel(period)
    case 'half':
      return `H${period.half} ${yearLabel(period.year)}`
    case 'year':
      return yearLabel(period.year)
    case 'month':
      return `${monthWords[period.month - 1] ?? ''} ${period.year}`
    case 'survey':
      return period.name
  }
}

/** As narrow places print it: "Q3 23/24", "Oct 2022". A survey has no other name than its own. */
export function periodShortLabel(period: Period): string {
  switch (period.kind) {
    case 'quarter':
      return quarterShortLabel(period)
    case 'month':
      return `${(monthWords[period.month - 1] ?? '').slice(0, 3)} ${period.year}`
    case 'half':
    case 'year':
    case 'survey':
      return periodLabel(period)
  }
}

/** "2023/24" */
function yearLabel(year: number): string {
  return `${year}/${String((year + 1) % 100).padStart(2, '0')}`
}

/** First month and number of months, months counted from January of the year 0; `null` for a survey. */
export function monthSpan(period: Period): { readonly first: number; readonly count: number } | null {
  switch (period.kind) {
    case 'quarter':
      return { first: period.year * 12 + period.quarter * 3, count: 3 }
    case 'half':
      return { first: period.year * 12 + period.half * 6 - 3, count: 6 }
    case 'year':
      return { first: period.year * 12 + 3, count: 12 }
    case 'month':
      return { first: period.year * 12 + period.month - 1, count: 1 }
    case 'survey':
      return null
  }
}

/** Whether both name the same time; a survey is only itself. */
export function isSamePeriod(a: Period, b: Period): boolean {
  if (a.kind === 'survey' || b.kind === 'survey')
    return a.kind === 'survey' && b.kind === 'survey' && a.name === b.name
  const [one, other] = [monthSpan(a), monthSpan(b)]
  return one?.first === other?.first && one?.count === other?.count
}

/** In order of time, by their ends; surveys without a date stand where they were given. */
export function comparePeriods(a: Period, b: Period): number {
  const [one, other] = [monthSpan(a), monthSpan(b)]
  return one === null || other === null ? 0 : one.first + one.count - other.first - other.count
}

/** The month a period begins with, counted from January of the year 0; a survey's, which has none, before all. */
export function begins(period: Period): number {
  return monthSpan(period)?.first ?? 0
}

/** The period of the same kind `count` before; `null` for a survey, which has no rhythm. */
export function periodsBefore(period: Period, count: number): Period | null {
  const span = monthSpan(period)
  return span === null ? null : periodFrom(period.kind, span.first - span.count * count)
}

/** The same period a year earlier; `null` for a survey. */
export function yearBefore(period: Period): Period | null {
  const span = monthSpan(period)
  return span === null ? null : periodFrom(period.kind, span.first - 12)
}

/** The quarter, half or year that a month lies in; `null` for a survey. */
export function periodOver(period: Period, kind: 'quarter' | 'half' | 'year'): Period | null {
  const span = monthSpan(period)
  if (span === null) return null
  const count = { quarter: 3, half: 6, year: 12 }[kind]
  return periodFrom(kind, span.first - ((span.first - 3) % count))
}

function periodFrom(kind: Period['kind'], firstMonth: number): Period | null {
  const financial = Math.floor((firstMonth - 3) / 12)
  const monthsIn = (firstMonth - 3) % 12
  switch (kind) {
    case 'quarter':
      return { kind, year: financial, quarter: quarterOf(monthsIn / 3 + 1) }
    case 'half':
      return { kind, year: financial, half: monthsIn === 0 ? 1 : 2 }
    case 'year':
      return { kind, year: financial }
    case 'month':
      return { kind, year: Math.floor(firstMonth / 12), month: (firstMonth % 12) + 1 }
    case 'survey':
      return null
  }
}

function quarterOf(part: number): Quarter['quarter'] {
  return part <= 1 ? 1 : part === 2 ? 2 : part === 3 ? 3 : 4
}
