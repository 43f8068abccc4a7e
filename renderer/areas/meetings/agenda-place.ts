import type { AgendaItem } from '../../../shared/agenda/agenda-item.ts'
import type { PackedDocument, PackEdition } from '../../../shared/pack/pack-view.ts'

/** Physical pages of the front sheet and agenda in a copy of the pack; `null` for a copy without them. */
export function agendaSheets(edition: PackEdition): { readonly first: number; readonly last: number } | null {
  const front = edition.documents.find(({ itemNumber }) => itemNumber === null)
  return front === undefined ? null : { first: front.firstSheet, last: front.firstSheet + front.sheets - 1 }
}

/** The document that begins an item's papers in a copy of the pack. */
export function paperOf(edition: PackEdition, itemId: number | null): PackedDocument | null {
  return edition.documents.find((document) => document.itemId !== null && document.itemId === itemId) ?? null
}

/** Text on a page and where it stands, in parts of the page's height from the top. */
interface Placed {
  readonly text: string
  readonly left: number
  readonly top: number
}

/** A band across the page, in parts of its height from the top. */
export interface PageBand {
  readonly top: number
  readonly bottom: number
}

/**
 * Where an item stands on a page of the agenda: from its number to the next item's number, or to the page's foot.
 * Numbers are those that begin a line at the left, as "8." does; a number within a sentence is further right.
 */
export function itemBand(lines: readonly Placed[], { number }: Pick<AgendaItem, 'number'>): PageBand | null {
  const numbers = lines.filter(({ text, left }) => /^\d{1,3}\.$/.test(text.trim()) && left < numberColumn)
  const own = numbers.find(({ text }) => text.trim() === `${number}.`)
  if (own === undefined) return null
  const next = numbers.find(({ top }) => top > own.top)
  const lowest = Math.max(
    ...lines.filter(({ top }) => top > own.top && top < foot).map(({ top }) => top),
    own.top,
  )
  return { top: own.top - margin, bottom: (next?.top ?? lowest + lineHeight) - margin }
}

/** Item numbers stand in the first fifth of the page. */
const numberColumn = 0.2
/** The page number stands below this. */
const foot = 0.92
const margin = 0.006
const lineHeight = 0.022
