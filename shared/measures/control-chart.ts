import { unitSuffix } from './change-words.ts'
import type { ChartLine, ChartSpec } from './chart-spec.ts'
import { figureText } from './figure-text.ts'
import type { Measure, Series } from './measure.ts'
import { type MeasureControl, measureControl } from './measure-control.ts'
import { type Period, periodLabel, periodShortLabel } from './period.ts'
import type { Run } from './process-control.ts'

/** As many points as there are years enough to see a trend in: six of quarters, two of months. */
const pointsInControlChart = 24

/**
 * The control chart of a series up to a period: its points, mean and limits, with what stands out marked and in words. Mean and
 * limits are worked out from all figures that there are; the chart shows the latest. Where the latest have no mean and limits yet,
 * the lines end before them, and a note says what is waited for.
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
  const notes = limitNotes(controlled)
  const chart: ChartSpec = {
    kind: 'control',
    periods: periods.map(periodShortLabel),
    series: [{ label: series.label, values: values.slice(from) }],
    unitSuffix: unitSuffix(series),
    lines: controlLines(controlled, from),
    marked: signals.outside.filter((at) => at >= from).map((at) => at - from),
    signals: signalSentences(controlled, from, unitSuffix(series)),
    ...(notes.length > 0 && { notes }),
  }
  return { chart, periods }
}

/** A control chart, and the periods that it shows. */
interface ControlledChart {
  readonly chart: ChartSpec
  readonly periods: readonly Period[]
}

function controlLines(
  { values: all, signals: { stretches }, printed }: MeasureControl,
  from: number,
): readonly ChartLine[] {
  const line = (label: string, of: 'mean' | 'upper' | 'lower'): readonly ChartLine[] => {
    const values = all
      .map((_, at) => stretches.find(({ first, last }) => first <= at && at <= last)?.[of] ?? null)
      .map((value) => (value === null ? null : printed(value)))
      .slice(from)
    const value = values.findLast((one) => one !== null) ?? null
    if (value === null) return []
    return [{ label, value, ...(values.some((one) => one !== value) && { values }) }]
  }
  return [...line('mean', 'mean'), ...line('upper limit', 'upper'), ...line('lower limit', 'lower')]
}

/** Why there are no mean and limits at the latest figures; nothing where there are. */
function limitNotes({ periods, settings, signals }: MeasureControl): readonly string[] {
  const latest = signals.stretches.at(-1)
  if (latest === undefined || latest.mean !== null) return []
  const { baseline, leastFigures } = settings
  const name = (at: number): string => nameOf(periods, at)
  const isHeldTo = baseline !== null && baseline[0] >= latest.first
  const there = latest.figures === 1 ? 'there is 1' : `there are ${latest.figures}`
  return [
    isHeldTo
      ? `No mean and limits: they need ${leastFigures} figures, and from ${name(baseline[0])} to ${name(baseline[1])} ${there}.`
      : `Mean and limits are taken anew from ${name(latest.first)}. They come with ${leastFigures} figures; so far ${there}.`,
  ]
}

/** What stands out among the points shown, in the order of the rules. */
function signalSentences(
  { periods, values, signals }: MeasureControl,
  from: number,
  suffix: string,
): readonly string[] {
  const { outside, above, below, rising, falling, stretches } = signals
  const name = (at: number): string => nameOf(periods, at)
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

function nameOf(periods: readonly Period[], at: number): string {
  return periodLabel(periods[at] ?? { kind: 'survey', name: '' })
}
