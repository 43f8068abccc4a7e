import { excerptAt, excerptOf, type SearchablePlace } from './place.ts'
import type { PublicThings } from './public-things.ts'
import { wordAt } from './run-together.ts'
import { countTelling, fewestTelling, longestRow, passage, type Signs } from './signs.ts'
import { rowKey } from './vocabulary.ts'

/** What a place holds of an exempt paper: how many stretches, and the first few with the words around. */
export interface Hits {
  readonly count: number
  readonly excerpts: readonly string[]
}

/** How many places the clerk is shown word for word: enough to know the paper they came from. */
const shown = 3

/** The stretches of a place that are the exempt paper's: neighbouring passages are one. */
export function hitsIn(place: SearchablePlace, signs: Signs, known: PublicThings): Hits {
  const stretches = stretchesIn(place, signs)
  const all = stretches.length > 0 ? stretches : stretchesRunTogether(place, signs)
  const things = [...signs.things].filter((key) => place.things.has(key) && !known.things.has(key))
  return {
    count: all.length + things.length,
    excerpts: [
      ...all.slice(0, shown).map(([from, to]) => excerptAt(place, from, to)),
      ...things.slice(0, shown).map((key) => excerptOf(place, key)),
    ].slice(0, shown),
  }
}

type WordRange = readonly [from: number, to: number]

function stretchesIn(place: SearchablePlace, signs: Signs): readonly WordRange[] {
  const found: [number, number][] = []
  for (let at = 0; at < place.words.length; at++) {
    const end = matchAt(place, at, signs)
    if (end > 0) join(found, at, end)
  }
  return found
}

function stretchesRunTogether(place: SearchablePlace, { together }: Signs): readonly WordRange[] {
  const found: [number, number][] = []
  const stretches = [...together.findIn(place)].toSorted((one, other) => one.from - other.from)
  for (const { from, to } of stretches) join(found, wordAt(place, from), wordAt(place, to - 1) + 1)
  return found
}

function join(found: [number, number][], from: number, to: number): void {
  const before = found.at(-1)
  if (before && from < before[1]) before[1] = Math.max(before[1], to)
  else found.push([from, to])
}

/** Where a stretch that begins at a word ends, 0 where none begins. */
function matchAt({ words, telling }: SearchablePlace, at: number, { passages, rows }: Signs): number {
  if (words[at] === 0) return 0
  if (at + passage <= words.length && words[at + passage - 1] !== 0)
    for (let without = 1; without < passage - 1; without++)
      if (
        passages.has(rowKey(words, at, passage, without)) &&
        countTelling(words, telling, at, passage, without) >= fewestTelling
      )
        return at + passage
  for (let length = Math.min(longestRow, words.length - at); length > 0; length--)
    if (rows.has(rowKey(words, at, length))) return at + length
  return 0
}
