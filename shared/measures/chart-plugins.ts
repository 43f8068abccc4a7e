import type { Chart, Plugin } from 'chart.js'
import type { ChartFrame } from './chart-frame.ts'
import { type ChartSpec, isLine, isLineChart } from './chart-spec.ts'
import { figureText } from './figure-text.ts'

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
 * Names the series in the free room on the left: columns by their pattern, lines beside their first point, mean and limits at
 * their heights. One series needs no name, its caption is one. A line chart that does not begin at zero says where it begins.
 */
export function seriesNames(spec: ChartSpec, frame: ChartFrame): Plugin<'bar' | 'line'> {
  return {
    id: 'seriesNames',
    afterDatasetsDraw(chart) {
      const { ctx } = chart
      ctx.save()
      ctx.font = `${frame.fontSize}px ${frame.fontFamily}`
      ctx.fillStyle = frame.paint.ink
      ctx.textBaseline = 'middle'
      ctx.textAlign = 'left'
      if (spec.series.length > 1) columnKey(chart, spec, frame)
      lineNames(chart, spec, frame)
      const lowest = chart.scales['y']?.min ?? 0
      if (isLineChart(spec) && lowest > 0) {
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
  let y = chartArea.top
  for (const [place, { label }] of spec.series.entries()) {
    if (isLine(spec, place)) continue
    ctx.fillStyle = patterns[place % patterns.length] ?? solid
    ctx.strokeStyle = solid
    ctx.fillRect(0.75, y - side / 2, side, side)
    ctx.strokeRect(0.75, y - side / 2, side, side)
    ctx.fillStyle = frame.paint.ink
    y += writeName(ctx, label, side + 6, y, frame) + frame.fontSize * 0.4
  }
}

/** Names at the heights of what they name, pushed apart where they would overlap: lines at their first points, limits at their own. */
function lineNames(chart: Chart, spec: ChartSpec, frame: ChartFrame): void {
  const ofSeries = spec.series.length > 1 ? spec.series : []
  const points = ofSeries.map(({ label, values }, place) => {
    const first = values.findIndex((value) => value !== null)
    const y = first < 0 || !isLine(spec, place) ? undefined : chart.getDatasetMeta(place).data[first]?.y
    return { label, y }
  })
  const limits = (spec.kind === 'control' ? spec.lines : []).map(({ label, value, values }) => {
    // Where they step, the names stand at the heights on their own side.
    const first = values?.find((one) => one !== null) ?? value
    return {
      label: `${label} ${figureText(first, spec.unitSuffix)}`,
      y: chart.scales['y']?.getPixelForValue(first),
    }
  })
  let least = Number.NEGATIVE_INFINITY
  for (const { label, y } of [...points, ...limits].toSorted((a, b) => (a.y ?? 0) - (b.y ?? 0))) {
    if (y === undefined) continue
    const at = Math.max(y, least)
    least = at + writeName(chart.ctx, label, 0, at, frame) + frame.fontSize * 0.2
  }
}

/** Writes a name into the room on the left, in as many lines as it needs; the first one's middle is at `y`. @returns its height */
function writeName(
  ctx: CanvasRenderingContext2D,
  name: string,
  x: number,
  y: number,
  { left, fontSize }: ChartFrame,
): number {
  const room = left - x - 8
  const lines: string[] = []
  for (const word of name.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`
    if (lines.length > 0 && ctx.measureText(longer).width <= room) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  for (const [at, line] of lines.entries()) ctx.fillText(line, x, y + at * fontSize * 1.1, room)
  return lines.length * fontSize * 1.1
}
