import type { Aggregation, Measure, Reading, Series } from './measure.ts'
import { comparePeriods, monthSpan, type Period, periodOver } from './period.ts'
import { exact } from './claims/figures-of.ts'

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

function whole(months: readonly Reading[], kind: Whole, aggregation: Exclude<Aggregation, 'none'>): Reading {
  const inOrder = months.toSorted((a, b) => comparePeriods(a.period, b.period))
  const period = periodOver(inOrder[0]?.period ?? noMonth(), kind) ?? noMonth()
  const values = inOrder.map(({ value }) => value).filter((value) => value !== null)
  const isWhole = values.length === (monthSpan(period)?.count ?? 0)
  return {
    period,
    value: isWhole ? aggregate(values, aggregation) : null,
    missingReason: isWhole ? null : (inOrder.find(({ value }) => value === null)?.missingReason ?? null),
    restatements: [],
  }
}

function aggregate(values: readonly number[], aggregation: Exclude<Aggregation, 'none'>): number | null {
  if (aggregation === 'last') return values.at(-1) ?? null
  const sum = values.reduce((all, value) => all + value, 0)
  return exact(aggregation === 'sum' ? sum : sum / values.length)
}

function noMonth(): never {
  throw new Error('a roll-up begins with a month')
}
