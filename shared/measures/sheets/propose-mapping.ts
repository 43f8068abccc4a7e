import { periodLabel } from '../period.ts'
import { cellText, type FigureCell, type FigureSheet } from './figure-sheet.ts'
import { figureInCell } from './figure-cell.ts'
import { headingCell, looksLikePeriod, periodOverColumn } from './headings.ts'
import type { KnownSeries } from './known-series.ts'
import { columnNames, type FigureLayout, type FigureMapping, possibleHeadings } from './mapping.ts'
import { matchSeries, type SeriesIndex, seriesIndex } from './match-series.ts'
import { isPeriodCell } from './period-cell.ts'
import { areMonths, headingDates } from './sheet-dates.ts'

/** So many rows under a heading show what its columns hold. */
const rowsLookedAt = 40

/**
 * Finds where in a file the figures stand, by reading: which column names measures, which periods, which holds numbers.
 *
 * @returns `null` where nothing looks like figures of these series; the clerk may still say where they are
 */
export function proposeMapping(
  sheets: readonly FigureSheet[],
  known: readonly KnownSeries[],
): FigureMapping | null {
  const index = seriesIndex(known)
  const look = looksOf(index)
  const found = sheets
    .filter(({ isHidden }) => !isHidden)
    .flatMap((sheet) =>
      possibleHeadings(sheet).flatMap(({ number }) =>
        layouts(sheet, number, index, look).map((one) => ({ ...one, sheet: sheet.name, headerRow: number })),
      ),
    )
  const best = found.reduce<(typeof found)[number] | null>(
    (before, one) => (before === null || one.score > before.score ? one : before),
    null,
  )
  return best === null || best.score <= 0
    ? null
    : { sheet: best.sheet, headerRow: best.headerRow, layout: best.layout, names: {} }
}

/** `score`: how many of the figures looked at would be read. */
interface Scored {
  readonly layout: FigureLayout
  readonly score: number
}

/** What a cell may be, whatever column it stands in. */
interface CellLook {
  readonly isPeriod: boolean
  readonly isFigure: boolean
  readonly namesMeasure: boolean
  readonly isWords: boolean
}
type LookAt = (cell: FigureCell) => CellLook

/** A figure, or what somebody wrote for one: "431*", "401 (p)". */
function looksLikeFigure(cell: FigureCell): boolean {
  return (
    figureInCell(cell, { unit: 'percent', counted: null }).kind === 'figure' ||
    (cell.kind === 'words' && /^\W{0,2}\d[\d,.]*\s?\W?\w?\W?$/u.test(cellText(cell)) && !isPeriodCell(cell))
  )
}

/** Looks at each cell once: it stands under each row that may be the heading. */
function looksOf(index: SeriesIndex): LookAt {
  const looked = new Map<FigureCell, CellLook>()
  return (cell) => {
    const before = looked.get(cell)
    if (before !== undefined) return before
    const look: CellLook = {
      isPeriod: cell.kind !== 'number' && isPeriodCell(cell),
      isFigure: looksLikeFigure(cell),
      namesMeasure: namesMeasure(cellText(cell), index),
      isWords: cell.kind === 'words',
    }
    looked.set(cell, look)
    return look
  }
}

function layouts(sheet: FigureSheet, headerRow: number, index: SeriesIndex, look: LookAt): readonly Scored[] {
  const columns = columnsUnder(sheet, headerRow, index, look)
  return [asList(columns), asPeriodsAcross(sheet, headerRow, columns), asMeasuresAcross(columns)].filter(
    (one) => one !== null,
  )
}

/** What the cells of a column under its heading are, as counts. */
interface ColumnLook {
  readonly column: number
  readonly heading: string
  /** Whether the heading itself names a series, and whether it is a period: then, over a column of periods, it is one of them. */
  readonly namesSeries: boolean
  readonly isPeriod: boolean
  readonly periods: number
  readonly figures: number
  readonly names: number
  readonly words: number
}

function columnsUnder(
  sheet: FigureSheet,
  headerRow: number,
  index: SeriesIndex,
  look: LookAt,
): readonly ColumnLook[] {
  const rows = sheet.rows.filter(({ number }) => number > headerRow).slice(0, rowsLookedAt)
  const header = sheet.rows.find(({ number }) => number === headerRow)
  return columnNames(sheet, headerRow).map((_, column): ColumnLook => {
    const cells = rows.flatMap((row) => row.cells[column] ?? [])
    const count = (is: (look: CellLook) => boolean): number => cells.filter((cell) => is(look(cell))).length
    const top = header?.cells[column] ?? null
    const heading = cellText(top)
    return {
      column,
      heading,
      isPeriod: top !== null && look(top).isPeriod,
      namesSeries: heading !== '' && matchSeries(heading, '', index).kind === 'known',
      periods: count(({ isPeriod }) => isPeriod),
      figures: count(({ isFigure }) => isFigure),
      names: count((one) => one.namesMeasure),
      words: count(({ isWords }) => isWords),
    }
  })
}

