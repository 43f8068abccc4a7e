import { Problem } from '../../../shared/problems/problem.ts'
import type { Codec } from '../engine.ts'
import { fileKind, fileKinds } from './file-kind.ts'

/** Kinds that may stand in a pack: Word documents as they are, the others turned into Word documents. */
export const paperKinds = ['docx', 'pdf', 'xlsx'] as const
export type PaperKind = (typeof paperKinds)[number]

/**
 * Judges a file by what is in it, whatever its name says and before anything is unpacked.
 *
 * @throws Problem `word-file-encrypted`, `word-file-old-format`, `word-file-has-macros`, `excel-old-format`,
 *   `excel-has-macros`, `owner-file`, `not-a-word-file`
 */
export function judgeFile(file: Uint8Array, fileName: string, codec: Codec): PaperKind {
  const kind = fileKind(file, codec)
  switch (kind) {
    case 'docx':
    case 'pdf':
    case 'xlsx':
      return kind
    case 'encrypted':
      throw new Problem('word-file-encrypted', { fileName })
    case 'doc':
      throw new Problem('word-file-old-format', { fileName })
    case 'docm':
      throw new Problem('word-file-has-macros', { fileName })
    case 'xls':
    case 'xlsb':
      throw new Problem('excel-old-format', { fileName })
    case 'xlsm':
      throw new Problem('excel-has-macros', { fileName })
    case 'owner':
      throw new Problem('owner-file', { fileName })
    default:
      throw new Problem('not-a-word-file', { fileName, looksLike: fileKinds[kind] })
  }
}
