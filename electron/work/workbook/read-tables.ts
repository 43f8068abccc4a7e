import { Workbook } from '@cj-tech-master/excelts'
import { Problem } from '../../../shared/problems/problem.ts'
import { cellWords } from './cell-words.ts'
import type { ReadTable } from './table-book.ts'

/** More rows than any owner's sheet has; what comes after them is nobody's reference. */
const mostRows = 5000

/**
 * Reads all sheets of a workbook, hidden ones too, as the text of their cells.
 * @throws Problem `excel-damaged`
 */
export async function readTables(xlsx: Uint8Array, fileName: string): Promise<readonly ReadTable[]> {
  const workbook = await new Workbook().xlsx.load(xlsx).catch((cause: unknown) => {
    throw new Problem('excel-damaged', { fileName }, { cause })
  })
  return workbook.worksheets.map((worksheet) => {
    const rows: string[][] = []
    worksheet.eachRow((row, line) => {
      if (line > mostRows) return
      while (rows.length < line) rows.push([])
      row.eachCell((cell, column) => {
        const cells = rows[line - 1] ?? []
        while (cells.length < column) cells.push('')
        cells[column - 1] = cell.master === cell ? cellWords(cell).text : ''
      })
    })
    return { name: worksheet.name, rows }
  })
}
