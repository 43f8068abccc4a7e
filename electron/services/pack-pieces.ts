import { documentLabel } from '../../shared/pack/pack-document.ts'
import { type Edition, type EditionDocument, lastNumber } from '../../shared/pack/plan-edition.ts'
import type { PackPiece } from '../work/pack-work.ts'
import { materialAt, type Materials, sourceOf } from './pack-edition.ts'
import { frontSheetAlone } from './pack-front-sheet.ts'
import type { PackInput } from './pack-input.ts'
import { assemblePiece, type LaidPiece, layOutPiece, type PieceForm, plainForm } from './pack-piece.ts'
import { type PackTools, throwIfCancelled } from './pack-tools.ts'

/** Lays out each document of an edition by itself; what was laid out before and has not changed is kept. */
export async function layOutPieces(
  tools: PackTools,
  input: PackInput,
  edition: Edition,
  materials: Materials,
  onProgress: (fraction: number, label: string) => void,
): Promise<readonly LaidPiece[]> {
  const laid: LaidPiece[] = []
  for (const [index, each] of edition.documents.entries()) {
    throwIfCancelled(tools.signal)
    onProgress(index / edition.documents.length, documentLabel(each.document.place))
    laid.push(await layOutOne(tools, input, edition, materials, each))
  }
  return laid
}

/** Lays one document out. @param isNumbered  with its true page numbers, which cannot be drawn on it afterwards */
export async function layOutOne(
  tools: PackTools,
  input: PackInput,
  edition: Edition,
  materials: Materials,
  each: EditionDocument,
  isNumbered = false,
): Promise<LaidPiece> {
  const { document, fillers } = each
  const { first } = document.range
  const form = { ...plainForm, fillers: Math.max(plainForm.fillers, fillers) }
  const place = { printsFrom: first, fillers }
  const piece = await formOf(tools, input, edition, materials, each, form)
  if (!isNumbered && !piece.showsNumbers) return layOutPiece(tools, document, piece.docx, form, place)
  const numbered = { ...form, startsAtPage: first, totalPages: lastNumber(edition) }
  const { docx } = await formOf(tools, input, edition, materials, each, numbered)
  return layOutPiece(tools, document, docx, numbered, place)
}

/** The document merged by itself: most are as they were when they were counted. */
async function formOf(
  tools: PackTools,
  input: PackInput,
  edition: Edition,
  materials: Materials,
  each: EditionDocument,
  form: PieceForm,
): Promise<PackPiece> {
  const { audience } = edition
  const { document, isPlaceholder } = each
  const isOwn = document.place.kind === 'frontSheet' || isPlaceholder
  if (!isOwn && form.fillers === plainForm.fillers && form.startsAtPage === plainForm.startsAtPage) {
    const { material, alone } = materialAt(materials, document)
    if (material.forPlace === null) return alone.forms[audience]
  }
  const source = await pieceSource(tools, input, edition, materials, each)
  return assemblePiece(tools, document, audience, source, materials.grounds[audience], form)
}

async function pieceSource(
  tools: PackTools,
  input: PackInput,
  edition: Edition,
  materials: Materials,
  each: EditionDocument,
): Promise<Uint8Array> {
  if (each.document.place.kind !== 'frontSheet') return sourceOf(tools, input, edition, each, materials)
  const numbered = edition.documents.map(({ document }) => document)
  return tools.work.compose(frontSheetAlone(input, numbered, edition.audience))
}
