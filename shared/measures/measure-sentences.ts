import { changeInWords, unitSuffix } from './change-words.ts'
import { figureText } from './figure-text.ts'
import { quarterLabel, type Measure, type Quarter, type Series } from './measure.ts'
import { valueIn } from './measure-chart.ts'
import { quartersBefore } from './quarter-dates.ts'

/** A figure with its unit, as tables and sentences print it. */
export function figureWithUnit(value: number, unit: Series['unit']): string {
  return figureText(value, unitSuffix(unit))
}

/**
 * Latest figure and its change against the quarter before and the same quarter a year before, for each series:
 * "Offences: 409 in Q3 2023/24. That is 38 more (10%) than Q2 2023/24 and 34 more (9%) than Q3 2022/23."
 */
export function measureSentences(measure: Measure, quarter: Quarter): string {
  return measure.series.map((series) => seriesSentences(series, quarter)).join(' ')
}

/** Why there is no figure for a quarter, `null` when there is one or nobody said. */
export function missingReason(measure: Measure, quarter: Quarter): string | null {
  const readings = measure.series.flatMap((series) => series.readings)
  const missing = readings.find(
    ({ period, value }) => value === null && quarterLabel(period) === quarterLabel(quarter),
  )
  return missing?.missingReason ?? null
}

function seriesSentences(series: Series, quarter: Quarter): string {
  const latest = valueIn(series, quarter)
  if (latest === null) return `${series.label}: no figure in ${quarterLabel(quarter)}.`
  const changes = [quartersBefore(quarter, 1), quartersBefore(quarter, 4)].flatMap((earlier) => {
    const value = valueIn(series, earlier)
    if (value === null) return []
    const change = changeInWords(value, latest, series.unit)
    return [`${change} ${change === 'the same' ? 'as' : 'than'} ${quarterLabel(earlier)}`]
  })
  const first = `${series.label}: ${figureWithUnit(latest, series.unit)} in ${quarterLabel(quarter)}.`
  return changes.length === 0 ? first : `${first} That is ${changes.join(' and ')}.`
}
