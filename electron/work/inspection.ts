import type { Problem } from '../../shared/problems/problem.ts'
import type { FileKind, PaperKind } from '../pack/index.ts'

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

/** What the pack process says of a PDF that it has judged by its first bytes: the drawing process knows the rest. */
export const toBeDrawn = 'to-be-drawn'

/** What came of judging a file. */
export interface CheckedPaper extends Omit<Inspection, 'kind'> {
  readonly ok: boolean
  /** Why it is refused, as the clerk reads it; `null` when it is taken. */
  readonly message: string | null
  readonly kind: FileKind
}

export function takenPaper(inspection: Inspection): CheckedPaper {
  return { ...inspection, ok: true, message: null }
}

export function refusedPaper({ message }: Problem, kind: FileKind): CheckedPaper {
  return { ok: false, message, kind, pages: null, features: {}, findings: [], wordForm: null }
}
