import type { MinuteItem } from './minutes.ts'

type Placed = Pick<MinuteItem, 'number' | 'letter' | 'takenOrder'>

/**
 * What the minutes say of items that the Chair moved (R25): "This item was taken after item 8." An item is out of turn when
 * one that stands before it on the agenda was taken later. Items that were moved together say so: "This item was taken with item 11,
 * after item 8."
 *
 * @param items in agenda order
 * @returns one entry per item; `null` for what was taken in its turn
 */
export function orderNotes(items: readonly Placed[]): readonly (string | null)[] {
  const taken = items
    .map((item, index) => ({ item, index }))
    .filter(({ item }) => item.takenOrder !== null)
    .toSorted((a, b) => (a.item.takenOrder ?? 0) - (b.item.takenOrder ?? 0))
    .map(({ index }) => index)
  const inTurn = longestInTurn(taken)
  const notes = items.map((): string | null => null)
  let first = 0
  for (const [place, index] of taken.entries()) {
    const before = taken[place - 1]
    if (before === undefined || !isNextAfter(before, index, taken)) first = place
    if (inTurn.has(index)) continue
    notes[index] = noteOf(
      items[taken[first - 1] ?? -1],
      first === place ? undefined : items[taken[first] ?? -1],
    )
  }
  return notes
}

/** Whether one item stands right after another on the agenda, as far as items were taken. */
function isNextAfter(before: number, index: number, taken: readonly number[]): boolean {
  return before < index && !taken.some((other) => before < other && other < index)
}

/** @param after  what was taken before; absent where nothing was. @param together  with which item it was moved, if any */
function noteOf(after: Placed | undefined, together: Placed | undefined): string {
  const withWords = together === undefined ? '' : ` with item ${label(together)},`
  if (after !== undefined) return `This item was taken${withWords} after item ${label(after)}.`
  return together === undefined
    ? 'This item was taken first.'
    : `This item was taken${withWords} before the others.`
}

/** The most items that were taken in agenda order: those are left unmentioned, the fewest others are moved. */
function longestInTurn(indices: readonly number[]): ReadonlySet<number> {
  const best: (readonly number[])[] = []
  for (const [at, index] of indices.entries()) {
    const before = best
      .slice(0, at)
      .filter((run) => (run.at(-1) ?? -1) < index)
      .reduce<readonly number[]>((longest, run) => (run.length > longest.length ? run : longest), [])
    best.push([...before, index])
  }
  return new Set(best.reduce<readonly number[]>((a, b) => (b.length > a.length ? b : a), []))
}

function label({ number, letter }: Placed): string {
  return letter === null ? `${number}` : `${number}(${letter})`
}
