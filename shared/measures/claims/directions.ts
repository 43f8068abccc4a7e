import type { Clause, ClaimSeries } from './claim.ts'
import { exact, figuresUpTo, percentOf } from './figures-of.ts'
import { type Mention, mentioned, type TimeMention, type Way, type WayMention } from './mention.ts'
import { saysOfThen } from './times-of.ts'
import type { Period } from '../period.ts'

/** "Improvement" goes where the measure is wanted to go; where that is nowhere, it says no direction. */
export function wayMeant(way: Way, { ground }: Pick<Clause, 'ground'>): 'up' | 'down' | 'same' | null {
  if (way !== 'better' && way !== 'worse') return way
  if (ground.wanted === 'steady') return null
  return (way === 'better') === (ground.wanted === 'up') ? 'up' : 'down'
}

/** Where a word says that something has gone since: what was higher then has fallen. */
export function wayNow(
  word: WayMention,
  from: TimeMention | null,
  clause: Clause,
): 'up' | 'down' | 'same' | null {
  const way = wayMeant(word.way, clause)
  if (way === 'same' || way === null || !saysOfThen(clause.text, word, from)) return way
  return way === 'up' ? 'down' : 'up'
}

/** The step between two figures as a direction. */
export function stepWay(before: number, after: number): 1 | 0 | -1 {
  const difference = exact(after - before)
  return difference > 0 ? 1 : difference < 0 ? -1 : 0
}

/**
 * Of the words beside a direction those that its figures bear out: "marked" of them all, "slight" of each step, and "continued", for
 * which the step before the last must have gone the same way.
 */
export function besideDirection(
  clause: Clause,
  series: ClaimSeries,
  figures: readonly number[],
  until: Period | null,
): readonly Mention[] {
  const { isPercentage } = series
  const [first = 0, last = 0] = [figures[0], figures.at(-1)]
  const way = stepWay(first, last)
  const steps = stepsOf(figuresUpTo(series, until, 3))
  const wentSo = steps.length === 2 && steps.every(([before, after]) => stepWay(before, after) === way)
  const isMuch = changeSize(first, last, isPercentage) >= turningSize(isPercentage)
  const isLittle = stepsOf(figures).every(
    ([before, after]) => changeSize(before, after, isPercentage) <= turningSize(isPercentage),
  )
  return [
    ...mentioned(clause.open, 'size').filter(({ isLarge }) => (isLarge ? isMuch : isLittle)),
    ...(wentSo ? mentioned(clause.open, 'still') : []),
  ]
}

/** Each figure with the one after it, where both are known. */
function stepsOf(figures: readonly (number | null)[]): readonly (readonly [number, number])[] {
  return figures.slice(1).flatMap((after, place) => {
    const before = figures[place] ?? null
    return before === null || after === null ? [] : [[before, after] as const]
  })
}

/** A tenth, and 3 points between percentages: a change up to that can be called small, one from there on large. */
function turningSize(isPercentage: boolean): number {
  return isPercentage ? 3 : 10
}

/** In per cent; in points between percentages. */
export function changeSize(earlier: number, later: number, isPercentage: boolean): number {
  const difference = Math.abs(exact(later - earlier))
  return isPercentage ? difference : Math.abs(percentOf(difference, earlier) ?? Infinity)
}
