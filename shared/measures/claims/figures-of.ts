import { roundHalfUp } from '../figure-text.ts'
import { isKnownBy, isSamePeriod, monthSpan, type Period, periodsBefore, yearBefore } from '../period.ts'
import type { ClaimGround, ClaimPoint, ClaimSeries } from './claim.ts'
import type { Time, TimeUnit } from './mention.ts'

/** The figure of a period; of a year the sum of its quarters, where they add up and none is missing. `null` where there is none. */
export function valueAt(series: ClaimSeries, period: Period | null): number | null {
  if (period === null) return null
  const point = series.points.find((one) => isSamePeriod(one.period, period))
  if (point !== undefined || period.kind !== 'year' || !series.addsUp) return point?.value ?? null
  const values = ([1, 2, 3, 4] as const).map((quarter) =>
    valueAt(series, { kind: 'quarter', year: period.year, quarter }),
  )
  return values.reduce((sum, value) => (sum === null || value === null ? null : sum + value), 0)
}

/** The period of a series that a report's "now" means: the report's own, else, in another rhythm, the last it has. */
export function latestPeriod(series: ClaimSeries, { latest }: ClaimGround): Period | null {
  if (series.points.some(({ period }) => period.kind === latest.kind)) return latest
  return series.points.at(-1)?.period ?? null
}

/** The period a time names in a series; `null` where it names none, or more than one. */
export function periodAt(series: ClaimSeries, time: Time, ground: ClaimGround): Period | null {
  const now = latestPeriod(series, ground)
  if (now === null) return null
  switch (time.kind) {
    case 'period':
      return time.isOfQuarter === true ? quarterOfYear(now, time.period) : time.period
    case 'before':
      return time.unit === null || periodsIn({ count: 1, unit: time.unit }, now) === 1
        ? periodJustBefore(series, now)
        : null
    case 'yearBefore':
      return yearBefore(now)
    case 'window': {
      const count = periodsIn(time, now)
      return count === null ? null : periodsBefore(now, count)
    }
    case 'toDate':
    case 'ambiguous':
      return null
  }
}

/** Whether two times are known to be the same: "up on this quarter", in that quarter's report, says nothing of what it is from. */
export function areSame(one: Period | null, other: Period | null): boolean {
  return one !== null && other !== null && isSamePeriod(one, other)
}

/** How many periods like one a stretch of time has: 4 quarters in 12 months; `null` where they do not fill it. */
export function periodsIn({ count, unit }: { count: number; unit: TimeUnit }, like: Period): number | null {
  const span = monthSpan(like)
  const months = count * { month: 1, quarter: 3, year: 12 }[unit]
  return span === null || months % span.count !== 0 ? null : months / span.count
}

/** "22/23 … for the quarter" is the same quarter of that year. */
function quarterOfYear(now: Period, named: Period): Period {
  return named.kind === 'year' && now.kind === 'quarter' ? { ...now, year: named.year } : named
}

/** The period before; among surveys, the one held before. */
export function periodJustBefore(series: ClaimSeries, period: Period): Period | null {
  const place = series.points.findIndex((point) => isSamePeriod(point.period, period))
  if (period.kind === 'quarter') return periodsBefore(period, 1)
  return series.points[place - 1]?.period ?? null
}

/** The last `count` periods up to one, or a report's own, in order; fewer where there are fewer. */
export function lastPoints(
  series: ClaimSeries,
  ground: ClaimGround,
  count: number,
  until: Period | null = latestPeriod(series, ground),
): readonly ClaimPoint[] {
  const end = series.points.findIndex(({ period }) => until !== null && isSamePeriod(period, until)) + 1
  return series.points.slice(Math.max(0, end - count), end)
}

/** Their figures, without those that are missing. */
export function lastFigures(series: ClaimSeries, ground: ClaimGround, count: number): readonly number[] {
  return lastPoints(series, ground, count)
    .map(({ value }) => value)
    .filter((value) => value !== null)
}

/** A report's ground with the surveys held since its quarter; `null` where there were none. */
export function groundSince(ground: ClaimGround): ClaimGround | null {
  const series = ground.series.map(({ points, sinceThen = [], ...rest }) => ({
    ...rest,
    points: [...points, ...sinceThen],
  }))
  return ground.series.some(({ sinceThen = [] }) => sinceThen.length > 0) ? { ...ground, series } : null
}

/** The surveys that a report on a quarter may have known beyond it: those of the quarter that it was written in. */
export function heldSince<Point extends ClaimPoint>(
  points: readonly Point[],
  isSurvey: boolean,
  latest: Period,
): readonly Point[] {
  const next = periodsBefore(latest, -1)
  if (!isSurvey || latest.kind !== 'quarter' || next === null) return []
  return points.filter(({ period }) => !isKnownBy(period, latest) && isKnownBy(period, next))
}

/** What a report's table prints: so many periods are what its reader can see. */
export const printedPeriods = 4

/** Per cent of the earlier figure; `null` from nothing (R50). */
export function percentOf(change: number, earlier: number): number | null {
  return earlier === 0 ? null : (exact(change) / Math.abs(earlier)) * 100
}

/** Rounded as printed, halves away from zero (R50). */
export function rounded(value: number, decimals: number): number {
  return exact(roundHalfUp(value * 10 ** decimals) / 10 ** decimals)
}

/** Differences as decimals give them: 95.5 − 95.4 is 0.1. */
export function exact(value: number): number {
  return Number(value.toFixed(6))
}

/** The figures of as many periods that follow each other up to one, in order of time; `null` for each that is not known. */
export function figuresUpTo(
  series: ClaimSeries,
  until: Period | null,
  count: number,
): readonly (number | null)[] {
  const values: (number | null)[] = []
  for (let period = until; values.length < count; period = period && periodJustBefore(series, period))
    values.unshift(valueAt(series, period))
  return values
}

/** The figures from one period to another, both included. */
export function figuresBetween(series: ClaimSeries, start: Period, end: Period): readonly (number | null)[] {
  const [first, last] = [monthSpan(start), monthSpan(end)]
  const count = first === null || last === null ? 2 : (last.first - first.first) / last.count + 1
  return figuresUpTo(series, end, Math.max(2, Math.round(count)))
}

/** The sum of a financial year up to one of its periods; `null` where a figure of it is not there. */
export function yearToDate(series: ClaimSeries, now: Period | null): number | null {
  const span = now === null ? null : monthSpan(now)
  if (span === null) return null
  const beginning = Math.floor((span.first - 3) / 12) * 12 + 3
  const inYear = series.points.filter(({ period }) => {
    const one = monthSpan(period)
    return one !== null && one.count === span.count && one.first >= beginning && one.first <= span.first
  })
  const wanted = (span.first - beginning) / span.count + 1
  const values = inYear.map(({ value }) => value).filter((value) => value !== null)
  return values.length === wanted ? exact(values.reduce((sum, value) => sum + value, 0)) : null
}
