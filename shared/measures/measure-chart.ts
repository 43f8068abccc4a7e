import type { ChartSpec } from './chart-spec.ts'
import { unitSuffix } from './change-words.ts'
import { rounded } from './claims/figures-of.ts'
import { mostDecimals } from './figure-text.ts'
import type { Aim, Measure, Series } from './measure.ts'
import { periodsShown } from './measure-periods.ts'
import { type Period, periodLabel, periodShortLabel } from './period.ts'
import { meanOf } from './process-control.ts'
import { readingIn, valueIn } from './readings.ts'
import { restatedMark } from './restated-notes.ts'
import { inRhythm } from './roll-up.ts'
import { tableNotes } from './table-notes.ts'

/** Fewer figures than this have no mean worth a line. */
export const figuresForMean = 4
/** So few points are compared side by side: they are no line yet. */
const comparedPoints = 2

/** The chart of a measure up to a period, `null` when there is no figure to draw. */
export function measureChart(measure: Measure, latest: Period): ChartSpec | null {
  const told = inRhythm(measure, latest.kind)
  const periods = periodsShown(told, latest)
  const inOrder = drawnOrder(told.series)
  const [first] = inOrder
  if (periods.length === 0 || first === undefined) return null
  const suffix = unitSuffix(first)
  const series = inOrder.map((one) => ({
    label: one.label,
    values: periods.map((period) => valueIn(one, period)),
    ...(unitSuffix(one) !== suffix && { unitSuffix: unitSuffix(one) }),
    ...((one.unit === 'hours' || one.unit === 'score') && { unit: one.unit }),
  }))
  const kind = chartKind(inOrder, periods.length)
  return {
    kind,
    periods: periods.map(pointName(periods.length)),
    series,
    unitSuffix: suffix,
    lines: kind === 'columnAndLine' ? [] : chartLinesOf(told, series),
  }
}

/** Figures as a paper prints them: a head over each column, a row for each series. */
export interface FigureTable {
  readonly caption: string
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** What is said under it: what each figure marked "r" was before, and why there is none. */
  readonly notes: readonly string[]
}

/** The figures of the chart as a table: a column for each period, a row for each series. */
export function measureTable(
  measure: Measure,
  latest: Period,
  figure: (value: number, series: Series) => string,
): FigureTable | null {
  const told = inRhythm(measure, latest.kind)
  const periods = periodsShown(told, latest)
  if (periods.length === 0) return null
  const series = drawnOrder(told.series)
  const isByQuarter = periods.every(({ kind }) => kind === 'quarter')
  return {
    caption: `${measure.title} by ${isByQuarter ? 'quarter' : 'period'}`,
    header: [isByQuarter ? 'Quarter' : 'Period', ...periods.map(headOf(periods.length))],
    rows: series.map((one) => [one.label, ...periods.map((period) => cellWords(one, period, figure))]),
    notes: tableNotes(series, periods),
  }
}

/** Many columns have no room for a month's whole name: "Sep 2023". */
export function headOf(columns: number): (period: Period) => string {
  return (period) =>
    period.kind === 'month' && columns >= fullNames ? periodShortLabel(period) : periodLabel(period)
}

/** Under a point stands what stands over the table's column; only quarters leave out their century. */
function pointName(columns: number): (period: Period) => string {
  const head = headOf(columns)
  return (period) => (period.kind === 'quarter' ? periodShortLabel(period) : head(period))
}

/** From so many columns on. */
const fullNames = 4

/** A restated figure is marked, also where it was taken back. */
export function cellWords(
  series: Series,
  period: Period,
  figure: (value: number, series: Series) => string,
): string {
  const reading = readingIn(series, period)
  const words = reading === undefined || reading.value === null ? 'no figure' : figure(reading.value, series)
  return `${words}${(reading?.restatements ?? []).length === 0 ? '' : restatedMark}`
}

/** Columns before lines: where units differ, counts stand first. */
function drawnOrder(series: readonly Series[]): readonly Series[] {
  return isMixed(series)
    ? series.toSorted((a, b) => Number(a.unit === 'percent') - Number(b.unit === 'percent'))
    : series
}

function isMixed(series: readonly Series[]): boolean {
  return new Set(series.map(unitSuffix)).size > 1
}

function chartKind(series: readonly Series[], periods: number): ChartSpec['kind'] {
  if (isMixed(series)) return 'columnAndLine'
  if (periods === comparedPoints) return 'comparison'
  return series[0]?.unit === 'percent' && periods > comparedPoints ? 'line' : 'column'
}

/** The targets that each period is held against; where there are none, the mean of a single count. */
function chartLinesOf({ targets }: Measure, series: ChartSpec['series']): ChartSpec['lines'] {
  const lines = targets
    .filter(({ period }) => period === null)
    .map(({ name, value }) => ({ label: name === null ? 'target' : `${name} target`, value }))
  if (lines.length > 0) return lines
  const values = (series[0]?.values ?? []).filter((value) => value !== null)
  if (series.length !== 1 || values.length < figuresForMean) return []
  const mean = meanOf(values)
  // Of figures below ten a whole number would hide what the mean says.
  const decimals = mostDecimals(values) + (Math.abs(mean) < 10 ? 1 : 0)
  return [{ label: 'mean', value: rounded(mean, decimals) }]
}

/** The target that each period of a series is held against; `null` where there is none. */
export function targetOf({ targets }: Measure, { label }: Series): Aim | null {
  const every = targets.filter(({ period }) => period === null)
  const named = every.find(({ name }) => name !== null && label.toLowerCase().includes(name.toLowerCase()))
  return named ?? every.find(({ name }) => name === null) ?? null
}
