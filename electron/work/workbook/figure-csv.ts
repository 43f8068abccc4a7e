import { parseCsv } from '@cj-tech-master/excelts/csv'
import type { FigureCell, FigureSheet } from '../../../shared/measures/sheets/figure-sheet.ts'
import { Problem } from '../../../shared/problems/problem.ts'

/**
 * Reads a .csv file as Excel and council systems write it: commas, semicolons or tabs; UTF-8 with its mark or without, UTF-16,
 * else windows-1252. Every cell is words, as nothing in the file says what it is.
 *
 * @throws Problem `figures-unreadable` for what is no text
 */
export function csvSheet(file: Uint8Array, fileName: string): FigureSheet {
  const text = textOf(file)
  // No text file has a byte of zero; old Excel and picture files begin with several.
  if (text.includes('\0')) throw new Problem('figures-unreadable', { fileName })
  const lines = parseCsv(text, { delimiter: delimiterOf(text), trim: true })
  const rows = lines.flatMap((cells, at) => {
    const read = cells.map(csvCell)
    return read.some((cell) => cell !== null) ? [{ number: at + 1, isHidden: false, cells: read }] : []
  })
  return { name: '', isHidden: false, rows, merged: [], hiddenColumns: [] }
}

/** Words that would else be a formula come with an apostrophe before them. */
function csvCell(cell: string): FigureCell | null {
  return cell === '' ? null : { kind: 'words', text: cell.replace(/^'(?=[=+\-@])/u, '') }
}

function textOf(file: Uint8Array): string {
  if (file[0] === 0xff && file[1] === 0xfe) return new TextDecoder('utf-16le').decode(file)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file)
  } catch {
    return new TextDecoder('windows-1252').decode(file)
  }
}

/** What stands most often outside quotation marks in the first lines. */
function delimiterOf(text: string): string {
  const lines = text.slice(0, 20_000).replaceAll(/"[^"]*"/gu, '')
  const counts = [',', ';', '\t'].map((mark) => ({ mark, count: lines.split(mark).length }))
  return counts.reduce((most, one) => (one.count > most.count ? one : most)).mark
}
