import type { PageMap } from './pack-plan.ts'

/**
 * How a document's pages fall on sheets of paper where it may begin on either side of one. Alone it begins on a right-hand
 * page, its even pages have headers of their own, and a section whose numbers begin anew waits for the side that its number
 * belongs on: with a blank page before it where the text before ends on that side.
 */
export interface SheetPlace {
  /** Page of the merged file it begins on, from 1. */
  readonly firstPage: number
  /**
   * One for each such section, in order: the page it begins on with a blank one before it; `null` where it needs none. Empty
   * as long as nothing is known.
   */
  readonly restarts: readonly (number | null)[]
}

/** Whether a section belongs on the side that its document begins on, or on the other. */
export type SheetSide = 'same' | 'other'
const sides: readonly SheetSide[] = ['same', 'other']

export const isOddPage = (page: number): boolean => page % 2 === 1

/** The bookmark at the start of the section that is the document's so many-th (from 0) with numbers that begin anew. */
export function restartBookmark(document: string, place: number, side: SheetSide): string {
  return `${document}_${side}${place + 1}`
}

/**
 * Where documents will lie once each such section has the blank page it needs, found from where they lie without.
 *
 * @param documents bookmarks at their starts, in order
 * @param found     pages of all bookmarks, as laid out with the places in `used`
 */
export function nextSheetPlaces(
  documents: readonly string[],
  found: PageMap['bookmarks'],
  used: readonly SheetPlace[],
): readonly SheetPlace[] {
  // Blank pages that come in or fall away move all that stands behind them.
  let shift = 0
  return documents.map((document, index) => {
    const firstPage = (found[document] ?? 1) + shift
    const restarts: (number | null)[] = []
    for (
      let at = restartAt(document, 0, found);
      at !== null;
      at = restartAt(document, restarts.length, found)
    ) {
      const page = at.page + shift
      const hasBlank = (used[index]?.restarts[restarts.length] ?? null) !== null
      const fits = (isOddPage(page) === isOddPage(firstPage)) === (at.side === 'same')
      if (!fits) shift += hasBlank ? -1 : 1
      restarts.push(fits === hasBlank ? at.page + shift : null)
    }
    return { firstPage, restarts }
  })
}

function restartAt(
  document: string,
  place: number,
  found: PageMap['bookmarks'],
): { readonly page: number; readonly side: SheetSide } | null {
  for (const side of sides) {
    const page = found[restartBookmark(document, place, side)]
    if (page !== undefined) return { page, side }
  }
  return null
}
