import { Problem } from '../../shared/problems/problem.ts'
import { fileKind } from '../pack/index.ts'
import { inspectPaper } from './inspect-paper.ts'
import { refusedPaper, takenPaper, toBeDrawn, type CheckedPaper } from './inspection.ts'
import { nodeCodec as codec } from './node-codec.ts'

/** Judges a file as on its arrival; a refusal is a result like any other. */
export async function checkPaper(
  file: Uint8Array,
  fileName: string,
): Promise<CheckedPaper | typeof toBeDrawn> {
  try {
    const inspection = await inspectPaper(file, fileName)
    return inspection === toBeDrawn ? toBeDrawn : takenPaper(inspection)
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem
    return refusedPaper(problem, fileKind(file, codec))
  }
}
