import { rowKey, type Vocabulary } from './vocabulary.ts'
import { wordsOf } from './words.ts'

/** Rows of this many words that two public items share are wording of forms. */
const shared = 4

/**
 * Knows which words of an exempt paper are everybody's: what the public agenda prints anyway, and wording that stands in
 * the public documents of two different items.
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

  /** @param items  the words of each public item's documents */
  addShared(items: readonly (readonly Int32Array[])[]): void {
    const firstIn = new Map<number, number>()
    for (const [item, texts] of items.entries())
      for (const words of texts)
        for (let at = 0; at + shared <= words.length; at++) {
          if (hasUnknown(words, at)) continue
          const key = rowKey(words, at, shared)
          if ((firstIn.get(key) ?? item) !== item) this.rows.add(key)
          else firstIn.set(key, item)
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

function hasUnknown(words: Int32Array, at: number): boolean {
  for (let nth = at; nth < at + shared; nth++) if (words[nth] === 0) return true
  return false
}
