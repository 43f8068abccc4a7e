import { inspect, judgeFile, type PaperKind } from '../pack/index.ts'
import { nodeCodec as codec } from './node-codec.ts'

/** What an arriving file is and holds. */
export interface Inspection {
  readonly kind: PaperKind
  /** Pages it will fill, where that is known without laying it out: a PDF's. */
  readonly pages: number | null
  /** What it holds, counted: `comments`, `pictures`, `sheets`. */
  readonly features: Readonly<Record<string, number>>
  /** Phrases for the clerk: "4 comments by 2 people". */
  readonly findings: readonly string[]
  /** The Word document that stands for it in packs; `null` for a Word document, which stands for itself. */
  readonly wordForm: Uint8Array | null
}

/**
 * Judges an arriving file by its content. A PDF or a workbook is turned into a Word document at once: whatever goes wrong
 * with it goes wrong on the day it arrives. Their libraries are loaded when the first of them comes.
 *
 * @throws Problem `word-file-…`, `pdf-…`, `excel-…`, `not-a-word-file`, `owner-file`
 */
export async function inspectPaper(
  file: Uint8Array,
  fileName: string,
  onPage?: (done: number, of: number) => void,
): Promise<Inspection> {
  const kind = judgeFile(file, fileName, codec)
  switch (kind) {
    case 'docx':
      return inspectWord(file, fileName)
    case 'pdf': {
      const { turnPdf } = await import('./turn-pdf.ts')
      return { kind, ...(await turnPdf(file, fileName, onPage)) }
    }
    case 'xlsx': {
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
