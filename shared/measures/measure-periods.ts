import type { Measure } from './measure.ts'
import { comparePeriods, isKnownBy, isSamePeriod, type Period, periodsBefore } from './period.ts'
import { valueIn } from './readings.ts'

/** Six: the latest, and the same one of last year with one before it, as many as have a table column each. */
const shownPeriods = 6

/**
 * The periods that a report on `latest` shows of a measure: up to six in the report's own rhythm, none before the first figure;
 * of a measure that has another rhythm, such as surveys, the last six that the report can know of.
 */
export function periodsShown(measure: Measure, latest: Period): readonly Period[] {
  const known = measure.series
    .flatMap(({ readings }) => readings.filter(({ value }) => value !== null).map(({ period }) => period))
    .filter((period) => isKnownBy(period, latest))
  return known.some(({ kind }) => kind === latest.kind)
    ? inOwnRhythm(measure, latest)
    : inOrder(known).slice(-shownPeriods)
}

function inOwnRhythm(measure: Measure, latest: Period): readonly Period[] {
  const periods = Array.from({ length: shownPeriods }, (_, place) =>
    periodsBefore(latest, shownPeriods - 1 - place),
  ).filter((period) => period !== null)
  const first = periods.findIndex((period) =>
    measure.series.some((series) => valueIn(series, period) !== null),
  )
  return first < 0 ? [] : periods.slice(first)
}

/** Each once; surveys without a date keep the order they were given in. */
function inOrder(periods: readonly Period[]): readonly Period[] {
  const once = periods.filter(
    (period, place) => periods.findIndex((other) => isSamePeriod(other, period)) === place,
  )
  return once.some(({ kind }) => kind === 'survey') ? once : once.toSorted(comparePeriods)
}
