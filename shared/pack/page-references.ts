import type { PackedDocument } from './pack-view.ts'

/** A page of the pack that a paper names: "see page 75". */
export interface PageReference {
  readonly itemNumber: number | null
  readonly title: string
  /** The printed page on which it stands. */
  readonly onPage: number
  /** As it reads: "page 75". */
  readonly text: string
  readonly names: number
}

/** A reference that would no longer be true. */
export interface StaleReference extends PageReference {
  /** The number that page would bear; `null` where its words are no longer in the pack. */
  readonly wouldBe: number | null
}

/**
 * Finds where papers name pages of other papers of their pack. A number within a report's own length is taken for a page
 * of that report, and the agenda's ranges are made anew with every build: neither is looked at.
 *
 * @param pages  text of each physical page, as finished
 */
export function pageReferences(
  documents: readonly PackedDocument[],
  pages: readonly string[],
): readonly PageReference[] {
  const last = Math.max(0, ...documents.map(({ range }) => range.last))
  return documents.flatMap(({ itemId, itemNumber, title, range, firstSheet, sheets }) => {
    if (itemId === null) return []
    const own = range.last - range.first + 1
    const isElsewhere = (page: number) =>
      page > own && page <= last && (page < range.first || page > range.last)
    return pages.slice(firstSheet - 1, firstSheet - 1 + sheets).flatMap((words, index) =>
      namedPages(words)
        .filter(({ names }) => isElsewhere(names))
        .map((named) => ({ itemNumber, title, onPage: range.first + index, ...named })),
    )
  })
}

/** Those that would lead elsewhere. @param whereNow  the number a page would bear, `null` where it is gone */
export function staleReferences(
  references: readonly PageReference[],
  whereNow: (page: number) => number | null,
): readonly StaleReference[] {
  return references.flatMap((reference) => {
    const wouldBe = whereNow(reference.names)
    return wouldBe === reference.names ? [] : [{ ...reference, wouldBe }]
  })
}

/** "page 75", "pages 75 to 80" (by its first), "p. 75", "pp 75-80"; not the P of a reference, as in "5/2026/P 11 June". */
function namedPages(words: string): readonly Pick<PageReference, 'text' | 'names'>[] {
  return [...words.matchAll(/(?<![\w/])(?:pages?|pp?\.?)\s+(\d{1,4})\b/giu)].map(([text, number]) => ({
    text: text.replaceAll(/\s+/gu, ' '),
    names: Number(number),
  }))
}
