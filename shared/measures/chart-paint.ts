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

/** What a chart is drawn with. */
export interface ChartPaint {
  readonly ground: string
  readonly ink: string
  readonly solid: string
  readonly hatch: CanvasPattern | string
  readonly dots: CanvasPattern | string
}

/** The colours of a chart; `pattern` is the ink of its hatches and dots. */
export interface ChartColours extends Pick<ChartPaint, 'ground' | 'ink' | 'solid'> {
  readonly pattern: string
}

/** A pattern of tiles that `draw` draws, made by whoever has a canvas. */
type Tiled = (draw: (context: Context) => void) => CanvasPattern | string

/** A chart's paint in given colours. */
export function chartPaint({ ground, ink, solid, pattern }: ChartColours, tiled: Tiled): ChartPaint {
  return {
    ground,
    ink,
    solid,
    hatch: tiled((context) => hatchTile(context, ground, pattern)),
    dots: tiled((context) => dotTile(context, ground, pattern)),
  }
}

/** Colours on paper: readable on a black-and-white copier first (papers, 1). */
export const paperColours = {
  ground: '#FFFFFF',
  ink: '#000000',
  solid: '#1F3A5F',
  pattern: '#44546A',
} as const satisfies ChartColours

/** Side of a pattern tile, in device pixels at 300 dots an inch. */
export const tileSide = 24

/** Draws one tile of diagonal hatch; its lines meet those of the next tile. */
function hatchTile(context: Context, ground: string, pattern: string): void {
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
function dotTile(context: Context, ground: string, pattern: string): void {
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
