import type { ChartConfiguration } from 'chart.js'
import { columns, line } from './chart-datasets.ts'
import { chartFigures } from './chart-figures.ts'
import { chartLines } from './chart-lines.ts'
import type { ChartFrame } from './chart-frame.ts'
import { chartGround, seriesNames } from './chart-plugins.ts'
import { type ChartSpec, columnTotals, hasOwnScale, isLine, isLineChart, lineValues } from './chart-spec.ts'

/** A chart of one or more series over periods, as Chart.js draws it on screen and on paper. */
type SeriesChart = ChartConfiguration<'bar' | 'line', (number | null)[], string[]>

/**
 * Chart.js configuration for a spec: figures on the points, columns from zero, no legend, gridlines or value axis. A
 * missing value is a gap that says "no figure". Pure: fonts and patterns come with the frame.
 */
export function chartConfig(spec: ChartSpec, frame: ChartFrame): SeriesChart {
  const font = { family: frame.fontFamily, size: frame.fontSize }
  return {
    type: isLineChart(spec) ? 'line' : 'bar',
    data: {
      labels: spec.periods.map((period) => period.split(' ')),
      datasets: spec.series.map((series, place) =>
        isLine(spec, place)
          ? line(spec, series.label, [...series.values], place, frame.paint)
          : columns(spec, series.label, [...series.values], place, frame.paint),
      ),
    },
    options: {
      animation: false,
      responsive: false,
      maintainAspectRatio: false,
      events: [],
      font,
      layout: {
        padding: { left: frame.left, right: frame.right, top: frame.fontSize * 2, bottom: 0 },
        autoPadding: false,
      },
      plugins: { legend: { display: false }, title: { display: false }, tooltip: { enabled: false } },
      scales: {
        x: {
          offset: true,
          stacked: spec.kind === 'stackedColumn',
          grid: { display: false },
          border: { display: true, color: frame.paint.ink, width: 1.5 },
          ticks: {
            color: frame.paint.ink,
            font,
            autoSkip: spec.periods.length > 12,
            maxRotation: 0,
            padding: 2,
          },
        },
        y: { display: false, stacked: spec.kind === 'stackedColumn', ...valueRange(spec) },
        own: { axis: 'y', display: false, ...ownRange(spec) },
      },
    },
    plugins: [
      chartGround(frame.paint.ground),
      chartLines(spec, frame),
      chartFigures(spec, frame),
      seriesNames(spec, frame),
    ],
  }
}

/** Columns begin at zero; lines may begin higher, and say so. A little room above for the highest figure. */
export function valueRange(spec: ChartSpec): { readonly min: number; readonly max: number } {
  const values = [
    ...(spec.kind === 'stackedColumn' ? columnTotals(spec) : figuresOnScale(spec, false)),
    ...spec.lines.flatMap((one) => lineValues(spec, one)),
    ...(spec.alike ?? []),
  ].filter((value) => value !== null)
  const highest = Math.max(0, ...values)
  const lowest = Math.min(...(values.length > 0 ? values : [0]))
  const min =
    isLineChart(spec) && lowest > 10
      ? Math.max(0, Math.floor((lowest - (highest - lowest) / 2) / 10) * 10)
      : Math.min(0, lowest)
  return { min, max: highest > min ? highest : min + 1 }
}

/** The scale of lines that have their own beside columns: from zero, so that both begin alike. */
export function ownRange(spec: ChartSpec): { readonly min: number; readonly max: number } {
  const highest = Math.max(0, ...figuresOnScale(spec, true).filter((value) => value !== null))
  return { min: 0, max: highest > 0 ? highest : 1 }
}

function figuresOnScale(spec: ChartSpec, own: boolean): readonly (number | null)[] {
  return spec.series.flatMap(({ values }, place) => (hasOwnScale(spec, place) === own ? values : []))
}
