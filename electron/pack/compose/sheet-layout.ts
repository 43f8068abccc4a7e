import type { GridCell, GridSheet } from './foreign-paper.ts'
import { sheetPoints, type SheetPoints } from './styles-of-foreign.ts'

/** How a sheet stands on paper: in one table or, its columns parted, in several. */
export interface SheetLayout {
  readonly points: SheetPoints
  readonly parts: readonly SheetPart[]
}

/** A stretch of a sheet's columns, by their places, with their widths on paper in millimetres. */
export interface SheetPart {
  readonly columns: readonly number[]
  readonly widthsMm: readonly number[]
}

/** Between the margins of a landscape page. */
const measureMm = 257
/** A sheet is set smaller rather than squeezed to less than this share of its own widths. */
const leastShare = 0.6
/** Type of parted sheets: since it does not fit on one page in any size, it need not be small. */
const partedPoints = 10
const widestMm = 90

/**
 * Fits a sheet on landscape pages: as it is in the house's size of type, else in a smaller one, else with its columns parted,
 * the first one said again in each part.
 */
export function sheetLayout(sheet: GridSheet): SheetLayout {
  const columns = sheet.columnWidthsMm.map((_, column) => column)
  for (const points of sheetPoints) {
    const widths = columnWidths(sheet, points)
    const wanted = sum(widths.map(({ natural }) => natural))
    const needed = sum(widths.map(({ least }) => least))
    if (needed <= measureMm && wanted * leastShare <= measureMm)
      return { points, parts: [{ columns, widthsMm: fitted(widths, measureMm) }] }
  }
  return { points: partedPoints, parts: parted(columnWidths(sheet, partedPoints)) }
}

interface ColumnWidth {
  /** As the sheet has it, in this size of type. */
  readonly natural: number
  /** Its longest word or number. */
  readonly least: number
  /** Its longest text on one line. */
  readonly most: number
}

function columnWidths(sheet: GridSheet, points: SheetPoints): readonly ColumnWidth[] {
  return sheet.columnWidthsMm.map((widthMm, column) => {
    const widest = (ofText: (text: string) => number): number =>
      Math.min(
        widestMm,
        Math.max(8, ...sheet.rows.map((row) => cellWidth(row[column] ?? null, points, ofText))),
      )
    const least = widest((text) => Math.max(0, ...text.split(/\s+/).map((word) => word.length)))
    // Excel's widths are meant for type of about 10 points.
    const natural = Math.min(widestMm, Math.max(least, (widthMm * points) / 10))
    return {
      natural,
      least,
      most: Math.max(
        natural,
        widest((text) => text.length),
      ),
    }
  })
}

/** Arial's figures are 0.556 of its size wide, bold capitals more; a millimetre of padding stands on either side. */
function cellWidth(cell: GridCell, points: SheetPoints, letters: (text: string) => number): number {
  if (cell === null || cell.across > 1) return 0
  const count = cell.isNumber ? cell.text.length : letters(cell.text)
  return count * points * (cell.isBold ? 0.64 : 0.58) * (25.4 / 72) + 2.4
}

/** Widths in proportion that fit: spare room goes where text would turn in; where there is none, all give way to their least. */
function fitted(widths: readonly ColumnWidth[], roomMm: number): readonly number[] {
  const wanted = sum(widths.map(({ natural }) => natural))
  if (wanted <= roomMm) {
    const growth = sum(widths.map(({ most, natural }) => most - natural))
    const share = growth === 0 ? 0 : Math.min(1, (roomMm - wanted) / growth)
    return widths.map(({ most, natural }) => natural + (most - natural) * share)
  }
  const least = sum(widths.map((width) => width.least))
  const share = (roomMm - least) / (wanted - least)
  return widths.map((width) => width.least + (width.natural - width.least) * share)
}

function parted(widths: readonly ColumnWidth[]): readonly SheetPart[] {
  const first = Math.min(widths[0]?.natural ?? 0, widestMm)
  const parts: { columns: number[]; widthsMm: number[] }[] = []
  for (const [column, { natural }] of widths.entries()) {
    const part = parts.at(-1)
    if (part !== undefined && sum(part.widthsMm) + natural <= measureMm) {
      part.columns.push(column)
      part.widthsMm.push(natural)
    } else
      parts.push(
        part === undefined
          ? { columns: [column], widthsMm: [natural] }
          : { columns: [0, column], widthsMm: [first, natural] },
      )
  }
  return parts
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0)
