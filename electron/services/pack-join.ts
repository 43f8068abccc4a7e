import type { Edition } from '../../shared/pack/plan-edition.ts'
import type { Materials } from './pack-edition.ts'
import { finishOf } from './pack-finish.ts'
import type { PackInput } from './pack-input.ts'
import type { LaidPiece } from './pack-piece.ts'
import { layOutOne } from './pack-pieces.ts'
import { numberPlate } from './pack-plate.ts'
import type { PackTools } from './pack-tools.ts'

/**
 * Joins an edition's pieces into its finished PDF. A piece whose page numbers cannot be drawn anew is laid out with its
 * true ones first.
 * @param pieces  in pack order, front sheet first
 */
export async function joinPieces(
  tools: PackTools,
  input: PackInput,
  edition: Edition,
  materials: Materials,
  pieces: readonly LaidPiece[],
): Promise<Uint8Array> {
  const { work, signal } = tools
  const finish = finishOf(input, edition, pieces[0]?.map.pages ?? [])
  const digits = await numberPlate(tools)
  const join = (laid: readonly LaidPiece[]) =>
    work.joinPdf(
      laid.map(({ piece }) => piece),
      digits,
      finish,
      signal,
    )
  const joined = await join(pieces)
  if (joined.kind === 'joined') return joined.pdf
  const numbered = [...pieces]
  for (const place of joined.pieces) {
    const document = edition.documents[place]
    if (document) numbered[place] = await layOutOne(tools, input, edition, materials, document, true)
  }
  const again = await join(numbered)
  if (again.kind === 'joined') return again.pdf
  throw new Error('pieces laid out with their true numbers were refused')
}
