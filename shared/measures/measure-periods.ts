import { rhythms } from './due-readings.ts'
import type { Measure } from './measure.ts'
import { comparePeriods, isKnownBy, isSamePeriod, type Period, periodsBefore } from './period.ts'
import { isReturned, valueIn } from './readings.ts'

/** Six: the latest, and the same one of last year with one before it, as many as have a table column each. */
const shownPeriods = 6

/**
 * The periods that a report on `latest` shows of a measure: up to six in the report's own rhythm, none before the first figure; of one
 * that is kept in another rhythm, such as half-years, six of those up to the last that was returned; of surveys the last six that
 * the report can know of. In a rhythm a period without a figure stands between the others, as a gap.
 */
export function periodsShown(measure: Measure, latest: Period): readonly Period[] {
  const known = measure.series
    .flatMap(({ readings }) => readings.filter(({ value }) => value !== null).map(({ period }) => period))
    .filter((period) => isKnownBy(period, latest))
  if (known.some(({ kind }) => kind === latest.kind)) return inOwnRhythm(measure, latest)
  const lastReturned = keepsRhythm(measure, known) ? lastReturnedBy(measure, latest) : null
  return lastReturned === null ? inOrder(known).slice(-shownPeriods) : inOwnRhythm(measure, lastReturned)
}

/** Whether a period without a figure is one that should have had it: what is asked now and then has no gaps. */
function keepsRhythm({ frequency }: Measure, known: readonly Period[]): boolean {
  return frequency !== 'irregular' && known.every(({ kind }) => kind === rhythms[frequency])
}

/** The last period, up to a report's own, that has a figure or the reason why there is none. */
function lastReturnedBy({ series }: Measure, latest: Period): Period | null {
  const returned = series.flatMap((one) =>
    one.readings.map(({ period }) => period).filter((period) => isReturned(one, period)),
  )
  return (
    returned
      .filter((period) => isKnownBy(period, latest))
      .toSorted(comparePeriods)
      .at(-1) ?? null
  )
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
