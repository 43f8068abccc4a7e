/** Whether two cells say the same, blanks, case and dashes aside. */
export function sameWords(one: string, other: string): boolean {
  return plain(one) === plain(other)
}

/** How much two texts have in common, 0 to 1: shared words over all words (Dice). */
export function likeness(one: string, other: string): number {
  const [a, b] = [wordsOf(one), wordsOf(other)]
  if (a.size === 0 || b.size === 0) return 0
  const shared = [...a].filter((word) => b.has(word)).length
  return (2 * shared) / (a.size + b.size)
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[‐‑–—−]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(plain(text).match(/[\p{L}\d]+/gu) ?? [])
}
