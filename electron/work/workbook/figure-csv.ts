import type { FigureSheet } from '../../../shared/measures/sheets/figure-sheet.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import { csvRows } from './csv-rows.ts'

/**
 * A .csv file as a sheet of figures, every cell words.
 * @throws Problem `figures-unreadable` for what is no text
 */
export function csvSheet(file: Uint8Array, fileName: string): FigureSheet {
  const lines = csvRows(file)
  if (lines === null) throw new Problem('figures-unreadable', { fileName })
  const rows = lines.flatMap((cells, at) => {
    const read = cells.map((text) => (text === '' ? null : { kind: 'words' as const, text }))
    return read.some((cell) => cell !== null) ? [{ number: at + 1, isHidden: false, cells: read }] : []
  })
  return { name: '', isHidden: false, rows, merged: [], hiddenColumns: [] }
}
