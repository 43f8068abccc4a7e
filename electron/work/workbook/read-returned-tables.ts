import { fileKind, readWordTables } from '../../pack/index.ts'
import { nodeCodec as codec } from '../node-codec.ts'
import { asSentSheet, type ReadTable } from './table-book.ts'

/**
 * Reads the tables of a file that came back, a Word document or a workbook, as the text of their cells; what was sent is among them
 * by its name.
 * @throws Problem `excel-damaged`, `word-file-damaged`
 */
export async function readReturnedTables(file: Uint8Array, fileName: string): Promise<readonly ReadTable[]> {
  if (fileKind(file, codec) !== 'docx') {
    const { readTables } = await import('./read-tables.ts')
    return readTables(file, fileName)
  }
  const { rows, asides, asSent } = readWordTables(file, fileName, codec)
  const sent = asSent === null ? [] : [{ name: asSentSheet, isShown: false, asides: [], rows: asSent }]
  return [{ name: 'Tables', isShown: true, asides, rows }, ...sent]
}
