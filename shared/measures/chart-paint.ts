/** A drawing context of a page or of a canvas without one. */
type Context = Pick<
  CanvasRenderingContext2D,
  | 'beginPath'
  | 'moveTo'
  | 'lineTo'
  | 'arc'
  | 'fill'
  | 'stroke'
  | 'fillRect'
  | 'fillStyle'
  | 'strokeStyle'
  | 'lineWidth'
>

/** What a chart is drawn with. The patterns are made by whoever has a canvas, from `hatchTile` and `dotTile`. */
export interface ChartPaint {
  readonly ground: string
  readonly ink: string
  readonly solid: string
  readonly hatch: CanvasPattern | string
  readonly dots: CanvasPattern | string
}

/** Colours on paper: readable on a black-and-white copier first (papers, 1). */
export const paperColours = {
  ground: '#FFFFFF',
  ink: '#000000',
  solid: '#1F3A5F',
  pattern: '#44546A',
} as const

/** Side of a pattern tile, in device pixels at 300 dots an inch. */
export const tileSide = 24

/** Draws one tile of diagonal hatch; its lines meet those of the next tile. */
export function hatchTile(context: Context, ground: string, pattern: string): void {
  fillGround(context, ground)
  context.strokeStyle = pattern
  context.lineWidth = tileSide / 10
  context.beginPath()
  for (const shift of [-tileSide, 0, tileSide]) {
    // A little beyond the edges, or the joints would show as gaps.
    context.moveTo(shift - 4, tileSide + 4)
    context.lineTo(shift + tileSide + 4, -4)
  }
  context.stroke()
}

/** Draws one tile of dots. */
export function dotTile(context: Context, ground: string, pattern: string): void {
  fillGround(context, ground)
  context.fillStyle = pattern
  context.beginPath()
  context.arc(tileSide / 2, tileSide / 2, tileSide / 7, 0, Math.PI * 2)
  context.fill()
}

function fillGround(context: Context, ground: string): void {
  context.fillStyle = ground
  context.fillRect(0, 0, tileSide, tileSide)
}
