import { addDays, type IsoDate, isoDate, shortDate } from '../../calendar/iso-date.ts'
import { type Period, periodFromText, periodLabel, periodOver } from '../period.ts'
import { cellText, type FigureCell } from './figure-sheet.ts'

/** Excel counts days from here; a whole number between these years in a column of periods is a day that lost its format. */
const dayNumbers = { zero: isoDate('1899-12-30'), from: 36_526, to: 55_153 } as const

/** How a column's dates are to be taken: as the month or the quarter that they lie in. */
export type DatesMean = 'month' | 'quarter'

/** A cell read as a period; else why it is none, in words that go on after its place. */
export type PeriodRead =
  { readonly kind: 'period'; readonly period: Period } | { readonly kind: 'unclear'; readonly why: string }

/**
 * Reads the period that a cell of a sheet names: what `periodFromText` knows, months as computers write them ("2021-04",
 * "04/2021", "Apr-21"), dates, and the names of surveys that the records already know.
 *
 * @param surveys  by the names they are kept under
 */
export function periodInCell(
  cell: FigureCell | null,
  datesMean: DatesMean,
  surveys: readonly string[],
): PeriodRead {
  const text = cellText(cell)
  if (cell === null || text === '') return unclear('is empty where a period is wanted')
  if (cell.kind === 'date') return { kind: 'period', period: periodOfDay(cell.day, datesMean) }
  if (cell.kind === 'fault') return unclear(`holds a formula that came to ${text}`)
  const survey = surveys.find((name) => name.toLowerCase() === text.toLowerCase())
  if (survey !== undefined) return { kind: 'period', period: { kind: 'survey', name: survey } }
  const period = periodFromText(text) ?? monthAsComputersWrite(text)
  if (period !== null) return { kind: 'period', period }
  if (cell.kind === 'number' && isDayNumber(cell.value))
    return unclear(
      `holds ${text}, which is how Excel counts ${shortDate(addDays(dayNumbers.zero, cell.value))}: give the cell the form of a date, or write the period`,
    )
  const [, quarter, year] = /^Q([1-4])(?: of)? (\d{4})$/iu.exec(text) ?? []
  if (quarter !== undefined && year !== undefined)
    return unclear(`says “${text}”, ${quarterOfEither(Number(year), Number(quarter))}`)
  return unclear(`says “${text}”, which is no period that Packwright knows`)
}

/** A quarter of one year alone may be the calendar's or the financial year's (R49): both are named. */
function quarterOfEither(year: number, quarter: number): string {
  const lastMonth: Period = { kind: 'month', year, month: quarter * 3 }
  const ofCalendar = periodLabel(periodOver(lastMonth, 'quarter') ?? lastMonth)
  const ofFinancial = `Q${quarter} ${year}/${String((year + 1) % 100).padStart(2, '0')}`
  return `which may be ${ofCalendar} (of the calendar year) or ${ofFinancial} (of the financial year): write one of these`
}

/** Whether a cell names a time, for finding which row or column holds the periods. */
export function isPeriodCell(cell: FigureCell | null): boolean {
  return cell !== null && periodInCell(cell, 'month', []).kind === 'period'
}

function unclear(why: string): PeriodRead {
  return { kind: 'unclear', why }
}

/** The month or the quarter that a day lies in. */
export function periodOfDay(day: IsoDate, datesMean: DatesMean): Period {
  const month: Period = { kind: 'month', year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)) }
  return datesMean === 'month' ? month : (periodOver(month, 'quarter') ?? month)
}

/** "2021-04", "2021/04", "04/2021", "Apr-21", "April 21". */
function monthAsComputersWrite(text: string): Period | null {
  const yearFirst = /^(\d{4})[-/](\d\d?)$/u.exec(text)
  if (yearFirst) return monthOf(yearFirst[1], yearFirst[2])
  const monthFirst = /^(\d\d?)[-/](\d{4})$/u.exec(text)
  if (monthFirst) return monthOf(monthFirst[2], monthFirst[1])
  const [, name = '', year = ''] = /^([a-z]{3,9})[- .’']+(\d\d|\d{4})$/iu.exec(text) ?? []
  return name === '' ? null : periodFromText(`${name} ${year.length === 2 ? `20${year}` : year}`)
}

function monthOf(year: string | undefined, month: string | undefined): Period | null {
  const number = Number(month)
  return number >= 1 && number <= 12 ? { kind: 'month', year: Number(year), month: number } : null
}

function isDayNumber(value: number): boolean {
  return Number.isInteger(value) && value >= dayNumbers.from && value <= dayNumbers.to
}
