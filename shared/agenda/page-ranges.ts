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
 * Works out which pages of the pack each document fills: every one begins on an odd page, and a filler page that makes
 * its last page even counts inside its range (R37, R38).
 *
 * @param items      in pack order; appendices that start separately are items of their own
 * @param firstPage  number of the first side after front sheet and agenda; odd
 * @returns one range per item, in the same order; `null` where there is no paper
 * @throws Problem `report-has-no-pages` when a paper was laid out to nothing
 */
export function pageRanges(items: readonly PagedItem[], firstPage: number): readonly (PageRange | null)[] {
  const ranges: (PageRange | null)[] = []
  let next = firstPage
  for (const { title, sides } of items) {
    if (sides === 0) throw new Problem('report-has-no-pages', { itemTitle: title })
    if (sides === null) {
      ranges.push(null)
      continue
    }
    const last = next + sides + fillersAfter(sides) - 1
    ranges.push({ first: next, last })
    next = last + 1
  }
  return ranges
}

/** How many filler pages follow a document of `sides` sides, so that the next begins on an odd page. */
export function fillersAfter(sides: number): 0 | 1 {
  return sides % 2 === 0 ? 0 : 1
}

/** "(Pages 5 - 10)", or "(Page 5)" for a single one: spaced hyphen (R37). */
export function pageRangeText(range: PageRange): string {
  return range.first === range.last ? `(Page ${range.first})` : `(Pages ${range.first} - ${range.last})`
}
