import { parseCsv } from '@cj-tech-master/excelts/csv'

/**
 * Reads a .csv file as Excel, LibreOffice and council systems write it: commas, semicolons or tabs; UTF-8 with its mark or without,
 * UTF-16, else windows-1252. Every cell is words, as nothing in the file says what it is; `null` for what is no text.
 */
export function csvRows(file: Uint8Array): readonly (readonly string[])[] | null {
  const text = textOf(file)
  // No text file has a byte of zero; old Excel and picture files begin with several.
  if (text.includes('\0')) return null
  return parseCsv(text, { delimiter: delimiterOf(text), trim: true }).map((cells) => cells.map(bare))
}

/** Words that would else be a formula come with an apostrophe before them. */
function bare(cell: string): string {
  return cell.replace(/^'(?=[=+\-@])/u, '')
}

function textOf(file: Uint8Array): string {
  if (file[0] === 0xff && file[1] === 0xfe) return new TextDecoder('utf-16le').decode(file)
  if (file[0] === 0xfe && file[1] === 0xff) return new TextDecoder('utf-16be').decode(file)
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
