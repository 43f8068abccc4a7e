import { changeInWords, unitSuffix } from './change-words.ts'
import { figureText } from './figure-text.ts'
import type { Measure, Series } from './measure.ts'
import { periodsShown } from './measure-periods.ts'
import { isSamePeriod, type Period, periodLabel, yearBefore } from './period.ts'
import { readingIn, valueIn } from './readings.ts'
import { inRhythm } from './roll-up.ts'

/** A figure with its unit, as tables and sentences print it. */
export function figureWithUnit(value: number, series: Pick<Series, 'unit' | 'counted'>): string {
  return figureText(value, unitSuffix(series))
}

/**
 * Latest figure and its change against the period before and the same period a year before, a line for each series:
 * "Offences: 409 in Q3 2023/24. That is 38 more (10%) than Q2 2023/24 and 34 more (9%) than Q3 2022/23."
 */
export function measureSentences(measure: Measure, period: Period): readonly string[] {
  const told = inRhythm(measure, period.kind)
  const shown = periodsShown(told, period)
  const now = shown.at(-1) ?? period
  const before = [shown.at(-2) ?? null, yearBefore(now)].filter((earlier) => earlier !== null)
  const once = before.filter(
    (earlier, place) => before.findIndex((other) => isSamePeriod(other, earlier)) === place,
  )
  return told.series.map((series) => seriesSentences(series, now, once))
}

/** Why there is no figure for a period, `null` when there is one or nobody said. */
export function missingReason(measure: Measure, period: Period): string | null {
  const reasons = inRhythm(measure, period.kind).series.map((series) => {
    const reading = readingIn(series, period)
    return reading?.value === null ? reading.missingReason : null
  })
  return reasons.find((reason) => reason !== null) ?? null
}

function seriesSentences(series: Series, now: Period, before: readonly Period[]): string {
  const latest = valueIn(series, now)
  if (latest === null) return `${series.label}: no figure in ${periodLabel(now)}.`
  const changes = before.flatMap((earlier) => {
    const value = valueIn(series, earlier)
    if (value === null) return []
    const change = changeInWords(value, latest, series.unit)
    return [`${change} ${change === 'the same' ? 'as' : 'than'} ${periodLabel(earlier)}`]
  })
  const first = `${series.label}: ${figureWithUnit(latest, series)} in ${periodLabel(now)}.`
  return changes.length === 0 ? first : `${first} That is ${changes.join(' and ')}.`
}
