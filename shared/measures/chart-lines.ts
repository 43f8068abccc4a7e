import type { Plugin } from 'chart.js'
import type { ChartFrame } from './chart-frame.ts'
import type { ChartSpec } from './chart-spec.ts'

const dashes: readonly (readonly number[])[] = [
  [6, 4],
  [2, 3],
]

/** Draws targets and means across the columns, dashed, before the figures, which break them. The caption names them. */
export function chartLines(spec: ChartSpec, frame: ChartFrame): Plugin<'bar' | 'line'> {
  return {
    id: 'lines',
    afterDatasetsDraw({ ctx, chartArea, scales }) {
      const axis = scales['y']
      if (!axis) return
      ctx.save()
      ctx.strokeStyle = frame.paint.ink
      ctx.lineWidth = 2
      for (const [place, { value }] of spec.lines.entries()) {
        const y = axis.getPixelForValue(value)
        ctx.setLineDash([...(dashes[place % dashes.length] ?? [])])
        ctx.beginPath()
        ctx.moveTo(chartArea.left, y)
        ctx.lineTo(chartArea.right, y)
        ctx.stroke()
      }
      ctx.restore()
    },
  }
}
