import { shortDate } from '../../calendar/iso-date.ts'
import { periodLabel } from '../period.ts'
import { cellPlace, type FigureCell, type FigureSheet } from './figure-sheet.ts'
import { headingCell } from './headings.ts'
import { columnNames, type FigureMapping } from './mapping.ts'
import { type DatesMean, periodOfDay } from './period-cell.ts'

/** A date among the periods of a sheet. */
interface PlacedDate {
  readonly place: string
  readonly cell: Extract<FigureCell, { readonly kind: 'date' }>
}

/** What the dates of a sheet stand for, where it has any among its periods. */
export interface SheetDates {
  /** Two of them lie in one quarter: whatever a series is kept by, they are months. */
  readonly areMonths: boolean
  readonly first: PlacedDate | null
}

/** Looks at the dates where a mapping has the periods. */
export function sheetDates(
  sheet: FigureSheet,
  { headerRow, layout }: Pick<FigureMapping, 'headerRow' | 'layout'>,
): SheetDates {
  const cells =
    layout.kind === 'periodsAcross'
      ? headingDates(sheet, headerRow)
      : sheet.rows
          .filter(({ number }) => number > headerRow)
          .flatMap(({ number, cells: own }) => placedDate(own[layout.period] ?? null, layout.period, number))
  return { areMonths: areMonths(cells), first: cells[0] ?? null }
}

/** The dates among a sheet's headings. */
export function headingDates(sheet: FigureSheet, headerRow: number): readonly PlacedDate[] {
  return columnNames(sheet, headerRow).flatMap((_, column) =>
    placedDate(headingCell(sheet, headerRow, column), column, headerRow),
  )
}

/** Whether dates can only be months: two months of one quarter are among them. */
export function areMonths(dates: readonly PlacedDate[]): boolean {
  const months = new Set(dates.map(({ cell }) => periodLabel(periodOfDay(cell.day, 'month'))))
  const quarters = new Set(dates.map(({ cell }) => periodLabel(periodOfDay(cell.day, 'quarter'))))
  return months.size > quarters.size
}

function placedDate(cell: FigureCell | null, column: number, row: number): readonly PlacedDate[] {
  return cell?.kind === 'date' ? [{ place: cellPlace(column, row), cell }] : []
}

/** "holds a date, 1 Apr 2023: dates are read here as the months they lie in" */
export function datesWords({ cell }: PlacedDate, datesMean: DatesMean): string {
  return `holds a date, ${shortDate(cell.day)}: dates are read here as the ${datesMean}s they lie in`
}
