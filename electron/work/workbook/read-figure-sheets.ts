import type { FigureSheet } from '../../../shared/measures/sheets/figure-sheet.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import { csvSheet } from './figure-csv.ts'

/** Two hundred measures over ten years of months, a row each, twice over. */
const mostRows = 50_000

/**
 * Reads the tables of a file of figures, .xlsx or .csv, as what their cells hold and show.
 * @throws Problem `excel-…`, `word-file-encrypted`, `figures-no-table`, `figures-unreadable`
 */
export async function readFigureSheets(file: Uint8Array, fileName: string): Promise<readonly FigureSheet[]> {
  const sheets = isNoText(file) ? await workbookSheets(file, fileName) : [csvSheet(file, fileName)]
  if (sheets.every(({ rows }) => rows.length === 0)) throw new Problem('figures-no-table', { fileName })
  for (const { name, rows } of sheets)
    if (rows.length > mostRows)
      throw new Problem('excel-too-large', {
        fileName,
        why: `${name === '' ? 'It' : `Its sheet “${name}”`} has ${rows.length} rows with something in them.`,
      })
  return sheets
}

/** Files of Office and PDFs, whatever their names say, begin like none of text. */
function isNoText(file: Uint8Array): boolean {
  const begins = String.fromCharCode(...file.subarray(0, 4))
  return begins.startsWith('PK') || begins === '\u00D0\u00CF\u0011\u00E0' || begins === '%PDF'
}

/** Text is read without the library for workbooks, which takes half a second to load. */
async function workbookSheets(file: Uint8Array, fileName: string): Promise<readonly FigureSheet[]> {
  const { readFigureWorkbook } = await import('./read-figure-workbook.ts')
  return readFigureWorkbook(file, fileName)
}
