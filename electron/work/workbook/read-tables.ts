import { type Cell, Workbook } from '@cj-tech-master/excelts'
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
    const asides: string[] = []
    worksheet.eachRow((row, line) => {
      if (line > mostRows) return
      while (rows.length < line) rows.push([])
      row.eachCell({ includeEmpty: true }, (cell, column) => {
        const cells = rows[line - 1] ?? []
        while (cells.length < column) cells.push('')
        cells[column - 1] = cell.master === cell ? cellWords(cell).text : ''
        const note = noteOn(cell)
        if (note !== '') asides.push(`${cell.address}: ${note}`)
      })
    })
    return { name: worksheet.name, isShown: worksheet.state === 'visible', asides, rows }
  })
}

function noteOn({ note }: Cell): string {
  const words = typeof note === 'string' ? note : (note?.texts?.map(({ text }) => text).join('') ?? '')
  return words.replaceAll(/\s+/gu, ' ').trim()
}
