import { periodColumnMm } from './chart-sizes.ts'
import { figureText } from './figure-text.ts'
import type { Series } from './measure.ts'

/**
 * A chart as data: drawn on screen and in papers from the same description (screens, 10). Readable in black and white:
 * the latest column is solid, earlier ones hatched; a missing value is a gap, never zero.
 */
export interface ChartSpec {
  /**
   * `columnAndLine`: the first series as columns, the others as lines. `stackedColumn`: parts of a whole. `comparison`: two
   * periods side by side. `control`: one series with its mean and limits.
   */
  readonly kind: 'column' | 'line' | 'columnAndLine' | 'stackedColumn' | 'comparison' | 'control'
  /** Label under each column or point: "Q3 23/24". */
  readonly periods: readonly string[]
  /** Four at most: more cannot be told apart in black and white. */
  readonly series: readonly ChartSeries[]
  /** Written about each figure: "%", "£m" or "". */
  readonly unitSuffix: string
  /** Dashed lines across, named in the caption: the target; of a control chart the mean, then the limits. */
  readonly lines: readonly ChartLine[]
  /** Lowest and highest figure of the charts beside it: all are drawn on one scale, so that their columns can be compared. */
  readonly alike?: readonly number[]
  /** Points of the first series that stand outside their limits. */
  readonly marked?: readonly number[]
  /** What stands out in a control chart, as sentences. */
  readonly signals?: readonly string[]
  /** What is to know of a control chart's lines, as sentences: why the latest figures have none yet. */
  readonly notes?: readonly string[]
}

export interface ChartSeries {
  readonly label: string
  readonly values: readonly (number | null)[]
  /** Where it differs from the chart's: a line beside columns, drawn on a scale of its own. */
  readonly unitSuffix?: string
  /** What is neither counted nor a percentage is higher or lower than before, and not more or fewer. */
  readonly unit?: Extract<Series['unit'], 'hours' | 'score'>
}

export interface ChartLine {
  readonly label: string
  /** At the latest period that it reaches. */
  readonly value: number
  /** At each period, where it is not the same at all: a mean that was taken anew. It ends where there are too few figures since. */
  readonly values?: readonly (number | null)[]
}

/** Most series that one chart holds (screens, 10). */
export const mostSeries = 4

/** What is written about the figures of a series. */
export function suffixOf(spec: ChartSpec, place: number): string {
  return spec.series[place]?.unitSuffix ?? spec.unitSuffix
}

/** Whether the series at a place is drawn on the scale of the right-hand side, which is its own. */
export function hasOwnScale(spec: ChartSpec, place: number): boolean {
  return isLine(spec, place) && suffixOf(spec, place) !== spec.unitSuffix
}

/** Whether the series at a place is drawn as a line. */
export function isLine(spec: ChartSpec, place: number): boolean {
  return isLineChart(spec) || (spec.kind === 'columnAndLine' && place > 0)
}

/** Whether a chart has no columns: its scale need not begin at zero. */
export function isLineChart({ kind }: ChartSpec): boolean {
  return kind === 'line' || kind === 'control'
}

/** A dashed line's value at each period. */
export function lineValues({ periods }: ChartSpec, { value, values }: ChartLine): readonly (number | null)[] {
  return values ?? periods.map(() => value)
}

/** More points than this have no room for their figures, and so many lines none between them. */
const mostFigures = 12
const manyLines = 3

/** A lower part of a stacked column than this, of the highest column, has no room for its figure. */
const leastPart = 0.1

/** What a bold digit of 12 points takes on paper, and the share of a period that columns side by side fill. */
const digitMm = 2.35
const columnsShare = 0.8

/**
 * Whether the figure of a point is written beside it: all of a short chart, of a control chart only the latest and those outside
 * the limits, of a long line or of many none, as all would be figures and no line, of stacked columns the parts that have room, and of narrow
 * columns none, as they would run into one another. The others stand in the table.
 */
export function showsFigure(spec: ChartSpec, place: number, at: number): boolean {
  const values = spec.series[place]?.values ?? []
  switch (spec.kind) {
    case 'control':
      return at === values.findLastIndex((value) => value !== null) || (spec.marked ?? []).includes(at)
    case 'stackedColumn':
      return (values[at] ?? 0) >= leastPart * Math.max(0, ...columnTotals(spec))
    case 'line':
      return spec.periods.length <= mostFigures && spec.series.length < manyLines
    case 'columnAndLine':
      return true
    case 'column':
    case 'comparison':
      return haveRoom(spec)
  }
}

/** Whether the figures of columns side by side are narrower than these, or hardly wider. */
function haveRoom({ periods, series, unitSuffix }: ChartSpec): boolean {
  const letters = series.flatMap(({ values }) =>
    values.map((value) => (value === null ? 0 : figureText(value, unitSuffix).length)),
  )
  const column = (periodColumnMm(periods.length) * columnsShare) / series.length
  return series.length === 1 || Math.max(0, ...letters) * digitMm <= column * 1.1
}

/** What the parts of each period come to. */
export function columnTotals({ periods, series }: ChartSpec): readonly number[] {
  return periods.map((_, at) => series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0))
}
