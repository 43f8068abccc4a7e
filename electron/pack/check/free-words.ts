import { rowKey, type Vocabulary } from './vocabulary.ts'
import { wordsOf } from './words.ts'

/** Rows of this many words are compared. */
const shared = 4

/** So many public items that share a thing or a wording share it as forms do: it was hardly put into each by mistake. */
export const fewestSharing = 3

/**
 * Knows which words of an exempt paper are everybody's: what the public agenda prints anyway, what the public was given
 * before, and wording of forms. A passage that somebody put into two public papers by mistake is none of these.
 */
export class FreeWords {
  private readonly rows = new Set<number>()
  private readonly vocabulary: Vocabulary

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary
  }

  /** Each entry by itself: words of one and words of the next make no open phrase together. */
  addOpen(entry: string): void {
    const words = this.look(wordsOf(entry))
    if (words.length <= shared) this.rows.add(rowKey(words, 0, words.length))
    else for (let at = 0; at + shared <= words.length; at++) this.rows.add(rowKey(words, at, shared))
  }

  /** What the public has had: any of its wording. */
  addPublished(words: Int32Array): void {
    for (let at = 0; at + shared <= words.length; at++)
      if (!hasUnknown(words, at)) this.rows.add(rowKey(words, at, shared))
  }

  /** Wording that several items share. @param items  the words of each public item's documents */
  addShared(items: readonly Int32Array[]): void {
    const sharing = new Map<number, { last: number; count: number }>()
    for (const [item, words] of items.entries())
      for (let at = 0; at + shared <= words.length; at++) {
        if (hasUnknown(words, at)) continue
        const key = rowKey(words, at, shared)
        const known = sharing.get(key) ?? { last: -1, count: 0 }
        if (known.last !== item) sharing.set(key, { last: item, count: known.count + 1 })
        if (known.last !== item && known.count + 1 >= fewestSharing) this.rows.add(key)
      }
  }

  /**
   * What public papers ask in the grid that they begin with, in the words of an exempt paper's own: their form asks it. A
   * question tells nothing; any other words must stand in the grids of two.
   * @param exempt  paragraphs of exempt papers' first tables
   * @param items  those of each public item's
   */
  addCovers(exempt: readonly string[], items: readonly (readonly string[])[]): void {
    const asked = new Set(exempt.map(folded))
    const once = new Set<string>()
    for (const cover of items)
      for (const text of new Set(cover)) {
        const words = folded(text)
        if (asked.has(words) && (once.has(words) || text.trim().endsWith('?'))) this.addOpen(words)
        once.add(words)
      }
  }

  /** Says of each word, 1 or 0, whether it is free where it stands. */
  marksOf(words: Int32Array): Uint8Array {
    const free = new Uint8Array(words.length)
    for (let at = 0; at < words.length; at++)
      for (let length = 1; length <= shared && at + length <= words.length; length++)
        if (this.rows.has(rowKey(words, at, length))) free.fill(1, at, at + length)
    return free
  }

  /** Says of each word, 1 or 0, whether it is telling and not free where it stands. */
  tellingOf(words: Int32Array, areTelling: readonly boolean[]): Uint8Array {
    const free = this.marksOf(words)
    return free.map((isFree, at) => (isFree === 0 && areTelling[at] === true ? 1 : 0))
  }

  private look(words: readonly string[]): Int32Array {
    return Int32Array.from(words, (word) => this.vocabulary.look(word))
  }
}

const folded = (text: string): string => wordsOf(text).join(' ')

function hasUnknown(words: Int32Array, at: number): boolean {
  for (let nth = at; nth < at + shared; nth++) if (words[nth] === 0) return true
  return false
}
