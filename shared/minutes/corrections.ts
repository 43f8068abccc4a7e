import type { Part } from '../agenda/agenda-item.ts'
import type { MinuteItem, Minutes } from './minutes.ts'
import { isWithheld } from './publicity.ts'

type Corrected = Pick<Minutes, 'items' | 'corrections'>

/** Where a correction names items: "Item 4", "items 14 and 15(a)", "minute 8". */
const naming = /\b(?:items?|minutes?)\s+((?:\d+(?:\s*\([a-z]\))?(?:\s*(?:,|and|to|[-–])\s*)*)+)/giu

/**
 * The corrections that the minutes of a part list: one that names a withheld item stands in the non-public minutes alone, as
 * would the words that it puts right.
 */
export function correctionsOf({ items, corrections }: Corrected, part: Part): readonly string[] {
  return corrections.filter((words) => (part === 2) === itemsNamed(words, items).some(isWithheld))
}

/** Corrections of which nobody can tell whether they put a withheld minute right; none where nothing is withheld. */
export function correctionsOfNoItem({ items, corrections }: Corrected): readonly string[] {
  return items.some(isWithheld) ? corrections.filter((words) => itemsNamed(words, items).length === 0) : []
}

function itemsNamed(words: string, items: readonly MinuteItem[]): readonly MinuteItem[] {
  const labels = [...words.matchAll(naming)].flatMap(
    ([, list = '']) => list.match(/\d+(?:\s*\([a-z]\))?/giu) ?? [],
  )
  const named = new Set(labels.map((label) => label.replaceAll(/\s/gu, '').toLowerCase()))
  return items.filter(
    ({ number, letter }) => named.has(`${number}`) || (letter !== null && named.has(`${number}(${letter})`)),
  )
}
