/** Words as numbers, from 1; 0 stands for every word that nobody looks for. */
export class Vocabulary {
  private readonly numbers = new Map<string, number>()

  /** The word's number, a new one if it has none. */
  learn(word: string): number {
    const known = this.numbers.get(word)
    if (known !== undefined) return known
    const next = this.numbers.size + 1
    this.numbers.set(word, next)
    return next
  }

  /** The word's number, or 0. */
  look(word: string): number {
    return this.numbers.get(word) ?? 0
  }
}

/**
 * One number for some words in a row: equal rows give equal numbers, and different rows different ones but for one chance in
 * a million million.
 *
 * @param without  place in the row whose word does not count, or -1
 */
export function rowKey(words: Int32Array, from: number, length: number, without = -1): number {
  let high = (length << 8) ^ (without + 1)
  let low = ~high
  for (let nth = 0; nth < length; nth++) {
    const word = nth === without ? 0 : (words[from + nth] ?? 0)
    high = Math.imul(high ^ word, 0x9e3779b1)
    high ^= high >>> 15
    low = Math.imul(low + word, 0x85ebca6b)
    low ^= low >>> 13
  }
  // 53 bits: as many as a number holds exactly.
  return (high >>> 0) * 0x200000 + (low >>> 11)
}
