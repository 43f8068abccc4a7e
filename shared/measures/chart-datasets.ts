import type { ChartDataset } from 'chart.js'
import type { ChartPaint } from './chart-paint.ts'
import { type ChartSpec, hasOwnScale } from './chart-spec.ts'

/** Columns take five eighths of their period: the gap is 60 % of a column. */
const columnShare = 1 / 1.6
const lineDashes: readonly (readonly number[])[] = [[], [8, 4], [2, 3], [10, 3, 2, 3]]
const markers = ['circle', 'rect', 'triangle', 'rectRot'] as const

/** Columns of one series: the only series solid at the latest period and hatched before; of several, a pattern each. */
export function columns(
  spec: ChartSpec,
  label: string,
  data: (number | null)[],
  place: number,
  paint: ChartPaint,
): ChartDataset<'bar', (number | null)[]> {
  const patterns = [paint.solid, paint.hatch, paint.dots, paint.ground]
  const isOnly = spec.series.length === 1 || spec.kind === 'columnAndLine'
  const own = patterns[place % patterns.length] ?? paint.solid
  const fills = data.map((_, at) => (isOnly ? (at === data.length - 1 ? paint.solid : paint.hatch) : own))
  return {
    type: 'bar',
    label,
    data,
    backgroundColor: fills,
    borderColor: paint.solid,
    // Round a solid column an outline of its own colour would leave a seam.
    borderWidth: fills.map((fill) => (fill === paint.solid ? 0 : 1.5)),
    categoryPercentage: isOnly ? columnShare : 0.8,
    barPercentage: 1,
  }
}

/** A line of one series with its own dashes and markers; the latest point is solid, one outside its limits an open lozenge. */
export function line(
  spec: ChartSpec,
  label: string,
  data: (number | null)[],
  place: number,
  paint: ChartPaint,
): ChartDataset<'line', (number | null)[]> {
  const latest = data.length - 1
  const marker = markers[place % markers.length] ?? 'circle'
  const isMarked = (at: number): boolean => place === 0 && (spec.marked ?? []).includes(at)
  return {
    type: 'line',
    // Lower is nearer: a line runs before columns, not behind them.
    order: -1,
    label,
    data,
    borderColor: paint.solid,
    borderWidth: 2,
    borderDash: [...(lineDashes[place % lineDashes.length] ?? [])],
    pointStyle: data.map((_, at) => (isMarked(at) ? 'rectRot' : marker)),
    pointRadius: data.map((_, at) => (isMarked(at) ? 8 : 5)),
    pointBorderWidth: 2,
    pointBorderColor: paint.solid,
    pointBackgroundColor: data.map((_, at) => (at === latest && !isMarked(at) ? paint.solid : paint.ground)),
    clip: false,
    spanGaps: false,
    ...(hasOwnScale(spec, place) && { yAxisID: 'own' }),
  }
}
