import { Problem } from '../../shared/problems/problem.ts'
import { fileKind, type FileKind } from '../pack/index.ts'
import { inspectPaper, type Inspection } from './inspect-paper.ts'
import { nodeCodec as codec } from './node-codec.ts'

/** What came of judging a file. */
export interface CheckedPaper extends Omit<Inspection, 'kind'> {
  readonly ok: boolean
  /** Why it is refused, as the clerk reads it; `null` when it is taken. */
  readonly message: string | null
  readonly kind: FileKind
}

/** Judges a file as on its arrival; a refusal is a result like any other. */
export async function checkPaper(file: Uint8Array, fileName: string): Promise<CheckedPaper> {
  try {
    return { ...(await inspectPaper(file, fileName)), ok: true, message: null }
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem
    const kind = fileKind(file, codec)
    return {
      ok: false,
      message: problem.message,
      kind,
      pages: null,
      features: {},
      findings: [],
      wordForm: null,
    }
  }
}
