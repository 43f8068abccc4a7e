import { percentageChange } from './change-words.ts'
import type { Measure, Quarter, Series } from './measure.ts'
import { valueIn } from './measure-chart.ts'
import { quartersBefore } from './quarter-dates.ts'

/** How a measure does: a mark that is read aloud, and its meaning. Never by colour alone. */
interface Assessment {
  /** "↑ RED" */
  readonly mark: string
  readonly meaning: string
}

/** Smaller changes than these count as steady: per cent of a count, points of a percentage. */
export const steadyWithin = { percent: 2, points: 1 } as const

/** Every assessment a paper can print, in the order of its legend. */
export const assessments = {
  risingWell: { mark: '↑ GREEN', meaning: 'a rising trend, which is wanted' },
  steadyWell: { mark: '→ GREEN', meaning: 'steady, as wanted' },
  fallingWell: { mark: '↓ GREEN', meaning: 'a falling trend, which is wanted' },
  steady: { mark: '→ AMBER', meaning: 'little change' },
  risingBadly: { mark: '↑ RED', meaning: 'a rising trend, which is not wanted' },
  fallingBadly: { mark: '↓ RED', meaning: 'a falling trend, which is not wanted' },
} as const satisfies Record<string, Assessment>

/**
 * Judges a measure's latest quarter against the one before by its first series: direction, whether it is wanted, and,
 * where it is steady, whether the target is met.
 *
 * @returns `null` where either quarter has no figure
 */
export function assess(measure: Measure, quarter: Quarter): Assessment | null {
  const series = measure.series[0]
  const latest = series ? valueIn(series, quarter) : null
  const before = series ? valueIn(series, quartersBefore(quarter, 1)) : null
  if (!series || latest === null || before === null) return null
  switch (direction(series.unit, before, latest)) {
    case 'up':
      return measure.wanted === 'up' ? assessments.risingWell : assessments.risingBadly
    case 'down':
      return measure.wanted === 'down' ? assessments.fallingWell : assessments.fallingBadly
    case 'steady':
      return measure.wanted === 'steady' || meetsTarget(measure, latest)
        ? assessments.steadyWell
        : assessments.steady
  }
}

function direction(unit: Series['unit'], before: number, latest: number): 'up' | 'down' | 'steady' {
  if (latest === before) return 'steady'
  const towards = latest > before ? 'up' : 'down'
  const share = percentageChange(before, latest)
  const isSmall =
    unit === 'percent'
      ? Math.abs(latest - before) <= steadyWithin.points
      : share !== null && Math.abs(share) <= steadyWithin.percent
  return isSmall ? 'steady' : towards
}

function meetsTarget({ target, wanted }: Measure, latest: number): boolean {
  if (target === null) return false
  return wanted === 'down' ? latest <= target : latest >= target
}
