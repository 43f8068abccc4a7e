import type { Measure } from './measure.ts'
import { comparePeriods, type Period } from './period.ts'

/** What a measure was called in a period: codes move up when one is inserted, titles are reworded. */
export function nameIn(
  { code, title, earlierNames }: Pick<Measure, 'code' | 'title' | 'earlierNames'>,
  period: Period,
): { readonly code: string | null; readonly title: string } {
  const earlier = earlierNames
    .filter(({ until }) => comparePeriods(period, until) <= 0)
    .toSorted((a, b) => comparePeriods(a.until, b.until))
  return earlier[0] ?? { code, title }
}
