import type { Element, Plugin } from 'chart.js'
import type { ChartFrame } from './chart-frame.ts'
import { type ChartSpec, isLine, showsFigure, suffixOf } from './chart-spec.ts'
import { standsUnder } from './figure-side.ts'
import { figureText } from './figure-text.ts'

/** Writes each figure in bold over its column or point, on a box of the ground's colour; "no figure" where there is none. */
export function chartFigures(spec: ChartSpec, frame: ChartFrame): Plugin<'bar' | 'line'> {
  return {
    id: 'figures',
    afterDatasetsDraw(chart) {
      const { ctx, chartArea } = chart
      const perPeriod = (chartArea.right - chartArea.left) / Math.max(1, spec.periods.length)
      const isSideBySide = spec.kind === 'column' || spec.kind === 'comparison'
      const room = isSideBySide ? perPeriod / spec.series.length : perPeriod
      const height = Math.max(1, chartArea.bottom - chartArea.top)
      ctx.save()
      ctx.textAlign = 'center'
      ctx.textBaseline = 'bottom'
      for (const [place, { values }] of spec.series.entries()) {
        for (const [at, point] of chart.getDatasetMeta(place).data.entries()) {
          const value = values[at] ?? null
          if (value === null) {
            ctx.font = `${frame.fontSize}px ${frame.fontFamily}`
            ctx.fillStyle = frame.paint.ink
            noFigure(ctx, point.x, chartArea.bottom, room, frame.fontSize)
            continue
          }
          if (!showsFigure(spec, place, at)) continue
          ctx.font = `bold ${frame.fontSize}px ${frame.fontFamily}`
          const away = isLine(spec, place) ? markerPx : columnPx
          const bottom = standsUnder(spec, place, at, (frame.fontSize + 2 * away) / height)
            ? point.y + away + frame.fontSize
            : figureBottom(spec, place, point, chartArea.bottom, frame.fontSize)
          boxedFigure(ctx, figureText(value, suffixOf(spec, place)), point.x, bottom, frame)
        }
      }
      ctx.restore()
    },
  }
}

/** How far a figure stands from its point, which has a marker, and from the top of its column. */
const markerPx = 9
const columnPx = 3

/** Over its column or point; inside a stacked part; at the foot of columns that a line runs across. */
function figureBottom(
  spec: ChartSpec,
  place: number,
  point: Element,
  ground: number,
  fontSize: number,
): number {
  if (isLine(spec, place)) return point.y - markerPx
  if (spec.kind === 'columnAndLine') return ground - 4
  if (spec.kind !== 'stackedColumn') return point.y - columnPx
  const { base } = point.getProps(['base'], true)
  return (point.y + (typeof base === 'number' ? base : ground) + fontSize) / 2
}

function boxedFigure(
  ctx: CanvasRenderingContext2D,
  figure: string,
  x: number,
  bottom: number,
  frame: ChartFrame,
): void {
  const width = ctx.measureText(figure).width
  // The last of many points stands too near the edge for its figure.
  const middle = Math.min(x, frame.width - width / 2 - 2)
  ctx.fillStyle = frame.paint.ground
  const beside = frame.fontSize / 4
  ctx.fillRect(middle - width / 2 - beside, bottom - frame.fontSize, width + 2 * beside, frame.fontSize)
  ctx.fillStyle = frame.paint.ink
  ctx.fillText(figure, middle, bottom + 1)
}

/** In full where the column's room allows it, on one line or two; else "n/a". */
function noFigure(
  ctx: CanvasRenderingContext2D,
  x: number,
  bottom: number,
  room: number,
  fontSize: number,
): void {
  const fits = (words: string): boolean => ctx.measureText(words).width <= room
  const lines = fits('no figure') ? ['no figure'] : fits('figure') ? ['no', 'figure'] : ['n/a']
  for (const [place, line] of lines.entries()) {
    ctx.fillText(line, x, bottom - 2 - (lines.length - 1 - place) * fontSize)
  }
}
