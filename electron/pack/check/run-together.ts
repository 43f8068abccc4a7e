import type { Place } from './place.ts'

/** A stretch of a place's letters. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** Letters by which a passage is first looked up. */
const key = 12
const base = 31
/** What the first of `key` letters counts for in their sum. */
const weight = Array.from({ length: key - 1 }).reduce<number>((product) => Math.imul(product, base), 1)

/**
 * Passages of an exempt paper by their letters alone. They are known again when their words are parted or joined otherwise:
 * hyphenated at a line's end, l e t t e r s p a c e d, run together as a name, written from right to left.
 */
export class RunTogether {
  private letters = ''
  private readonly ends: number[] = []
  private readonly froms: number[] = []
  /** The last passage that begins with letters of this sum, and for each passage the one before it. */
  private readonly last = new Map<number, number>()
  private readonly before: number[] = []

  /** @param passages  each as places of its first word and of the word after its last; at least twelve letters count */
  add(words: readonly string[], passages: readonly (readonly [first: number, end: number])[]): void {
    const starts: number[] = []
    let length = this.letters.length
    for (const word of words) {
      starts.push(length)
      length += word.length
    }
    starts.push(length)
    this.letters += words.join('')
    for (const [first, end] of passages) this.remember(starts[first] ?? 0, starts[end] ?? 0)
  }

  /** Where passages stand in a place whose words are others than theirs: equal words are the word search's to judge. */
  *findIn(place: Place): Generator<Stretch> {
    if (this.froms.length === 0) return
    for (const stretch of this.matches(place.letters)) if (!isOfWords(place, stretch)) yield stretch
    const { length } = place.letters
    const backwards = Array.from(place.letters).toReversed().join('')
    for (const { from, to } of this.matches(backwards)) yield { from: length - to, to: length - from }
  }

  private remember(from: number, to: number): void {
    if (to - from < key) return
    const sum = sumOf(this.letters, from)
    this.before.push(this.last.get(sum) ?? -1)
    this.last.set(sum, this.froms.length)
    this.froms.push(from)
    this.ends.push(to)
  }

  private *matches(text: string): Generator<Stretch> {
    if (text.length < key) return
    let sum = sumOf(text, 0)
    for (let at = 0; ; at++) {
      const length = this.longestAt(text, at, this.last.get(sum) ?? -1)
      if (length > 0) yield { from: at, to: at + length }
      if (at + key >= text.length) return
      sum = Math.imul(sum - Math.imul(text.charCodeAt(at), weight), base) + text.charCodeAt(at + key)
      sum |= 0
    }
  }

  private longestAt(text: string, at: number, candidate: number): number {
    let longest = 0
    for (let nth = candidate; nth >= 0; nth = this.before[nth] ?? -1) {
      const from = this.froms[nth] ?? 0
      const to = this.ends[nth] ?? 0
      if (to - from > longest && text.startsWith(this.letters.slice(from, to), at)) longest = to - from
    }
    return longest
  }
}

function sumOf(text: string, from: number): number {
  let sum = 0
  for (let nth = 0; nth < key; nth++) sum = (Math.imul(sum, base) + text.charCodeAt(from + nth)) | 0
  return sum
}

/** Index of the word that begins at this letter or, where none does, of the one it stands in. */
export function wordAt({ starts }: Place, letter: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= letter) low = middle
    else high = middle - 1
  }
  return low
}

/** Whether a stretch is whole words that all belong to exempt papers' vocabulary. */
function isOfWords(place: Place, { from, to }: Stretch): boolean {
  const first = wordAt(place, from)
  const end = wordAt(place, to)
  if (place.starts[first] !== from || place.starts[end] !== to) return false
  for (let nth = first; nth < end; nth++) if (place.words[nth] === 0) return false
  return true
}
