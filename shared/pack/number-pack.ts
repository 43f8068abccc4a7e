import { pageRanges, type PageRange } from '../agenda/page-ranges.ts'
import { documentLabel, type PackDocument } from './pack-document.ts'

/**
 * Printed sides of a document without fillers, in the form each audience gets: tracked changes are shown to members and
 * accepted for the public, so the two may differ. For an exempt document `public` counts its placeholder.
 */
export interface CountedSides {
  readonly members: number
  readonly public: number
}

/** A document with its sides known. */
export interface CountedDocument extends PackDocument {
  readonly sides: CountedSides
}

/** A document with its printed numbers, the same in both packs (R40). */
export interface NumberedDocument extends CountedDocument {
  readonly range: PageRange
}

/**
 * Gives every document its page numbers. Numbers run on from the front sheet; every document begins on an odd
 * page, and its fillers count as its own (R37, R38). A document takes as many numbers as it needs in the pack where it
 * is longer, so that a page of the public pack bears its number in the members' pack (R40).
 *
 * @param documents  in pack order, the front sheet first
 * @param firstPage  the odd number the front sheet counts as: 1, but in a supplement, which runs on (R41)
 * @throws Problem `report-has-no-pages` when a document was laid out to nothing
 */
export function numberPack(
  documents: readonly CountedDocument[],
  firstPage = 1,
): readonly NumberedDocument[] {
  const ranges = pageRanges(
    documents.map(({ place, title, sides }) => ({
      title: place.kind === 'frontSheet' ? documentLabel(place) : title,
      sides: Math.min(sides.members, sides.public) === 0 ? 0 : Math.max(sides.members, sides.public),
    })),
    firstPage,
  )
  return documents.map((document, index) => {
    const range = ranges[index]
    if (!range) throw new RangeError(`no range for document ${index}`)
    return { ...document, range }
  })
}
