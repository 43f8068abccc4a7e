import { stampBands } from '../../shared/pack/stamp-bands.ts'

export interface SizeMm {
  readonly widthMm: number
  readonly heightMm: number
}

/** Word knows no sheet above 22 inches. */
const largestMm = 558
/** Below this the stamps would not fit side by side. */
const smallestMm = 100

/** Which paper a page of a PDF stands on: its own size, unless Word knows none so large or stamps none so small. */
export function sheetFor({ widthMm, heightMm }: SizeMm): SizeMm {
  if (Math.min(widthMm, heightMm) < smallestMm)
    return widthMm > heightMm ? { widthMm: 297, heightMm: 210 } : { widthMm: 210, heightMm: 297 }
  const scale = Math.min(1, largestMm / Math.max(widthMm, heightMm))
  return { widthMm: widthMm * scale, heightMm: heightMm * scale }
}

/** Room for a page's picture on its sheet, between the bands of the stamps. */
export function roomOn({ widthMm, heightMm }: SizeMm): SizeMm {
  return { widthMm, heightMm: heightMm - stampBands.topMm - stampBands.bottomMm }
}

/** A picture as large as it fits in a room, never larger than it is. */
export function fitted({ widthMm, heightMm }: SizeMm, room: SizeMm): SizeMm {
  const scale = Math.min(1, room.widthMm / widthMm, room.heightMm / heightMm)
  return { widthMm: widthMm * scale, heightMm: heightMm * scale }
}
