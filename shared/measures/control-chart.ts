import { unitSuffix } from './change-words.ts'
import type { ChartLine, ChartSpec } from './chart-spec.ts'
import { figureText } from './figure-text.ts'
import type { Measure, Series } from './measure.ts'
import { measureControl } from './measure-control.ts'
import { type Period, periodLabel, periodShortLabel } from './period.ts'
import type { ControlSignals, ControlStretch, Run } from './process-control.ts'

/** As many points as there are years enough to see a trend in: six of quarters, two of months. */
const pointsInControlChart = 24

/**
 * The control chart of a series up to a period: its points, mean and limits, with what stands out marked and in words. Mean and
 * limits are worked out from all figures that there are; the chart shows the latest.
 *
 * @returns `null` where there are too few figures to say what is usual
 */
export function controlChart(
  measure: Pick<Measure, 'control'>,
  series: Series,
  latest: Period,
): ControlledChart | null {
  const controlled = measureControl(measure, series, latest)
  if (controlled === null) return null
  const { periods: all, values, signals } = controlled
  const from = Math.max(0, all.length - pointsInControlChart)
  const periods = all.slice(from)
  const chart: ChartSpec = {
    kind: 'control',
    periods: periods.map(periodShortLabel),
    series: [{ label: series.label, values: values.slice(from) }],
    unitSuffix: unitSuffix(series),
    lines: controlLines(signals.stretches, all.length, from),
    marked: signals.outside.filter((at) => at >= from).map((at) => at - from),
    signals: signalSentences(signals, all, values, from, unitSuffix(series)),
  }
  return { chart, periods }
}

/** A control chart, and the periods that it shows. */
interface ControlledChart {
  readonly chart: ChartSpec
  readonly periods: readonly Period[]
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
