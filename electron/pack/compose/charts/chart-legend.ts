import { labelColumnMm, periodColumnMm } from '../../../../shared/measures/chart-sizes.ts'
import type { ChartSpec } from '../../../../shared/measures/chart-spec.ts'
import { periodLines } from '../../../../shared/measures/period-lines.ts'
import type { ChartCells } from './chart-cells.ts'
import { type Box, manualLayout } from './chart-layout.ts'
import { chartText } from './chart-paint.ts'

/** A chart's whole size, in millimetres. */
export interface ChartSize {
  readonly widthMm: number
  readonly heightMm: number
}

/** Narrower than this the names of series are broken in the midst of words, and stand over the chart instead. */
const namesNeedMm = 55
const lineMm = 6.5
/** What a sign takes beside its name, and a letter of 12 points on average. */
const signMm = 16
const letterMm = 2.4

/**
 * The names of several series: beside the chart, where its periods leave room, else in lines over it. A single series is named by
 * its caption, and so are dashed lines.
 */
export function legend(spec: ChartSpec, { series, lines }: ChartCells, size: ChartSize): string {
  if (series.length < 2) return ''
  const without = lines.map(
    (_, place) => `<c:legendEntry><c:idx val="${series.length + place}"/><c:delete val="1"/></c:legendEntry>`,
  )
  const over = legendOver(spec, size.heightMm)
  const box =
    over > 0
      ? { x: 0, y: 0, w: 1, h: over }
      : {
          x: 0,
          y: 0.05,
          w: (labelColumnMm(spec.periods.length) - 4) / size.widthMm,
          h: besideHeight(spec, size),
        }
  return `<c:legend><c:legendPos val="${over > 0 ? 't' : 'l'}"/>${without.join('')}<c:layout>${manualLayout(box)}</c:layout><c:overlay val="1"/>${chartText(false)}</c:legend>`
}

/** Which part of a chart's height the legend takes over it; 0 where it stands beside the chart, or there is none. */
function legendOver({ series, periods }: ChartSpec, heightMm: number): number {
  const isBeside = labelColumnMm(periods.length) >= namesNeedMm
  if (series.length < 2 || isBeside) return 0
  const widest = Math.max(...series.map(({ label }) => signMm + label.length * letterMm))
  const aLine = Math.max(1, Math.floor(160 / widest))
  return (Math.ceil(series.length / aLine) * lineMm) / heightMm
}

/** What the names of the periods take under the plot, in millimetres: a line, and further ones for the long names of surveys. */
function periodsMm({ periods }: ChartSpec): number {
  const lines = periods.map((name) => periodLines(name, periods.length).length)
  return 8.7 + Math.max(0, ...lines.map((count) => count - 2)) * nameLineMm
}

/** A line of 12 points. */
const nameLineMm = 5

/** The plot, laid out by hand so that each column stands over its own column of the table; a legend over it has its room. */
export function plotBox(spec: ChartSpec, { widthMm, heightMm }: ChartSize): Box {
  const { length } = spec.periods
  const left = labelColumnMm(length) / widthMm
  const wide = Math.min(1 - left, (length * periodColumnMm(length)) / widthMm)
  const top = 0.03 + legendOver(spec, heightMm)
  return { x: left, y: top, w: wide, h: 1 - periodsMm(spec) / heightMm - top }
}

/** Long names turn to further lines. */
function besideHeight({ series, periods }: ChartSpec, { heightMm }: ChartSize): number {
  const letters = Math.max(1, (labelColumnMm(periods.length) - 4 - signMm) / letterMm)
  const all = series.reduce((sum, { label }) => sum + Math.ceil(label.length / letters), 0)
  return Math.min(0.85, (all * lineMm + 2) / heightMm)
}
