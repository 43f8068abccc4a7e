import { Problem } from '../problems/problem.ts'

/** Page numbers as printed in the pack; both ends included. */
export interface PageRange {
  readonly first: number
  readonly last: number
}

/** A document as the numbering sees it; `sides` are printed sides without fillers, `null` for business without a paper. */
export interface PagedItem {
  readonly title: string
  readonly sides: number | null
}

/**
 * Numbers a pack: a document begins on the odd page after its predecessor's last, and where it ends on an odd one the
 * filler that follows counts as its own (R37, R38).
 *
 * @param items      in pack order; appendices that start separately are items of their own
 * @param firstPage  the odd number with which the papers begin, after front sheet and agenda
 * @returns the range of each, `null` for business without a paper
 * @throws Problem `report-has-no-pages`: something that was laid out and has no side cannot be numbered
 */
export function pageRanges(items: readonly PagedItem[], firstPage: number): readonly (PageRange | null)[] {
  let first = firstPage
  return items.map(({ title, sides }) => {
    if (sides === null) return null
    if (sides === 0) throw new Problem('report-has-no-pages', { itemTitle: title })
    const range = { first, last: first + sides + fillersAfter(sides) - 1 }
    first = range.last + 1
    return range
  })
}

/** How many filler pages follow a document of `sides` sides, so that the next begins on an odd page. */
export function fillersAfter(sides: number): 0 | 1 {
  return sides % 2 === 0 ? 0 : 1
}

/** "(Pages 5 - 10)", or "(Page 5)" for a single one: spaced hyphen (R37). */
export function pageRangeText(range: PageRange): string {
  return range.first === range.last ? `(Page ${range.first})` : `(Pages ${range.first} - ${range.last})`
}
