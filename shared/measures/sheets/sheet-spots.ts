import { cellPlace, cellText, type FigureCell, type FigureRow, type FigureSheet } from './figure-sheet.ts'
import { headingCell, looksLikePeriod, periodOverColumn } from './headings.ts'
import type { KnownSeries } from './known-series.ts'
import { periodLabel } from '../period.ts'
import { columnNames, type FigureMapping } from './mapping.ts'
import { otherNameColumn, wholeName } from './measure-names.ts'
import { type DatesMean, type PeriodRead, periodInCell } from './period-cell.ts'
import { sheetDates } from './sheet-dates.ts'

/** A place where a figure may stand, and what the sheet says about it. */
export interface Spot {
  readonly cell: FigureCell | null
  readonly place: string
  /** Whether its row or its column is not shown. */
  readonly isHidden: boolean
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
  const dates = sheetDates(sheet, { headerRow, layout })
  const datesAre = (series: KnownSeries): DatesMean => (dates.areMonths ? 'month' : series.datesMean)
  const periodIn = periodsRead(surveys)
  const isHidden = (row: FigureRow, column: number): boolean =>
    row.isHidden || sheet.hiddenColumns.includes(column)
  switch (layout.kind) {
    case 'list': {
      const otherName = otherNameColumn(sheet, headerRow, layout.measure)
      for (const row of rows) {
        const { number, cells } = row
        const text = (column: number | null): string => (column === null ? '' : cellText(cells[column]))
        yield {
          cell: cells[layout.value] ?? null,
          place: cellPlace(layout.value, number),
          isHidden: isHidden(row, layout.value),
          measure: wholeName(text(layout.measure), text(otherName)),
          label: layout.series === otherName ? '' : text(layout.series),
          namePlace: cellPlace(layout.measure, number),
          period: (series) => periodIn(cells[layout.period] ?? null, datesAre(series)),
          periodPlace: cellPlace(layout.period, number),
          reason: text(layout.reason),
        }
      }
      return
    }
    case 'periodsAcross': {
      const notPeriods = [layout.measure, layout.series]
      const across = columns
        .filter((column) => !notPeriods.includes(column) && headingText(sheet, headerRow, column) !== '')
        .map((column) => {
          const read = (datesMean: DatesMean) =>
            periodOverColumn(sheet, headerRow, column, datesMean, surveys)
          return { column, period: { month: read('month'), quarter: read('quarter') } }
        })
        .map(saidOnce(headerRow))
        // Columns of notes, owners and totals stand among the periods; only those that begin like one are meant.
        .filter(
          ({ column, period }) =>
            period.quarter.kind === 'period' || looksLikePeriod(headingText(sheet, headerRow, column)),
        )
      const otherName = otherNameColumn(sheet, headerRow, layout.measure)
      const measures = filledDown(rows, layout.measure, otherName)
      for (const [at, row] of rows.entries())
        for (const { column, period } of across)
          yield {
            cell: row.cells[column] ?? null,
            place: cellPlace(column, row.number),
            isHidden: isHidden(row, column),
            measure: measures[at] ?? '',
            label:
              layout.series === null || layout.series === otherName ? '' : cellText(row.cells[layout.series]),
            namePlace: cellPlace(layout.measure, row.number),
            period: (series) => period[datesAre(series)],
            periodPlace: cellPlace(column, headerRow),
            reason: '',
          }
      return
    }
    case 'measuresAcross':
      for (const row of rows)
        for (const column of columns) {
          const { number, cells } = row
          const measure = headingText(sheet, headerRow, column)
          if (column === layout.period || measure === '') continue
          yield {
            cell: cells[column] ?? null,
            place: cellPlace(column, number),
            isHidden: isHidden(row, column),
            measure,
            label: '',
            namePlace: cellPlace(column, headerRow),
            period: (series) => periodIn(cells[layout.period] ?? null, datesAre(series)),
            periodPlace: cellPlace(layout.period, number),
            reason: '',
          }
        }
  }
}

interface PeriodColumn {
  readonly column: number
  readonly period: Readonly<Record<DatesMean, PeriodRead>>
}

/** Of two columns of one period nobody knows which is meant: the later one is named, and nothing under it is taken. */
function saidOnce(
  headerRow: number,
): (one: PeriodColumn, at: number, all: readonly PeriodColumn[]) => PeriodColumn {
  return (one, at, all) => {
    const name = readLabel(one)
    const before = name === null ? undefined : all.slice(0, at).find((other) => readLabel(other) === name)
    if (before === undefined) return one
    const why = `is for ${name ?? ''}, as ${cellPlace(before.column, headerRow)} is: write the period that it is for, or take the column out`
    const unclear = { kind: 'unclear', why } as const
    return { column: one.column, period: { month: unclear, quarter: unclear } }
  }
}

function readLabel({ period: { month } }: PeriodColumn): string | null {
  return month.kind === 'period' ? periodLabel(month.period) : null
}

/** Reads periods as `periodInCell` does, each way of writing one but once: a sheet has few, in many rows. */
function periodsRead(
  surveys: readonly string[],
): (cell: FigureCell | null, datesMean: DatesMean) => PeriodRead {
  const read = new Map<string, PeriodRead>()
  return (cell, datesMean) => {
    const key = `${datesMean} ${cell?.kind ?? ''} ${cell?.kind === 'date' ? cell.day : cellText(cell)}`
    const found = read.get(key) ?? periodInCell(cell, datesMean, surveys)
    read.set(key, found)
    return found
  }
}

function headingText(sheet: FigureSheet, row: number, column: number): string {
  return cellText(headingCell(sheet, row, column))
}

/** A measure's name that stands once over the rows of its series. */
function filledDown(rows: FigureSheet['rows'], column: number, otherName: number | null): readonly string[] {
  const names: string[] = []
  for (const { cells } of rows) {
    const own = wholeName(cellText(cells[column]), otherName === null ? '' : cellText(cells[otherName]))
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
