import { figureText } from '../figure-text.ts'
import type { Clause, Reading } from './claim.ts'
import { untestable } from './claim.ts'
import { lastFigures } from './figures-of.ts'
import { mentioned } from './mention.ts'

/**
 * "remain low": among the lowest quarter of all that is kept; "is high": among the highest. A figure that is merely below the mean may be
 * anything. Low is in the eye of the reader, so what is not is never wrong.
 */
export function readStanding({ open, subject, ground }: Clause): Reading | null {
  const [standing] = mentioned(open, 'standing')
  if (standing === undefined) return null
  const held = subject.series.map((series) =>
    isAtEnd(lastFigures(series, ground, series.points.length), standing.isHigh),
  )
  const isRight = held.length > 0 && held.every(Boolean)
  const computed = subject.series
    .map((series) =>
      lastFigures(series, ground, 1)
        .map((one) => figureText(one))
        .join(),
    )
    .join('; ')
  return {
    finding: isRight ? { verdict: 'right', stated: null, computed, slip: null } : untestable(null),
    accounts: [standing, ...mentioned(open, 'still')],
  }
}

/** Whether the last of some figures is beyond their mean, and one of the quarter of them that is furthest from it. */
function isAtEnd(figures: readonly number[], isHigh: boolean): boolean {
  const last = figures.at(-1)
  if (last === undefined) return false
  const mean = figures.reduce((sum, one) => sum + one, 0) / figures.length
  const asFar = figures.filter((one) => (isHigh ? one >= last : one <= last))
  return (isHigh ? last > mean : last < mean) && asFar.length <= figures.length / 4
}
