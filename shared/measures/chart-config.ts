import type { ChartConfiguration } from 'chart.js'
import { columns, line } from './chart-datasets.ts'
import { chartFigures } from './chart-figures.ts'
import { chartLines } from './chart-lines.ts'
import type { ChartFrame } from './chart-frame.ts'
import { chartGround, seriesNames } from './chart-plugins.ts'
import { ownRange, valueRange } from './chart-scale.ts'
import { type ChartSpec, isLine, isLineChart } from './chart-spec.ts'
import { periodLines } from './period-lines.ts'

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
      labels: spec.periods.map((period) => [...periodLines(period, spec.periods.length)]),
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
