import type { Period } from '../period.ts'
import { figureInCell } from './figure-cell.ts'
import { cellPlace, cellText, type FigureCell, type FigureSheet } from './figure-sheet.ts'
import { headingCell, periodOverColumn } from './headings.ts'
import type { KnownSeries } from './known-series.ts'
import { columnNames, type FigureMapping } from './mapping.ts'
import { matchSeries, nameKey, type SeriesMatch } from './match-series.ts'
import { type PeriodRead, periodInCell } from './period-cell.ts'

/** A figure of a sheet, or the word that there is none. */
export interface SheetFigure {
  readonly place: string
  readonly series: KnownSeries
  readonly period: Period
  readonly value: number | null
  /** Why there is none. */
  readonly missingReason: string | null
}

/** Something at a place of the sheet. */
export interface SheetRemark {
  /** "D7" */
  readonly place: string
  /** Goes on after the place: "holds a date, 3 Mar 2023, where a figure is wanted". */
  readonly words: string
}

/** A name of the sheet that is none of the records'. */
export interface UnknownName {
  readonly key: string
  readonly said: string
  readonly place: string
  readonly why: string
  /** How many figures stand under it. */
  readonly figures: number
}

export interface SheetFigures {
  readonly figures: readonly SheetFigure[]
  /** What has to be mended before anything is taken in. */
  readonly faults: readonly SheetRemark[]
  /** What is taken in, but should be looked at. */
  readonly doubts: readonly SheetRemark[]
  readonly unknown: readonly UnknownName[]
}

/** A place where a figure may stand, and what the sheet says about it. */
interface Spot {
  readonly cell: FigureCell | null
  readonly place: string
  readonly measure: string
  readonly label: string
  readonly namePlace: string
  readonly period: (series: KnownSeries) => PeriodRead
  readonly periodPlace: string
  readonly reason: string
}

/** Reads all figures of a sheet by a mapping. Empty cells are passed over; everything else is a figure, or is named. */
export function readFigures(
  sheet: FigureSheet,
  mapping: FigureMapping,
  known: readonly KnownSeries[],
): SheetFigures {
  const figures: SheetFigure[] = []
  const faults = new Map<string, SheetRemark>()
  const doubts = new Map<string, SheetRemark>()
  const unknown = new Map<string, UnknownName>()
  const matches = new Map<string, SeriesMatch>()
  const remark = (list: Map<string, SheetRemark>, place: string, words: string): void => {
    list.set(`${place} ${words}`, { place, words })
  }
  for (const spot of spotsOf(sheet, mapping, known)) {
    if (cellText(spot.cell) === '' && spot.cell?.kind !== 'unknown' && spot.reason === '') continue
    const key = nameKey(spot.measure, spot.label)
    const match = matches.get(key) ?? matchOf(spot, mapping, known)
    matches.set(key, match)
    if (match.kind === 'unknown') {
      const before = unknown.get(key)
      const said = [spot.measure, spot.label].filter((one) => one !== '').join(', ')
      unknown.set(
        key,
        before
          ? { ...before, figures: before.figures + 1 }
          : { key, said, place: spot.namePlace, why: match.why, figures: 1 },
      )
      continue
    }
    const { series, doubt } = match
    if (doubt !== null) remark(doubts, spot.namePlace, doubt)
    const period = spot.period(series)
    const read = figureInCell(spot.cell, series)
    if (period.kind === 'unclear') remark(faults, spot.periodPlace, period.why)
    if (read.kind === 'unclear') remark(faults, spot.place, read.why)
    if (period.kind === 'unclear' || read.kind === 'unclear') continue
    if (read.kind === 'figure' && read.doubt !== null) remark(doubts, spot.place, read.doubt)
    const said = read.kind === 'none' ? `The return says “${read.said}”` : null
    figures.push({
      place: spot.place,
      series,
      period: period.period,
      value: read.kind === 'figure' ? read.value : null,
      missingReason: read.kind === 'figure' ? null : spot.reason === '' ? said : spot.reason,
    })
  }
  return {
    figures,
    faults: [...faults.values()],
    doubts: [...doubts.values()],
    unknown: [...unknown.values()],
  }
}

/** What the clerk said a name is goes before what it looks like. */
function matchOf(
  { measure, label }: Spot,
  { names }: FigureMapping,
  known: readonly KnownSeries[],
): SeriesMatch {
  const chosen = known.find(({ seriesId }) => seriesId === names[nameKey(measure, label)])
  return chosen === undefined
    ? matchSeries(measure, label, known)
    : { kind: 'known', series: chosen, doubt: null }
}

function* spotsOf(
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
      const across = columns.filter(
        (column) => !notPeriods.includes(column) && headingText(sheet, headerRow, column) !== '',
      )
      const measures = filledDown(rows, layout.measure)
      for (const [at, { number, cells }] of rows.entries())
        for (const column of across) {
          const read = periodOverColumn(sheet, headerRow, column, 'quarter', surveys)
          // Columns of notes, owners and totals stand among the periods; only those that begin like one are meant.
          if (read.kind === 'unclear' && !looksLikePeriod(sheet, headerRow, column)) continue
          yield {
            cell: cells[column] ?? null,
            place: cellPlace(column, number),
            measure: measures[at] ?? '',
            label: layout.series === null ? '' : cellText(cells[layout.series]),
            namePlace: cellPlace(layout.measure, number),
            period: ({ datesMean }) => periodOverColumn(sheet, headerRow, column, datesMean, surveys),
            periodPlace: cellPlace(column, headerRow),
            reason: '',
          }
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
