import type { Part } from '../agenda/agenda-item.ts'
import type { MinuteItem, Minutes } from './minutes.ts'
import { isWithheld } from './publicity.ts'

type Corrected = Pick<Minutes, 'items' | 'corrections'>

/** "Item 4: …", "Items 4, 5(a) and 8: …", "9: …": what a correction begins with, so that nobody has to guess what it puts right. */
const beginning =
  /^(?:(?:items?|minutes?)\s+)?(\d+(?:\([a-z]\))?(?:(?:,\s*|\s+and\s+)\d+(?:\([a-z]\))?)*)\s*:(?!\d)/iu

/** "Present: …": what stands before the items, which everybody may read. */
const head = /^(?:heading|present|members|officers|in attendance|observing online)\s*:/iu

/** Where the rest of it names further items, in whatever way. */
const namesFurther = /\b(?:items?|minutes?|no\.?|nos\.?)\s*\(?\d/iu

/**
 * The corrections that the minutes of a part list. Where something is withheld, only those are public that begin with their items
 * or the part of the head, and name none but public items; all others might put a withheld minute right, and stand in the non-public minutes alone.
 */
export function correctionsOf({ items, corrections }: Corrected, part: Part): readonly string[] {
  if (!items.some(isWithheld)) return part === 1 ? corrections : []
  return corrections.filter((words) => (part === 1) === (corrected(words, items)?.every(isOpen) ?? false))
}

/** Whether a correction begins with what it puts right: “Item 4: …”, “Present: …”. */
export function beginsWithPlace(words: string): boolean {
  return placeIn(words) !== null
}

/** Corrections of which nobody can tell whether they put a withheld minute right; none where nothing is withheld. */
export function unclearCorrections({ items, corrections }: Corrected): readonly string[] {
  return items.some(isWithheld) ? corrections.filter((words) => corrected(words, items) === null) : []
}

function placeIn(words: string): RegExpExecArray | null {
  return beginning.exec(words.trim()) ?? head.exec(words.trim())
}

/** The items that a correction puts right, none where it is about the head; `null` where its words leave that open. */
function corrected(words: string, items: readonly MinuteItem[]): readonly MinuteItem[] | null {
  const begins = placeIn(words)
  if (begins === null || namesFurther.test(words.trim().slice(begins[0].length))) return null
  const labels = begins[1]?.toLowerCase().match(/\d+(?:\([a-z]\))?/gu) ?? []
  const named = labels.map((label) => items.filter((item) => isNamedBy(item, label)))
  return named.some((some) => some.length === 0) ? null : named.flat()
}

/** An item's number names its sub-items too. */
function isNamedBy({ number, letter }: MinuteItem, label: string): boolean {
  return label === `${number}` || (letter !== null && label === `${number}(${letter})`)
}

function isOpen(item: MinuteItem): boolean {
  return !isWithheld(item)
}
