import type { IsoDate } from '../calendar/iso-date.ts'
import type { Measure } from './measure.ts'
import { comparePeriods } from './period.ts'
import type { Quarter, QuarterPeriod } from './quarter.ts'
import { quartersBefore } from './quarter-dates.ts'
import { inRhythm } from './roll-up.ts'

/**
 * The quarter a performance report to a meeting is about: the latest one that was over by then and has a reading, even one
 * that only says why there is no figure; without readings, the one that ended last.
 */
export function reportedQuarter(measures: readonly Measure[], heldOn: IsoDate): QuarterPeriod {
  const lastOver = lastQuarterBefore(heldOn)
  const read = measures
    .flatMap((measure) => inRhythm(measure, 'quarter').series)
    .flatMap(({ readings }) => readings.map(({ period }) => period))
    .filter((period) => period.kind === 'quarter')
    .filter((period) => comparePeriods(period, lastOver) <= 0)
  return read.toSorted(comparePeriods).at(-1) ?? lastOver
}

/** The quarter that ended last before a day. */
export function lastQuarterBefore(day: IsoDate): QuarterPeriod {
  return { kind: 'quarter', ...quartersBefore(quarterOf(day), 1) }
}

/** The financial-year quarter a day falls in: years begin on 1 April (R49). */
function quarterOf(day: IsoDate): Quarter {
  const year = Number(day.slice(0, 4))
  const month = Number(day.slice(5, 7))
  if (month <= 3) return { year: year - 1, quarter: 4 }
  if (month <= 6) return { year, quarter: 1 }
  return { year, quarter: month <= 9 ? 2 : 3 }
}
