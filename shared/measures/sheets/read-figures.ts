import type { Period } from '../period.ts'
import { EmptyCells } from './empty-cells.ts'
import { figureInCell } from './figure-cell.ts'
import { cellText, type FigureSheet } from './figure-sheet.ts'
import { type KnownSeries, seriesName } from './known-series.ts'
import type { FigureMapping } from './mapping.ts'
import { matchSeries, nameKey, type SeriesIndex, seriesIndex, type SeriesMatch } from './match-series.ts'
import { datesWords, sheetDates } from './sheet-dates.ts'
import { type Spot, spotsOf } from './sheet-spots.ts'

/** A figure of a sheet, or the word that there is none. */
export interface SheetFigure {
  readonly place: string
  /** Whether it stands where nobody sees it. */
  readonly isHidden: boolean
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
  const index = seriesIndex(known)
  const remark = (list: Map<string, SheetRemark>, place: string, words: string): void => {
    list.set(`${place} ${words}`, { place, words })
  }
  const empty = new EmptyCells()
  for (const spot of spotsOf(sheet, mapping, known)) {
    const name = `${spot.measure}|${spot.label}`
    const match = matches.get(name) ?? matchOf(spot, mapping, known, index)
    matches.set(name, match)
    if (cellText(spot.cell) === '' && spot.cell?.kind !== 'unknown' && spot.reason === '') {
      if (match.kind === 'known') empty.found(spot, match.series)
      continue
    }
    if (match.kind === 'unknown') {
      const key = nameKey(spot.measure, spot.label)
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
    const said = read.kind === 'none' ? (read.reason ?? `The return says “${read.said}”`) : null
    figures.push({
      place: spot.place,
      isHidden: spot.isHidden,
      series,
      period: period.period,
      value: read.kind === 'figure' ? read.value : null,
      missingReason: read.kind === 'figure' ? null : spot.reason === '' ? said : spot.reason,
    })
  }
  for (const { series, period } of figures) empty.filled(series, period)
  const left = empty.remark()
  if (left !== null) remark(doubts, left.place, left.words)
  const dates = sheetDates(sheet, mapping)
  const areQuarters = figures.some(({ series }) => series.datesMean === 'quarter')
  // Whoever lists days of a series that is kept by months, or quarters' of one by quarters, means nothing else.
  if (dates.first !== null && (mapping.layout.kind === 'periodsAcross' || (dates.areMonths && areQuarters)))
    remark(
      doubts,
      dates.first.place,
      datesWords(dates.first, dates.areMonths || !areQuarters ? 'month' : 'quarter'),
    )
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
  index: SeriesIndex,
): SeriesMatch {
  const chosen = known.find((one) => seriesName(one) === names[nameKey(measure, label)])
  return chosen === undefined
    ? matchSeries(measure, label, index)
    : { kind: 'known', series: chosen, doubt: null }
}
