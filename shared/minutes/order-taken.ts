import type { MinuteItem } from './minutes.ts'

type Placed = Pick<MinuteItem, 'number' | 'letter' | 'takenOrder'>

/**
 * What the minutes say of items that the Chair moved (R25): "This item was taken after item 8." An item is out of turn when
 * one that stands before it on the agenda was taken later, and it did not simply follow the item before it.
 *
 * @param items in agenda order
 * @returns one entry per item; `null` for what was taken in its turn
 */
export function orderNotes(items: readonly Placed[]): readonly (string | null)[] {
  const taken = items
    .filter((item): item is Placed & { readonly takenOrder: number } => item.takenOrder !== null)
    .toSorted((a, b) => a.takenOrder - b.takenOrder)
  const inTurn = longestInTurn(taken.map((item) => items.indexOf(item)))
  return items.map((item, index) => {
    const place = taken.findIndex((one) => one === item)
    if (place < 0 || inTurn.has(index)) return null
    const before = taken[place - 1]
    return before === undefined
      ? 'This item was taken first.'
      : `This item was taken after item ${label(before)}.`
  })
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
