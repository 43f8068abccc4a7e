import { fillersAfter } from '../agenda/page-ranges.ts'
import type { NumberedDocument } from './number-pack.ts'
import { documentBookmark, documentLabel } from './pack-document.ts'
import type { Audience, PackPlan, PlannedDocument } from './pack-plan.ts'
import { stampsFor } from './stamps.ts'

/** A document as it stands in one audience's pack. Sheets are physical pages of that pack, from 1. */
export interface EditionDocument {
  readonly document: NumberedDocument
  /** A placeholder stands here in place of an exempt document. */
  readonly isPlaceholder: boolean
  readonly firstSheet: number
  /** Sheets with its own pages, then filler sheets. */
  readonly sides: number
  readonly fillers: number
  /** Set where the number of its first page does not simply follow from the page before. */
  readonly startsAtPage: number | null
}

/** One audience's pack: the same numbers as the other's, its own sheets. */
export interface Edition {
  readonly audience: Audience
  readonly documents: readonly EditionDocument[]
}

/** What a pack says of itself, and what fixes its bytes. */
export type PackIdentity = Pick<PackPlan, 'title' | 'authority' | 'language' | 'dated'>

/**
 * Sets out one audience's pack. In the public one a placeholder and its filler stand for an exempt document, and the
 * numbers jump to where the next document begins in the full pack (R16, R40).
 */
export function planEdition(audience: Audience, documents: readonly NumberedDocument[]): Edition {
  const planned: EditionDocument[] = []
  let sheet = 1
  let runningNumber = 1
  for (const document of documents) {
    const { range } = document
    const isPlaceholder = audience === 'public' && document.isExempt
    const sides = document.sides[audience]
    const fillers = isPlaceholder ? fillersAfter(sides) : range.last - range.first + 1 - sides
    const startsAtPage = runningNumber === range.first ? null : range.first
    planned.push({ document, isPlaceholder, firstSheet: sheet, sides, fillers, startsAtPage })
    sheet += sides + fillers
    runningNumber = range.first + sides + fillers
  }
  return { audience, documents: planned }
}

/** The plan as the Word engine takes it. */
export function packPlan({ audience, documents }: Edition, identity: PackIdentity): PackPlan {
  return {
    ...identity,
    start: 'next',
    totalPages: lastNumber({ audience, documents }),
    documents: documents.map((each) => plannedDocument(each, audience)),
  }
}

function plannedDocument(
  { document, startsAtPage, fillers }: EditionDocument,
  audience: Audience,
): PlannedDocument {
  return {
    bookmark: documentBookmark(document.place),
    label: documentLabel(document.place),
    startsAtPage,
    fillers,
    stamps: stampsFor(document, audience),
  }
}

/** Physical pages of an edition. */
export function sheetCount({ documents }: Edition): number {
  return documents.reduce((sum, { sides, fillers }) => sum + sides + fillers, 0)
}

/** The number printed on the last page, the same in both packs (R40). */
export function lastNumber({ documents }: Edition): number {
  return documents.at(-1)?.document.range.last ?? 0
}

/** The number printed on each sheet, in order. */
export function printedNumbers({ documents }: Edition): readonly number[] {
  return documents.flatMap(({ document, sides, fillers }) =>
    Array.from({ length: sides + fillers }, (_, index) => document.range.first + index),
  )
}
