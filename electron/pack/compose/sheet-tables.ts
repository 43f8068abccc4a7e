import type { GridRow, GridSheet } from './foreign-paper.ts'
import { paragraph, type Block, type Paper } from './paper.ts'
import { sheetLayout } from './sheet-layout.ts'

/** A workbook's sheets as tables on landscape pages, each from a page of its own, with notes on what became of wide ones. */
export function sheetTables(sheets: readonly GridSheet[]): {
  readonly paper: Paper
  readonly notes: readonly string[]
} {
  const blocks: Block[] = []
  const notes: string[] = []
  for (const sheet of sheets) {
    const { points, parts } = sheetLayout(sheet)
    if (parts.length > 1)
      notes.push(
        `sheet “${sheet.name}” is too wide for a page: its columns are printed in ${parts.length} parts`,
      )
    else if (points < 12)
      notes.push(`sheet “${sheet.name}” is printed in ${points}-point type to fit the page`)
    for (const [place, { columns, widthsMm }] of parts.entries()) {
      const title = parts.length === 1 ? sheet.name : `${sheet.name} (part ${place + 1} of ${parts.length})`
      blocks.push(paragraph(blocks.length === 0 ? 'Heading1' : 'PWSheetTitle', title))
      if (place === 0)
        for (const line of sheet.titles) blocks.push(paragraph('Normal', line, { keepNext: true }))
      blocks.push({
        kind: 'grid',
        caption: title,
        description: `${sheet.rows.length} rows and ${columns.length} columns`,
        widthsMm,
        headingRows: sheet.headingRows,
        points,
        rows: sheet.rows.map((row) => columnsOf(row, columns)),
      })
    }
  }
  return {
    paper: { sections: [{ starts: 'nextPage', columns: 1, landscape: true, blocks }], lists: [] },
    notes,
  }
}

/** Some of a row's cells; a merged cell that reaches beyond them ends with them. */
function columnsOf(row: GridRow, columns: readonly number[]): GridRow {
  return columns.map((column, place) => {
    const cell = row[column] ?? null
    if (cell === null || cell.across === 1) return cell
    let across = 1
    while (across < cell.across && columns[place + across] === column + across) across += 1
    return { ...cell, across }
  })
}
