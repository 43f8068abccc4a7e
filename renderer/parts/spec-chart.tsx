import { Chart } from 'chart.js'
import { useEffect, useRef } from 'react'
import { chartConfig } from '../../shared/measures/chart-config.ts'
import { type ChartPaint, chartPaint, tileSide } from '../../shared/measures/chart-paint.ts'
import { registerChartParts } from '../../shared/measures/chart-parts.ts'
import type { ChartSpec } from '../../shared/measures/chart-spec.ts'
import { useAppearance } from '../theme/appearance.ts'
import { useWidth } from './use-width.ts'
import './spec-chart.css'

registerChartParts()

interface Props {
  readonly chart: ChartSpec
  /** What it shows, in words: the finding. */
  readonly altText: string
  readonly heightPx?: number
}

const fontSizePx = 13
/** Room for the names of several series, or of mean and limits, left of the first column. */
const namesPx = 96

/** A chart as papers have it, drawn by Chart.js in the colours of the screen, anew whenever its width or those change. */
export function SpecChart(props: Props) {
  const { dark } = useAppearance()
  return <Drawing key={dark ? 'dark' : 'light'} {...props} />
}

function Drawing({ chart, altText, heightPx = 220 }: Props) {
  const [frame, widthPx] = useWidth<HTMLDivElement>()
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const element = canvas.current
    if (element === null || widthPx === 0) return undefined
    const { paint, fontFamily } = screenPaint(element)
    const config = chartConfig(chart, {
      width: widthPx,
      left: chart.series.length > 1 || chart.kind === 'control' ? namesPx : 0,
      right: 0,
      fontFamily,
      fontSize: fontSizePx,
      paint,
    })
    // Its canvas is sized before, so that it is drawn once.
    element.width = widthPx
    element.height = heightPx
    const drawn = new Chart(element, config)
    return () => drawn.destroy()
  }, [chart, widthPx, heightPx])
  return (
    <div className="spec-chart" ref={frame}>
      <canvas ref={canvas} role="img" aria-label={altText} style={{ height: heightPx }} />
    </div>
  )
}

/** The colours by meaning as they are just now; patterns stand for shades, as on paper. */
function screenPaint(element: HTMLCanvasElement): {
  readonly paint: ChartPaint
  readonly fontFamily: string
} {
  const style = getComputedStyle(element)
  const token = (name: string): string => style.getPropertyValue(name).trim()
  const [ground, ink, solid] = [token('--canvas'), token('--ink'), token('--brand-ink')]
  const tiled = (draw: (context: CanvasRenderingContext2D) => void): CanvasPattern | string => {
    const tile = document.createElement('canvas')
    tile.width = tile.height = tileSide
    const context = tile.getContext('2d')
    if (context === null) return ground
    draw(context)
    const pattern = context.createPattern(tile, 'repeat')
    pattern?.setTransform(new DOMMatrix().scale(tileScale))
    return pattern ?? ground
  }
  return {
    paint: chartPaint({ ground, ink, solid, pattern: solid }, tiled),
    fontFamily: style.fontFamily,
  }
}

/** A tile is meant for 300 dots an inch; on screen it is a third as large. */
const tileScale = 1 / 3
