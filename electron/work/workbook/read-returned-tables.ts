import { Problem } from '../../../shared/problems/problem.ts'
import { fileKind, fileKinds, readWordTables } from '../../pack/index.ts'
import { nodeCodec as codec } from '../node-codec.ts'
import { asSentSheet, type ReadTable } from './table-book.ts'

/**
 * Reads the tables of a file that came back, a Word document, a workbook or a .csv file, as the text of their cells; what was sent is
 * among them by its name. Macros are not run.
 * @throws Problem `excel-damaged`, `word-file-damaged`, `sheet-of-another-kind`
 */
export async function readReturnedTables(file: Uint8Array, fileName: string): Promise<readonly ReadTable[]> {
  const kind = fileKind(file, codec)
  switch (kind) {
    case 'docx':
    case 'docm':
      return wordTables(file, fileName)
    case 'xlsx':
    case 'xlsm':
      return (await import('./read-tables.ts')).readTables(file, fileName)
    case 'text': {
      const rows = (await import('./csv-rows.ts')).csvRows(file) ?? []
      return [{ name: 'Table', isShown: true, asides: [], rows }]
    }
    default:
      throw new Problem('sheet-of-another-kind', { fileName, looksLike: fileKinds[kind] })
  }
}

function wordTables(file: Uint8Array, fileName: string): readonly ReadTable[] {
  const { rows, asides, asSent } = readWordTables(file, fileName, codec)
  const sent = asSent === null ? [] : [{ name: asSentSheet, isShown: false, asides: [], rows: asSent }]
  return [{ name: 'Tables', isShown: true, asides, rows }, ...sent]
}
