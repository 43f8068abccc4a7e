import { cellPlace, cellText, type FigureCell, type FigureSheet } from './figure-sheet.ts'
import { headingCell, periodOverColumn } from './headings.ts'
import type { KnownSeries } from './known-series.ts'
import { columnNames, type FigureMapping } from './mapping.ts'
import { type DatesMean, type PeriodRead, periodInCell } from './period-cell.ts'

/** A place where a figure may stand, and what the sheet says about it. */
export interface Spot {
  readonly cell: FigureCell | null
  readonly place: string
  readonly measure: string
  readonly label: string
  readonly namePlace: string
  readonly period: (series: KnownSeries) => PeriodRead
  readonly periodPlace: string
  readonly reason: string
}

/** Every place of a sheet where a mapping says that a figure may stand, row by row. */
export function* spotsOf(
  sheet: FigureSheet,
  { headerRow, layout }: FigureMapping,
  known: readonly KnownSeries[],
): Generator<Spot> {
  const surveys = surveyNames(known)
  const rows = sheet.rows.filter(({ number }) => number > headerRow)
  const columns = columnNames(sheet, headerRow).map((_, column) => column)
  switch (layout.kind) {
    case 'list':
      for (const { number, cells } of rows) {
        const text = (column: number | null): string => (column === null ? '' : cellText(cells[column]))
        yield {
          cell: cells[layout.value] ?? null,
          place: cellPlace(layout.value, number),
          measure: text(layout.measure),
          label: text(layout.series),
          namePlace: cellPlace(layout.measure, number),
          period: ({ datesMean }) => periodInCell(cells[layout.period] ?? null, datesMean, surveys),
          periodPlace: cellPlace(layout.period, number),
          reason: text(layout.reason),
        }
      }
      return
    case 'periodsAcross': {
      const notPeriods = [layout.measure, layout.series]
      const across = columns
        .filter((column) => !notPeriods.includes(column) && headingText(sheet, headerRow, column) !== '')
        .map((column) => {
          const read = (datesMean: DatesMean) =>
            periodOverColumn(sheet, headerRow, column, datesMean, surveys)
          return { column, period: { month: read('month'), quarter: read('quarter') } }
        })
        // Columns of notes, owners and totals stand among the periods; only those that begin like one are meant.
        .filter(
          ({ column, period }) =>
            period.quarter.kind === 'period' || looksLikePeriod(sheet, headerRow, column),
        )
      const measures = filledDown(rows, layout.measure)
      for (const [at, { number, cells }] of rows.entries())
        for (const { column, period } of across)
          yield {
            cell: cells[column] ?? null,
            place: cellPlace(column, number),
            measure: measures[at] ?? '',
            label: layout.series === null ? '' : cellText(cells[layout.series]),
            namePlace: cellPlace(layout.measure, number),
            period: ({ datesMean }) => period[datesMean],
            periodPlace: cellPlace(column, headerRow),
            reason: '',
          }
      return
    }
    case 'measuresAcross':
      for (const { number, cells } of rows)
        for (const column of columns) {
          const measure = headingText(sheet, headerRow, column)
          if (column === layout.period || measure === '') continue
          yield {
            cell: cells[column] ?? null,
            place: cellPlace(column, number),
            measure,
            label: '',
            namePlace: cellPlace(column, headerRow),
            period: ({ datesMean }) => periodInCell(cells[layout.period] ?? null, datesMean, surveys),
            periodPlace: cellPlace(layout.period, number),
            reason: '',
          }
        }
  }
}

function headingText(sheet: FigureSheet, row: number, column: number): string {
  return cellText(headingCell(sheet, row, column))
}

function looksLikePeriod(sheet: FigureSheet, row: number, column: number): boolean {
  return /^(?:q|quarter|h|half)\s?[1-4]\b|\b(?:19|20)\d\d\b|^\d{5}$/iu.test(headingText(sheet, row, column))
}

/** A measure's name that stands once over the rows of its series. */
function filledDown(rows: FigureSheet['rows'], column: number): readonly string[] {
  const names: string[] = []
  for (const { cells } of rows) {
    const own = cellText(cells[column])
    names.push(own === '' ? (names.at(-1) ?? '') : own)
  }
  return names
}

function surveyNames(known: readonly KnownSeries[]): readonly string[] {
  return [
    ...new Set(
      known.flatMap(({ readings }) =>
        readings.flatMap(({ period }) => (period.kind === 'survey' ? [period.name] : [])),
      ),
    ),
  ]
}
