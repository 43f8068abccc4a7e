/** A place in the words: which of their fields, from 0, and how far in it. */
export interface WordsPlace {
  readonly field: number
  readonly at: number
}

/**
 * The wrong figure that F8 goes to, by its place among all of them: the next from the caret, or from the one gone to last, and round again.
 * @param wrong  in the order they are read, at least one
 * @param from   the caret, the one gone to last, or `null` before the first
 */
export function nextWrong(
  wrong: readonly WordsPlace[],
  from: WordsPlace | number | null,
  by: 1 | -1,
): number {
  const last = wrong.length - 1
  if (from === null) return by === 1 ? 0 : last
  if (typeof from === 'number') return (from + by + wrong.length) % wrong.length
  const found =
    by === 1
      ? wrong.findIndex((one) => !isAfter(from, one))
      : wrong.findLastIndex((one) => isAfter(from, one))
  return found >= 0 ? found : by === 1 ? 0 : last
}

function isAfter(one: WordsPlace, other: WordsPlace): boolean {
  return one.field === other.field ? one.at > other.at : one.field > other.field
}
