import type { Chart, Plugin } from 'chart.js'
import type { ChartFrame } from './chart-frame.ts'
import { type ChartSpec, isLine } from './chart-spec.ts'

/** Fills the ground: a picture without one is black on some printers. */
export function chartGround(colour: string): Plugin<'bar' | 'line'> {
  return {
    id: 'ground',
    beforeDraw({ ctx, width, height }) {
      ctx.save()
      ctx.fillStyle = colour
      ctx.fillRect(0, 0, width, height)
      ctx.restore()
    },
  }
}

/**
 * Names the series in the free room on the left: columns by their pattern, lines beside their first point. One series
 * needs no name, its caption is one. A line chart that does not begin at zero says where it begins.
 */
export function seriesNames(spec: ChartSpec, frame: ChartFrame): Plugin<'bar' | 'line'> {
  return {
    id: 'seriesNames',
    afterDatasetsDraw(chart) {
      const { ctx } = chart
      ctx.save()
      ctx.font = `${frame.fontSize}px "${frame.fontFamily}"`
      ctx.fillStyle = frame.paint.ink
      ctx.textBaseline = 'middle'
      ctx.textAlign = 'left'
      if (spec.series.length > 1) {
        columnKey(chart, spec, frame)
        lineNames(chart, spec, frame)
      }
      const lowest = chart.scales['y']?.min ?? 0
      if (spec.kind === 'line' && lowest > 0) {
        ctx.textBaseline = 'bottom'
        ctx.fillText(`From ${lowest}${spec.unitSuffix}`, 0, chart.chartArea.bottom)
      }
      ctx.restore()
    },
  }
}

function columnKey({ ctx, chartArea }: Chart, spec: ChartSpec, frame: ChartFrame): void {
  const { solid, hatch, dots, ground } = frame.paint
  const patterns = [solid, hatch, dots, ground]
  const side = frame.fontSize * 0.8
  for (const [place, { label }] of spec.series.entries()) {
    if (isLine(spec, place)) continue
    const y = chartArea.top + place * frame.fontSize * 1.5
    ctx.fillStyle = patterns[place % patterns.length] ?? solid
    ctx.strokeStyle = solid
    ctx.fillRect(0.75, y - side / 2, side, side)
    ctx.strokeRect(0.75, y - side / 2, side, side)
    ctx.fillStyle = frame.paint.ink
    ctx.fillText(label, side + 6, y, frame.left - side - 10)
  }
}

/** Names at the heights of the lines' first points, pushed apart where they would overlap. */
function lineNames(chart: Chart, spec: ChartSpec, frame: ChartFrame): void {
  const apart = frame.fontSize * 1.25
  const names = spec.series
    .map(({ label, values }, place) => {
      const first = values.findIndex((value) => value !== null)
      return {
        label,
        y: first < 0 || !isLine(spec, place) ? null : (chart.getDatasetMeta(place).data[first]?.y ?? null),
      }
    })
    .filter((name): name is { label: string; y: number } => name.y !== null)
    .toSorted((a, b) => a.y - b.y)
  let least = Number.NEGATIVE_INFINITY
  for (const { label, y } of names) {
    const at = Math.max(y, least)
    chart.ctx.fillText(label, 0, at, frame.left)
    least = at + apart
  }
}
