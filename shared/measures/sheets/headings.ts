import { yearBeginning } from '../period.ts'
import { cellText, type FigureCell, type FigureSheet } from './figure-sheet.ts'
import { type DatesMean, periodInCell, type PeriodRead } from './period-cell.ts'

/**
 * The period that a column's heading names, by itself or with what stands over it: "Q1" under "2023/24", "April" under "2023".
 * Of merged cells the words stand over all that they cover.
 */
export function periodOverColumn(
  sheet: FigureSheet,
  headerRow: number,
  column: number,
  datesMean: DatesMean,
  surveys: readonly string[],
): PeriodRead {
  const own = headingCell(sheet, headerRow, column)
  const alone = periodInCell(own, datesMean, surveys)
  if (alone.kind === 'period') return alone
  const over = cellText(
    headingCell(sheet, headerRow - 1, column) ?? nearestLeft(sheet, headerRow - 1, column),
  )
  const text = cellText(own)
  if (over === '' || text === '') return alone
  const together = periodInCell({ kind: 'words', text: `${text} ${yearFor(text, over)}` }, datesMean, surveys)
  return together.kind === 'period' ? together : alone
}

/** Whether a heading means to name a period, though it may not be plain which: "Q1 2024", "45200". */
export function looksLikePeriod(heading: string): boolean {
  return /^(?:q|quarter|h|half)\s?[1-4]\b|\b(?:19|20)\d\d\b|^\d{5}$/iu.test(heading)
}

/** What stands in a heading's cell; of merged cells, in the first. */
export function headingCell(sheet: FigureSheet, row: number, column: number): FigureCell | null {
  const region = sheet.merged.find(
    ({ top, left, bottom, right }) =>
      row >= top && row <= bottom && column + 1 >= left && column + 1 <= right,
  )
  const [at, from] = region === undefined ? [row, column] : [region.top, region.left - 1]
  return sheet.rows.find(({ number }) => number === at)?.cells[from] ?? null
}

/** A year that stands once over several columns without being merged. */
function nearestLeft(sheet: FigureSheet, row: number, column: number): FigureCell | null {
  const cells = sheet.rows.find(({ number }) => number === row)?.cells ?? []
  return cells.slice(0, column + 1).findLast((cell) => cellText(cell) !== '') ?? null
}

/** A month under a financial year is in one of its two calendar years: "Jan" under "2023/24" is January 2024. */
function yearFor(text: string, over: string): string {
  const [, first = '', second = ''] = /^(?:20)?(\d\d)\s?[/-]\s?(?:20)?(\d\d)$/u.exec(over) ?? []
  const beginning = yearBeginning(first, second)
  if (beginning === null || !/^[a-z]{3}/iu.test(text) || /^(?:quarter|half)/iu.test(text)) return over
  return String(/^(?:jan|feb|mar)/iu.test(text) ? beginning + 1 : beginning)
}
