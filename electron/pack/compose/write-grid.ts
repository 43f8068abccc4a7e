import { escapeAttribute } from '../xml/escape.ts'
import type { GridCell } from './foreign-paper.ts'
import { paragraph, strong, text, type Grid, type Paragraph } from './paper.ts'
import { sheetStyle } from './styles-of-foreign.ts'
import { twips } from './units.ts'

/** A spreadsheet's table: fixed widths, heading rows that repeat on every page, merged cells (ISO 29500-1, 17.4). */
export function gridXml(grid: Grid, paragraphXml: (one: Paragraph) => string): string {
  const widths = grid.widthsMm.map(twips)
  const total = widths.reduce((sum, width) => sum + width, 0)
  const open = new Map<number, OpenCell>()
  const figures = columnsOfFigures(grid)
  const rows = grid.rows.map((row, place) => {
    const cells: string[] = []
    for (let column = 0; column < widths.length;) {
      const { cell, merge, ...found } = placed(row[column] ?? null, column, open)
      const across = Math.min(found.across, widths.length - column)
      const width = widths.slice(column, column + across).reduce((sum, one) => sum + one, 0)
      const isHeading = place < grid.headingRows
      const isRight = cell?.isNumber === true || (isHeading && across === 1 && figures.has(column))
      const content = paragraphXml(contentOf(cell, sheetStyle(grid.points, isRight), isHeading))
      cells.push(`<w:tc>${cellProperties(width, across, merge, cell?.fill ?? null)}${content}</w:tc>`)
      column += across
    }
    const header = place < grid.headingRows ? '<w:tblHeader/>' : ''
    return `<w:tr><w:trPr><w:cantSplit/>${header}</w:trPr>${cells.join('')}</w:tr>`
  })
  return (
    `<w:tbl><w:tblPr><w:tblStyle w:val="PWSheet"/><w:tblW w:w="${total}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/>` +
    '<w:tblLook w:val="0600" w:firstRow="0" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>' +
    `<w:tblCaption w:val="${escapeAttribute(grid.caption)}"/><w:tblDescription w:val="${escapeAttribute(grid.description)}"/></w:tblPr>` +
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${rows.join('')}</w:tbl>`
  )
}

/** A merged cell that still reaches into rows below, by its first column. */
interface OpenCell {
  readonly across: number
  rowsLeft: number
}

interface PlacedCell {
  readonly cell: GridCell
  readonly across: number
  readonly merge: 'restart' | 'continue' | null
}

/** The cell at a column: one that begins there, the rest of one above, or an empty one whose beginning is not in this table. */
function placed(cell: GridCell, column: number, open: Map<number, OpenCell>): PlacedCell {
  const above = open.get(column)
  if (cell === null && above !== undefined) {
    above.rowsLeft -= 1
    if (above.rowsLeft === 0) open.delete(column)
    return { cell, across: above.across, merge: 'continue' }
  }
  open.delete(column)
  if (cell === null) return { cell, across: 1, merge: null }
  if (cell.down === 1) return { cell, across: cell.across, merge: null }
  open.set(column, { across: cell.across, rowsLeft: cell.down - 1 })
  return { cell, across: cell.across, merge: 'restart' }
}

/** Columns that hold figures and nothing else below their headings. */
function columnsOfFigures({ rows, headingRows, widthsMm }: Grid): ReadonlySet<number> {
  const body = rows.slice(headingRows)
  const filled = (column: number) =>
    body.flatMap((row) => row[column] ?? []).filter(({ text: words }) => words !== '')
  const isFigures = (column: number): boolean => filled(column).every(({ isNumber }) => isNumber)
  return new Set(
    widthsMm.map((_, column) => column).filter((column) => filled(column).length > 0 && isFigures(column)),
  )
}

function contentOf(cell: GridCell, style: string, isHeading: boolean): Paragraph {
  if (cell === null || cell.text === '') return paragraph(style, [])
  return paragraph(style, [cell.isBold || isHeading ? strong(cell.text) : text(cell.text)])
}

function cellProperties(
  width: number,
  across: number,
  merge: PlacedCell['merge'],
  fill: string | null,
): string {
  return (
    `<w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>` +
    (across > 1 ? `<w:gridSpan w:val="${across}"/>` : '') +
    (merge === null ? '' : `<w:vMerge w:val="${merge}"/>`) +
    (fill === null ? '' : `<w:shd w:val="clear" w:color="auto" w:fill="${pale(fill)}"/>`) +
    '</w:tcPr>'
  )
}

/** A fill so pale that black type stands out on it, also on a photocopy. */
function pale(fill: string): string {
  const [red, green, blue] = [0, 2, 4].map((at) => Number.parseInt(fill.slice(at, at + 2), 16)) as [
    number,
    number,
    number,
  ]
  const light = (0.299 * red + 0.587 * green + 0.114 * blue) / 255
  const share = light >= 0.8 ? 1 : 0.3
  return [red, green, blue]
    .map((part) =>
      Math.round(255 - (255 - part) * share)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
    .toUpperCase()
}
