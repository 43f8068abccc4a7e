import type { ChartSpec } from './chart-spec.ts'
import { unitSuffix } from './change-words.ts'
import { roundHalfUp } from './figure-text.ts'
import {
  compareQuarters,
  quarterLabel,
  quarterShortLabel,
  type Measure,
  type Quarter,
  type Series,
} from './measure.ts'
import { quartersBefore } from './quarter-dates.ts'

/** Six quarters: the latest, and the same one of last year with one before it, as many as have a table column each. */
const chartedQuarters = 6
/** Fewer figures than this have no mean worth a line. */
const figuresForMean = 4

/** A series' figure for a quarter, `null` where there is none. */
export function valueIn({ readings }: Series, quarter: Quarter): number | null {
  return readings.find(({ period }) => compareQuarters(period, quarter) === 0)?.value ?? null
}

/** The quarters a measure is charted over: up to `latest`, at most six, none before its first reading. */
export function quartersShown(measure: Measure, latest: Quarter): readonly Quarter[] {
  const quarters = Array.from({ length: chartedQuarters }, (_, place) =>
    quartersBefore(latest, chartedQuarters - 1 - place),
  )
  const first = quarters.findIndex((quarter) =>
    measure.series.some((series) => valueIn(series, quarter) !== null),
  )
  return first < 0 ? [] : quarters.slice(first)
}

/** The chart of a measure up to a quarter, `null` when there is no figure to draw. */
export function measureChart(measure: Measure, latest: Quarter): ChartSpec | null {
  const quarters = quartersShown(measure, latest)
  const unit = measure.series[0]?.unit
  if (quarters.length === 0 || unit === undefined) return null
  const series = measure.series.map((one) => ({
    label: one.label,
    values: quarters.map((quarter) => valueIn(one, quarter)),
  }))
  return {
    kind: unit === 'count' ? 'column' : 'line',
    periods: quarters.map(quarterShortLabel),
    series,
    unitSuffix: unitSuffix(unit),
    lines: chartLinesOf(measure, series),
  }
}

/** The figures of the chart as a table: a column for each quarter, a row for each series. */
export function measureTable(
  measure: Measure,
  latest: Quarter,
  figure: (value: number, unit: Series['unit']) => string,
): {
  readonly caption: string
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
} | null {
  const quarters = quartersShown(measure, latest)
  if (quarters.length === 0) return null
  return {
    caption: `${measure.title} by quarter`,
    header: ['Quarter', ...quarters.map(quarterLabel)],
    rows: measure.series.map((series) => [
      series.label,
      ...quarters.map((quarter) => {
        const value = valueIn(series, quarter)
        return value === null ? 'no figure' : figure(value, series.unit)
      }),
    ]),
  }
}

/** The target where there is one; else the mean of a single count. */
function chartLinesOf({ target }: Measure, series: ChartSpec['series']): ChartSpec['lines'] {
  if (target !== null) return [{ label: 'target', value: target }]
  const values = (series[0]?.values ?? []).filter((value) => value !== null)
  if (series.length !== 1 || values.length < figuresForMean) return []
  return [
    { label: 'mean', value: roundHalfUp(values.reduce((sum, value) => sum + value, 0) / values.length) },
  ]
}
