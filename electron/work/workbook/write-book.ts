import { type Cell, Workbook, type Worksheet } from '@cj-tech-master/excelts'
import type { TableBook, TableSheet } from './table-book.ts'

/**
 * Makes an .xlsx of tables: headings stay in sight and repeat in print, cells wrap. Figures are figures; of words nothing is taken for
 * a number or a date.
 */
export async function writeBook({ title, author, sheets }: TableBook): Promise<Uint8Array> {
  const workbook = new Workbook()
  workbook.title = title
  workbook.creator = author
  workbook.lastModifiedBy = author
  for (const sheet of sheets) addSheet(workbook, sheet)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

function addSheet(workbook: Workbook, sheet: TableSheet): void {
  const worksheet = workbook.addWorksheet(sheet.name, {
    state: sheet.isHidden ? 'veryHidden' : 'visible',
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  })
  sheet.columns.forEach(({ width }, at) => {
    worksheet.getColumn(at + 1).width = width
  })
  const over = [...(sheet.title === null ? [] : [sheet.title]), ...sheet.lines]
  for (const [at, text] of over.entries()) {
    const row = worksheet.addRow([text])
    if (at === 0 && sheet.title !== null) row.font = { bold: true, size: 14 }
  }
  const head = over.length + 1
  const headings = worksheet.addRow(sheet.columns.map(({ heading }) => heading))
  headings.font = { bold: true }
  headings.alignment = { vertical: 'bottom', wrapText: true }
  for (const cells of sheet.rows) addCells(worksheet, cells, sheet.columns)
  if (sheet.isHidden) return
  worksheet.views = [{ state: 'frozen', ySplit: head, xSplit: 1 }]
  worksheet.autoFilter = {
    from: { row: head, col: 1 },
    to: { row: head + sheet.rows.length, col: sheet.columns.length },
  }
  worksheet.pageSetup.printTitlesRow = `${head}:${head}`
  // On every page: who picks up the third must see what it is of, and whether it may lie about.
  worksheet.headerFooter.oddFooter = `&L${(sheet.foot ?? sheet.title ?? sheet.name).replaceAll('&', '&&')}&RPage &P of &N`
}

/** "7/2023" would else become a day in July, and a figure typed into a cell of words would stay words. */
function addCells(
  worksheet: Worksheet,
  cells: TableSheet['rows'][number],
  columns: TableSheet['columns'],
): void {
  const row = worksheet.addRow([...cells])
  row.eachCell({ includeEmpty: true }, (cell, column) => {
    const isEntered = columns[column - 1]?.isEntered === true
    cell.numFmt = isEntered || typeof cell.value === 'number' ? 'General' : '@'
    cell.alignment = { vertical: 'top', wrapText: true }
    if (!isEntered) return
    cell.border = { top: thin, left: thin, bottom: thin, right: thin }
    cell.dataValidation = onlyNumbers
  })
}

const thin = { style: 'thin' } as const

/** Excel itself says so when words are typed where a figure is asked for. */
const onlyNumbers: NonNullable<Cell['dataValidation']> = {
  type: 'decimal',
  operator: 'between',
  formulae: [-1e12, 1e12],
  allowBlank: true,
  showErrorMessage: true,
  errorTitle: 'A number only',
  error: 'Write the figure as a number. If there is none, leave this empty and say why beside it.',
}
