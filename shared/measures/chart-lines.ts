import type { Plugin } from 'chart.js'
import type { ChartFrame } from './chart-frame.ts'
import { type ChartSpec, lineValues } from './chart-spec.ts'

/** Long dashes for the first, short ones for the others. */
const longDashes = [6, 4]
const shortDashes = [2, 3]

/** Draws targets, means and limits across the chart, dashed, before the figures, which break them. The caption names them. */
export function chartLines(spec: ChartSpec, frame: ChartFrame): Plugin<'bar' | 'line'> {
  return {
    id: 'lines',
    afterDatasetsDraw({ ctx, chartArea, scales }) {
      const axis = scales['y']
      if (!axis) return
      const perPeriod = (chartArea.right - chartArea.left) / Math.max(1, spec.periods.length)
      ctx.save()
      ctx.strokeStyle = frame.paint.ink
      ctx.lineWidth = 2
      for (const [place, line] of spec.lines.entries()) {
        ctx.setLineDash(place === 0 ? longDashes : shortDashes)
        ctx.beginPath()
        let before: number | null = null
        for (const [at, value] of lineValues(spec, line).entries()) {
          const y = value === null ? null : axis.getPixelForValue(value)
          if (y !== null) {
            // A line that goes on as it was is drawn on, so that its dashes stay even.
            if (y !== before) ctx.moveTo(chartArea.left + at * perPeriod, y)
            ctx.lineTo(chartArea.left + (at + 1) * perPeriod, y)
          }
          before = y
        }
        ctx.stroke()
      }
      ctx.restore()
    },
  }
}
