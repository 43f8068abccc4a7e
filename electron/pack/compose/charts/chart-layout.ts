/** A place in a chart, as parts of its width and height. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** A place laid out by hand (ISO 29500-1, 21.2.2.88). */
export function manualLayout({ x, y, w, h }: Box, target = ''): string {
  return (
    `<c:manualLayout>${target}<c:xMode val="edge"/><c:yMode val="edge"/>` +
    `<c:x val="${x}"/><c:y val="${y}"/><c:w val="${w}"/><c:h val="${h}"/></c:manualLayout>`
  )
}
