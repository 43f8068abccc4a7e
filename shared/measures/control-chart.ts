import { unitSuffix } from './change-words.ts'
import type { ChartLine, ChartSpec } from './chart-spec.ts'
import { controlSettings } from './control-choice.ts'
import { figureText } from './figure-text.ts'
import type { Measure, Series } from './measure.ts'
import { comparePeriods, type Period, periodLabel, periodShortLabel, periodsBefore } from './period.ts'
import {
  controlSignals,
  type ControlSignals,
  type ControlStretch,
  figuresForControl,
  type Run,
} from './process-control.ts'
import { valueIn } from './readings.ts'

/** As many points as there are years enough to see a trend in: six of quarters, two of months. */
const pointsInControlChart = 24

/**
 * The control chart of a series up to a period: its points, mean and limits, with what stands out marked and in words. Mean and
 * limits are worked out from all figures that there are; the chart shows the latest.
 *
 * @returns `null` where there are too few figures to say what is usual
 */
export function controlChart(
  { control }: Pick<Measure, 'control'>,
  series: Series,
  latest: Period,
): ChartSpec | null {
  const all = periodsUpTo(series, latest)
  const values = all.map((period) => valueIn(series, period))
  if (values.filter((value) => value !== null).length < figuresForControl) return null
  const found = controlSignals(values, controlSettings(control, all))
  const from = Math.max(0, all.length - pointsInControlChart)
  const shown = all.slice(from)
  return {
    kind: 'control',
    periods: shown.map(periodShortLabel),
    series: [{ label: series.label, values: values.slice(from) }],
    unitSuffix: unitSuffix(series),
    lines: controlLines(found.stretches, all.length, from),
    marked: found.outside.filter((at) => at >= from).map((at) => at - from),
    signals: signalSentences(found, all, values, from, unitSuffix(series)),
  }
}

/** The periods that a series' control chart shows. */
export function controlPeriods(series: Series, latest: Period): readonly Period[] {
  return periodsUpTo(series, latest).slice(-pointsInControlChart)
}

/** Every period from the first figure of a series to the latest, in one rhythm; those without a figure keep their place. */
function periodsUpTo(series: Series, latest: Period): readonly Period[] {
  const known = series.readings
    .filter(
      ({ period, value }) =>
        value !== null && period.kind === latest.kind && comparePeriods(period, latest) <= 0,
    )
    .map(({ period }) => period)
    .toSorted(comparePeriods)
  const [first] = known
  if (first === undefined) return []
  const periods: Period[] = []
  let period: Period | null = latest
  while (period !== null && comparePeriods(period, first) >= 0) {
    periods.unshift(period)
    period = periodsBefore(period, 1)
  }
  return periods
}

function controlLines(
  stretches: readonly ControlStretch[],
  count: number,
  from: number,
): readonly ChartLine[] {
  const line = (label: string, of: 'mean' | 'upper' | 'lower'): readonly ChartLine[] => {
    const values = Array.from({ length: count }, (_, at) => {
      const value = stretches.find(({ first, last }) => first <= at && at <= last)?.[of] ?? null
      return value === null ? null : Number(value.toFixed(1))
    }).slice(from)
    const value = values.at(-1) ?? null
    if (value === null) return []
    return [{ label, value, ...(values.some((one) => one !== value) && { values }) }]
  }
  return [...line('mean', 'mean'), ...line('upper limit', 'upper'), ...line('lower limit', 'lower')]
}

/** What stands out among the points shown, in the order of the rules. */
function signalSentences(
  { outside, above, below, rising, falling, stretches }: ControlSignals,
  periods: readonly Period[],
  values: readonly (number | null)[],
  from: number,
  suffix: string,
): readonly string[] {
  const name = (at: number): string => periodLabel(periods[at] ?? { kind: 'survey', name: '' })
  const runs = (all: readonly Run[], words: string): readonly string[] =>
    all
      .filter(([, last]) => last >= from)
      .map(
        ([first, last]) => `${last - first + 1} figures running ${words}, ${name(first)} to ${name(last)}.`,
      )
  return [
    ...outside
      .filter((at) => at >= from)
      .map((at) => {
        const value = values[at] ?? 0
        const mean = stretches.find(({ first, last }) => first <= at && at <= last)?.mean ?? 0
        return `${name(at)}, ${figureText(value, suffix)}, is ${value > mean ? 'above the upper' : 'below the lower'} limit.`
      }),
    ...runs(above, 'are above the mean'),
    ...runs(below, 'are below the mean'),
    ...runs(rising, 'rise'),
    ...runs(falling, 'fall'),
  ]
}
