import { itemLabel } from '../agenda/agenda-item.ts'
import type { Nation } from '../calendar/nations.ts'

/**
 * Where a document stands in a pack. `nth` counts an item's documents from 0; an appendix that starts separately is a
 * document of its own and bears its own number.
 */
export type DocumentPlace =
  | { readonly kind: 'frontSheet' }
  | ({ readonly kind: 'paper' } & ItemPlace)
  | ({ readonly kind: 'appendix'; readonly appendix: number } & ItemPlace)

interface ItemPlace {
  readonly itemId: number
  readonly itemNumber: number
  /** Of a sub-item only: "a" for 3(a). */
  readonly itemLetter?: string
  readonly nth: number
}

/** A document that the members' pack holds; the public pack holds it too, or a placeholder where it is exempt. */
export interface PackDocument {
  readonly place: DocumentPlace
  /** The item's title as the public agenda prints it; never a file name or a heading of the paper. */
  readonly title: string
  readonly isExempt: boolean
  readonly exemptParagraphs: readonly string[]
  /** Whose schedule those paragraphs stand in. */
  readonly nation: Nation
  /** Path of the Word file as it was given; `null` for a paper made from the records. */
  readonly source: string | null
  /** Number of the supplement that holds it; left out in a main pack. */
  readonly supplement?: number
}

/** How notes, problems and progress name a document: "Item 8", "Item 8, Appendix 1". */
export function documentLabel(place: DocumentPlace): string {
  switch (place.kind) {
    case 'frontSheet':
      return 'Front sheet and agenda'
    case 'paper':
      return `Item ${placeNumber(place)}${place.nth === 0 ? '' : `, paper ${place.nth + 1}`}`
    case 'appendix':
      return `Item ${placeNumber(place)}, Appendix ${place.appendix}`
  }
}

/** The number of the item as it is printed: "8", "3(a)". */
export function placeNumber({ itemNumber, itemLetter }: ItemPlace): string {
  return itemLabel({ number: itemNumber, ...(itemLetter === undefined ? {} : { letter: itemLetter }) })
}

/** Bookmark round a document's first text; `endBookmark` names the one round its last. */
export function documentBookmark(place: DocumentPlace): string {
  if (place.kind === 'frontSheet') return '_pack_000'
  const item = `_pack_${String(place.itemNumber).padStart(3, '0')}${place.itemLetter ?? ''}`
  return place.nth === 0 ? item : `${item}_app${place.nth}`
}

/** The bookmark at a document's last text, filler included. */
export function endBookmark(bookmark: string): string {
  return `${bookmark}_end`
}

/** The agenda item a document belongs to, `null` for the front sheet. */
export function itemIdOf(place: DocumentPlace): number | null {
  return place.kind === 'frontSheet' ? null : place.itemId
}

/** The number of that item, `null` for the front sheet. */
export function itemNumberOf(place: DocumentPlace): number | null {
  return place.kind === 'frontSheet' ? null : place.itemNumber
}
