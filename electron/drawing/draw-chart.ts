import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
import { Chart } from 'chart.js'
import { chartConfig } from '../../shared/measures/chart-config.ts'
import { paperFrame } from '../../shared/measures/chart-frame.ts'
import { chartPaint, paperColours, tileSide } from '../../shared/measures/chart-paint.ts'
import { registerChartParts } from '../../shared/measures/chart-parts.ts'
import type { ChartDrawing } from '../work/drawing-calls.ts'
import { chartFontFamily, registerChartFonts } from './chart-fonts.ts'
import { withDensity } from './png-density.ts'

const cssDotsPerInch = 96
const paperDotsPerInch = 300

/**
 * Draws a chart as a PNG picture, the same bytes for the same chart on every machine: it brings its own fonts.
 * @throws Problem `chart-fonts-missing` when they are not beside the program
 */
export function drawChart({ chart, widthMm, heightMm }: ChartDrawing): Uint8Array {
  registerChartFonts()
  registerChartParts()
  const width = (widthMm / 25.4) * cssDotsPerInch
  const canvas = createCanvas(width, (heightMm / 25.4) * cssDotsPerInch)
  const paint = chartPaint(paperColours, tiled)
  const config = chartConfig(chart, paperFrame(chart.periods.length, width, paint, chartFontFamily))
  const drawn = new Chart(
    // The canvas is the page's in all that Chart.js uses of it; only its type is another.
    canvas as unknown as HTMLCanvasElement,
    { ...config, options: { ...config.options, devicePixelRatio: paperDotsPerInch / cssDotsPerInch } },
  )
  try {
    return withDensity(new Uint8Array(canvas.toBuffer('image/png')), paperDotsPerInch)
  } finally {
    drawn.destroy()
  }
}

/** A pattern of tiles, each dot of a tile one dot of the picture. */
function tiled(draw: (context: SKRSContext2D) => void): CanvasPattern {
  const tile = createCanvas(tileSide, tileSide)
  const context = tile.getContext('2d')
  draw(context)
  const repeated = context.createPattern(tile, 'repeat')
  const scale = cssDotsPerInch / paperDotsPerInch
  repeated.setTransform({ a: scale, b: 0, c: 0, d: scale, e: 0, f: 0 })
  return repeated
}
