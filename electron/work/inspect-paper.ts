import { inspect, judgeFile } from '../pack/index.ts'
import { toBeDrawn, type Inspection } from './inspection.ts'
import { nodeCodec as codec } from './node-codec.ts'

/**
 * Judges an arriving file by its content. A workbook is turned into a Word document at once, and so is a PDF by whoever
 * draws it: whatever goes wrong with it goes wrong on the day it arrives.
 *
 * @throws Problem `word-file-…`, `excel-…`, `not-a-word-file`, `owner-file`
 */
export async function inspectPaper(
  file: Uint8Array,
  fileName: string,
): Promise<Inspection | typeof toBeDrawn> {
  const kind = judgeFile(file, fileName, codec)
  switch (kind) {
    case 'docx':
      return inspectWord(file, fileName)
    case 'pdf':
      return toBeDrawn
    case 'xlsx': {
      // Its library is loaded when the first workbook comes.
      const { turnWorkbook } = await import('./turn-workbook.ts')
      return { kind, ...(await turnWorkbook(file, fileName)) }
    }
  }
}

function inspectWord(docx: Uint8Array, fileName: string): Inspection {
  const { findings, trackedChanges, comments, ...counts } = inspect(docx, fileName, codec)
  const features = {
    ...counts,
    comments: comments.count,
    insertions: trackedChanges.insertions,
    deletions: trackedChanges.deletions,
  }
  return { kind: 'docx', pages: null, features, findings, wordForm: null }
}
