import { figureText } from '../figure-text.ts'
import type { Clause, Reading } from './claim.ts'
import { untestable } from './claim.ts'
import { lastFigures } from './figures-of.ts'
import { mentioned } from './mention.ts'

/** "remain low": below the average of all that is kept. Low is in the eye of the reader, so it is never wrong. */
export function readStanding({ open, subject, ground }: Clause): Reading | null {
  const [standing] = mentioned(open, 'standing')
  if (standing === undefined) return null
  const held = subject.series.map((series) => {
    const figures = lastFigures(series, ground, series.points.length)
    const mean = figures.reduce((sum, one) => sum + one, 0) / figures.length
    const last = figures.at(-1)
    return last !== undefined && figures.length > 1 && (standing.isHigh ? last > mean : last < mean)
  })
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
