import type { PageMap } from '../../shared/pack/pack-plan.ts'
import type { Edition } from '../../shared/pack/plan-edition.ts'
import { sidesFound } from '../../shared/pack/settle-counts.ts'
import { joinPieces } from './pack-join.ts'
import { editionName, type MadeEdition, type Materials, mergeEdition } from './pack-edition.ts'
import { finishOf } from './pack-finish.ts'
import type { PackInput } from './pack-input.ts'
import { layOutPieces } from './pack-pieces.ts'
import type { BuildTools } from './pack-tools.ts'

/**
 * How an edition's pages are laid out. `piece`: each document by itself, joined afterwards, so that what has not changed
 * costs nothing; `whole`: the merged Word file at once, which settles what is true when the two should differ.
 *
 * They can, without a difference in the files: LibreOffice first deals text out to pages by a guess, 25 paragraphs each in a
 * short file, 20 to 53 in a longer one (`SwLayHelper::CalcPageCount`), and where the guess parts a heading from its text or
 * one row from the next, the page may break there. No Word file can say anything about it.
 */
export type Way = 'piece' | 'whole'

/** An edition laid out, which is worth finishing only when its documents have the sides planned for them. */
export interface Draft {
  readonly edition: Edition
  /** Sides of each document without fillers, in pack order; `null` when they cannot be told. */
  readonly found: readonly number[] | null
  finish(): Promise<MadeEdition>
}

/** Tells how much of drafting an edition is done, from 0 to 1. */
export type OnDrafted = (stage: 'number' | 'layout', fraction: number, subject: string) => void

export function draftEdition(
  tools: BuildTools,
  input: PackInput,
  edition: Edition,
  materials: Materials,
  way: Way,
  onDrafted: OnDrafted,
): Promise<Draft> {
  return way === 'piece'
    ? draftByPiece(tools, input, edition, materials, onDrafted)
    : draftWhole(tools, input, edition, materials, onDrafted)
}

async function draftByPiece(
  tools: BuildTools,
  input: PackInput,
  edition: Edition,
  materials: Materials,
  onDrafted: OnDrafted,
): Promise<Draft> {
  const pieces = await layOutPieces(tools, input, edition, materials, (fraction, subject) =>
    onDrafted('number', fraction, subject),
  )
  return {
    edition,
    found: pieces.map(({ sides }) => sides),
    async finish() {
      onDrafted('layout', 0, editionName(edition))
      const [merged, pdf] = await Promise.all([
        mergeEdition(tools, input, edition, materials, () => undefined),
        joinPieces(tools, input, edition, materials, pieces),
      ])
      onDrafted('layout', 1, editionName(edition))
      return { edition, ...merged, pdf }
    },
  }
}

async function draftWhole(
  tools: BuildTools,
  input: PackInput,
  edition: Edition,
  materials: Materials,
  onDrafted: OnDrafted,
): Promise<Draft> {
  const { layout, work, signal } = tools
  const merged = await mergeEdition(tools, input, edition, materials, (fraction, subject) =>
    onDrafted('number', fraction, subject),
  )
  onDrafted('layout', 0, editionName(edition))
  const { pdf, map } = await layout.layOut(merged.docx, { subject: editionName(edition), signal })
  onDrafted('layout', 1, editionName(edition))
  return {
    edition,
    found: sidesFound(edition, map),
    async finish() {
      const pages: PageMap['pages'] = map.pages
      const finish = finishOf(input, edition, pages)
      return { edition, ...merged, pdf: await work.finishPdf(pdf, finish, signal) }
    },
  }
}
