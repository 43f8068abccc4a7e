import type { Aggregation, Measure, Reading, Restatement, Series } from './measure.ts'
import { mostDecimals } from './figure-text.ts'
import { comparePeriods, monthSpan, type Period, periodOver } from './period.ts'
import { exact, rounded } from './claims/figures-of.ts'

type Whole = 'quarter' | 'half' | 'year'

/** A measure whose monthly series are told by quarters, halves or years, as far as their figures allow. */
export function inRhythm(measure: Measure, kind: Period['kind']): Measure {
  if (kind !== 'quarter' && kind !== 'half' && kind !== 'year') return measure
  return { ...measure, series: measure.series.map((series) => rolledUp(series, kind)) }
}

/**
 * Monthly figures as those of quarters, halves or years: their sum, their mean, or the last month's. A period with a month
 * missing has no figure, and says which. Series that do not add up from months stay as they are.
 */
export function rolledUp<Told extends Pick<Series, 'aggregation' | 'readings'>>(
  series: Told,
  kind: Whole,
): Told {
  const { aggregation, readings } = series
  if (
    aggregation === 'none' ||
    readings.length === 0 ||
    readings.some(({ period }) => period.kind !== 'month')
  )
    return series
  const wholes = new Map<number, Reading[]>()
  for (const reading of readings) {
    const over = periodOver(reading.period, kind)
    const first = over && monthSpan(over)?.first
    if (first !== null && first !== undefined) wholes.set(first, [...(wholes.get(first) ?? []), reading])
  }
  return { ...series, readings: [...wholes.values()].map((months) => whole(months, kind, aggregation)) }
}

type Adding = Exclude<Aggregation, 'none'>

function whole(months: readonly Reading[], kind: Whole, aggregation: Adding): Reading {
  const inOrder = months.toSorted((a, b) => comparePeriods(a.period, b.period))
  const period = periodOver(inOrder[0]?.period ?? noMonth(), kind) ?? noMonth()
  const value = aggregate(
    inOrder.map((month) => month.value),
    period,
    aggregation,
  )
  return {
    period,
    value,
    missingReason:
      value === null ? (inOrder.find((month) => month.value === null)?.missingReason ?? null) : null,
    restatements: restatementsOf(inOrder, period, aggregation),
  }
}

/**
 * What the whole was before months of it were restated, step by step. A month that was restated before the whole was over changed
 * nothing that was told of it, and neither did a step that left the whole as it was.
 */
function restatementsOf(
  months: readonly Reading[],
  period: Period,
  aggregation: Adding,
): readonly Restatement[] {
  if (months.every(({ restatements }) => restatements.length === 0)) return []
  const over = dayAfter(period)
  const all = months
    .flatMap(({ restatements }) => restatements)
    .filter(({ restatedAt }) => restatedAt >= over)
  const steps = [...new Set(all.map(({ restatedAt }) => restatedAt))].toSorted()
  /** `null` for now. */
  const valueBefore = (step: string | null): number | null =>
    aggregate(
      months.map((month) => standingBefore(month, step)),
      period,
      aggregation,
    )
  return steps.flatMap((step, place) => {
    const value = valueBefore(step)
    if (value === valueBefore(steps[place + 1] ?? null)) return []
    const taken = all.filter(({ restatedAt }) => restatedAt === step)
    const why = [...new Set(taken.map((one) => one.why))].join('; ')
    return [{ value, restatedAt: step, restatedBy: taken[0]?.restatedBy ?? '', why }]
  })
}

/** What a month said before something was restated at an instant; what it says now, for `null`. */
function standingBefore({ value, restatements }: Reading, instant: string | null): number | null {
  const next = instant === null ? undefined : restatements.find(({ restatedAt }) => restatedAt >= instant)
  return next === undefined ? value : next.value
}

/** `null` where any month is missing. */
function aggregate(months: readonly (number | null)[], period: Period, aggregation: Adding): number | null {
  const values = months.filter((value) => value !== null)
  if (values.length !== monthSpan(period)?.count) return null
  if (aggregation === 'last') return values.at(-1) ?? null
  const sum = values.reduce((all, value) => all + value, 0)
  // A mean is told with one decimal more than the months: 22.3, not 22.333333.
  return aggregation === 'sum' ? exact(sum) : rounded(sum / values.length, mostDecimals(values) + 1)
}

/** The first day after a period, ISO 8601. */
function dayAfter(period: Period): string {
  const { first, count } = monthSpan(period) ?? noMonth()
  const next = first + count
  return `${Math.floor(next / 12)}-${String((next % 12) + 1).padStart(2, '0')}-01`
}

function noMonth(): never {
  throw new Error('a roll-up begins with a month')
}