/** A code or a name that the records know, even where the series is still to be told. */
function namesMeasure(text: string, index: SeriesIndex): boolean {
  return index.byCode.has(text) || matchSeries(text, '', index).kind === 'known'
}

const valueWords = /^(?:value|figure|actual|result|number|count|volume|total)s?\b/iu
const reasonWords = /why|reason|comment|note/iu

function asList(columns: readonly ColumnLook[]): Scored | null {
  const measure = most(columns, ({ names }) => names)
  const period = most(columns, ({ periods }) => periods)
  if (measure === null || period === null || measure === period || period.isPeriod) return null
  const figures = columns.filter(
    (one) => one !== measure && one !== period && one.figures > 0 && one.periods === 0,
  )
  const value = figures.find(({ heading }) => valueWords.test(heading)) ?? most(figures, (one) => one.figures)
  if (value === null) return null
  const others = columns.filter(
    (one) => ![measure, period, value].includes(one) && one.words > 0 && one.periods === 0,
  )
  const reason = others.find(({ heading }) => reasonWords.test(heading)) ?? null
  const series = seriesBeside(
    others.filter((one) => one !== reason),
    measure,
  )
  return {
    layout: {
      kind: 'list',
      measure: measure.column,
      series,
      period: period.column,
      value: value.column,
      reason: reason?.column ?? null,
    },
    score: Math.min(measure.names, period.periods, value.figures),
  }
}

/** The column that says which of a measure's series: called so, or the words next to the measure. */
function seriesBeside(others: readonly ColumnLook[], measure: ColumnLook): number | null {
  const called = others.find(({ heading }) => /series|name|label|title|breakdown/iu.test(heading))
  return (called ?? others.find(({ column }) => Math.abs(column - measure.column) === 1))?.column ?? null
}

function asPeriodsAcross(
  sheet: FigureSheet,
  headerRow: number,
  columns: readonly ColumnLook[],
): Scored | null {
  const datesMean = areMonths(headingDates(sheet, headerRow)) ? 'month' : 'quarter'
  const named = columns.flatMap((one) => {
    const read = periodOverColumn(sheet, headerRow, one.column, datesMean, [])
    if (read.kind === 'period') return [{ one, period: periodLabel(read.period) }]
    // "Q1 2024", or a day that lost its form: no period yet, but which cell has to be mended is said when it is read.
    const text = cellText(headingCell(sheet, headerRow, one.column))
    return looksLikePeriod(text) ? [{ one, period: text }] : []
  })
  const across = named.map(({ one }) => one)
  // A row of years over the quarters names each of them more than once; the row below says more.
  const isWhole = new Set(named.map(({ period }) => period)).size === named.length
  const measure = most(
    columns.filter((one) => !across.includes(one)),
    ({ names }) => names,
  )
  if (across.length === 0 || measure === null) return null
  const others = columns.filter((one) => one !== measure && !across.includes(one) && one.words > 0)
  const figures = across.reduce((sum, one) => sum + one.figures, 0)
  return {
    layout: { kind: 'periodsAcross', measure: measure.column, series: seriesBeside(others, measure) },
    score: Math.min(measure.names * across.length, figures) * (isWhole ? 1 : leastLikely),
  }
}

/** Before anything that has each period once; still better than nothing, for then the cell can be named that has to be mended. */
const leastLikely = 0.001

function asMeasuresAcross(columns: readonly ColumnLook[]): Scored | null {
  const period = most(columns, ({ periods }) => periods)
  if (period === null) return null
  // Under its name a measure has figures; where more names stand there, a row of data was taken for the headings.
  const across = columns.filter((one) => one !== period && one.namesSeries && one.figures > one.names)
  const figures = across.reduce((sum, one) => sum + one.figures, 0)
  return {
    layout: { kind: 'measuresAcross', period: period.column },
    score: Math.min(period.periods * across.length, figures),
  }
}

/** The first that has most of something; `null` when none has any. */
function most(columns: readonly ColumnLook[], of: (one: ColumnLook) => number): ColumnLook | null {
  const best = columns.reduce<ColumnLook | null>(
    (found, one) => (found === null || of(one) > of(found) ? one : found),
    null,
  )
  return best === null || of(best) === 0 ? null : best
}
