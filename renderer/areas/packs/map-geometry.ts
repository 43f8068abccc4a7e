import type { Band } from './bands.ts'

/** A page as a cell of the map, in pixels from the map's left edge. */
interface MapCell {
  readonly number: number
  readonly x: number
  readonly width: number
  readonly isBlank: boolean
  /** Not in the public copy: every exempt page of the members' map, the gaps of the public one's. */
  readonly isHatched: boolean
}

/** A band of the map; words that do not fit over it are left out. */
export interface MapBand {
  readonly band: Band
  readonly x: number
  readonly width: number
  readonly hasLabel: boolean
  readonly hasRange: boolean
  readonly cells: readonly MapCell[]
}

const bandGap = 4
/** Between the two pages of a leaf, and between leaves, while cells are wide enough to spare it. */
const pageGap = 1
const leafGap = 2
const thinCell = 5
/** A page is higher than wide: few pages leave the rest of the map free. */
const widestCell = 28
/** Width of a character of the labels, about. */
const letterPx = 7.4

/** Lays the bands out over `widthPx`: every page the same width, a wider gap between leaves, the widest between bands. */
export function mapGeometry(bands: readonly Band[], widthPx: number): readonly MapBand[] {
  const pageCount = bands.reduce((sum, { range }) => sum + range.last - range.first + 1, 0)
  if (pageCount === 0 || widthPx <= 0) return []
  const step = Math.min(widestCell, Math.max(0.5, (widthPx - bandGap * (bands.length - 1)) / pageCount))
  let x = 0
  return bands.map((band) => {
    const width = step * (band.range.last - band.range.first + 1)
    const placed: MapBand = {
      band,
      x,
      width,
      hasLabel: labelWidth(band) <= width,
      hasRange: `${band.range.first} – ${band.range.last}`.length * letterPx <= width + bandGap,
      cells: cellsOf(band, x, step),
    }
    x += width + bandGap
    return placed
  })
}

/** The printed number of the page at `x`, or of the one before the gap there; the map's ends count as its end pages. */
export function pageAt(map: readonly MapBand[], x: number): number | null {
  const cells = map.flatMap((band) => band.cells)
  const cell = cells.findLast((one) => one.x <= x) ?? cells[0]
  return cell?.number ?? null
}

/** The stretch of the map from one printed number to another. */
export function stretch(
  map: readonly MapBand[],
  first: number,
  last: number,
): { readonly x: number; readonly width: number } | null {
  const cells = map.flatMap((band) => band.cells)
  const from = cells.find(({ number }) => number === first)
  const to = cells.find(({ number }) => number === last)
  return from && to ? { x: from.x, width: to.x + to.width - from.x } : null
}

function cellsOf({ range, blanks, gaps, isExempt }: Band, x: number, step: number): readonly MapCell[] {
  return Array.from({ length: range.last - range.first + 1 }, (_, index) => {
    const number = range.first + index
    const gap = step < thinCell ? 0.25 * step : number % 2 === 0 ? leafGap : pageGap
    const isBlank = blanks.has(number)
    const isHatched = gaps.size > 0 ? gaps.has(number) : isExempt && !isBlank
    return { number, x: x + index * step, width: step - gap, isBlank, isHatched }
  })
}

function labelWidth({ label, isExempt }: Band): number {
  return label.length * letterPx + (isExempt ? 13 : 0)
}
