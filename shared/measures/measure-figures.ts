import { type ChartSpec, mostSeries } from './chart-spec.ts'
import { controlChart } from './control-chart.ts'
import type { Measure, Series } from './measure.ts'
import { cellWords, type FigureTable, headOf, measureChart, measureTable } from './measure-chart.ts'
import { periodsShown } from './measure-periods.ts'
import { tableNotes } from './table-notes.ts'
import { yearsTable } from './years-table.ts'
import { type Period, periodLabel } from './period.ts'
import { inRhythm } from './roll-up.ts'

/** A chart of a measure with the table that stands below it. */
export interface MeasureFigure {
  readonly chart: ChartSpec
  /** What is charted, as printed in full: "Q3 2023/24". */
  readonly periods: readonly string[]
  readonly table: FigureTable
  /** All that is charted, where the table has only the latest of it. */
  readonly all: FigureTable | null
}

/** Under a long chart the table has so many of its periods. */
const tabledPeriods = 4
/** A page holds so many control charts. */
const mostControlCharts = 2

type Figure = (value: number, series: Series) => string

/**
 * The charts of a measure up to a period, each with its figures: a control chart for each series that has figures enough; else one
 * chart of all series, and where they are more than four, as many as hold them evenly.
 */
export function measureFigures(measure: Measure, latest: Period, figure: Figure): readonly MeasureFigure[] {
  const told = inRhythm(measure, latest.kind)
  const controlled = told.series.map((series) => controlFigure(told, series, latest, figure))
  if (controlled.length <= mostControlCharts && controlled.every((one) => one !== null)) return controlled
  return onOneScale(
    evenly(told.series).flatMap((series) => {
      const part = { ...told, series }
      const chart = measureChart(part, latest)
      const table = measureTable(part, latest, figure)
      return chart === null || table === null
        ? []
        : [{ chart, periods: periodsShown(part, latest).map(periodLabel), table, all: null }]
    }),
  )
}

/** Charts of one measure stand under one another: what is 66% in one is lower than what is 78% in another. */
function onOneScale(figures: readonly MeasureFigure[]): readonly MeasureFigure[] {
  if (figures.length < 2) return figures
  return figures.map((figure) => {
    const { kind, unitSuffix } = figure.chart
    const values = figures
      .filter(({ chart }) => chart.kind === kind && chart.unitSuffix === unitSuffix)
      .flatMap(({ chart }) => chart.series.flatMap((one) => (one.unitSuffix === undefined ? one.values : [])))
      .filter((value) => value !== null)
    const alike = values.length === 0 ? [] : [Math.min(...values), Math.max(...values)]
    return { ...figure, chart: { ...figure.chart, alike } }
  })
}

function controlFigure(
  measure: Measure,
  series: Series,
  latest: Period,
  figure: Figure,
): MeasureFigure | null {
  const controlled = controlChart(measure, series, latest)
  if (controlled === null) return null
  const { chart, periods } = controlled
  const shown = periods.slice(-tabledPeriods)
  return {
    chart,
    periods: periods.map(periodLabel),
    table: {
      caption: `${series.label}: the latest figures`,
      header: [latest.kind === 'quarter' ? 'Quarter' : 'Period', ...shown.map(headOf(shown.length))],
      rows: [[series.label, ...shown.map((period) => cellWords(series, period, figure))]],
      notes: tableNotes([series], shown),
    },
    all: {
      ...yearsTable(series.label, periods, (period) => cellWords(series, period, figure)),
      notes: tableNotes([series], periods),
    },
  }
}

/** Five as three and two, never four and one. */
function evenly(series: readonly Series[]): readonly (readonly Series[])[] {
  const charts = Math.ceil(series.length / mostSeries)
  const each = Math.ceil(series.length / Math.max(1, charts))
  return Array.from({ length: charts }, (_, at) => series.slice(at * each, (at + 1) * each))
}
