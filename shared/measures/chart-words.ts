import type { ChartSpec } from './chart-spec.ts'
import { changeInWords } from './change-words.ts'
import { figureText } from './figure-text.ts'
import type { Series } from './measure.ts'

interface Point {
  readonly period: string
  readonly value: number
}

/**
 * The words that stand for a chart: kind, latest figure, change, highest and lowest, dashed lines, and where all figures
 * are (R46). A gap is named, never passed over.
 *
 * @param subject  what is charted: "Neighbourhood crime"
 */
export function chartAltText(spec: ChartSpec, subject: string): string {
  const kind = spec.kind === 'column' ? 'Column chart' : 'Line chart'
  const periods = `${spec.periods.length} ${spec.periods.length === 1 ? 'period' : 'periods'}`
  const series = spec.series.map((one) =>
    seriesWords(spec, one.values, spec.series.length > 1 ? one.label : null),
  )
  const lines = spec.lines.map(
    ({ label, value }) => `Dashed line: ${label}, ${figureText(value, spec.unitSuffix)}.`,
  )
  return [
    `${kind} of ${subject} over ${periods}.`,
    ...series,
    ...lines,
    'All figures are in the table below the chart.',
  ].join(' ')
}

/** The caption over a chart: what is counted, and what the dashed lines are. */
export function chartCaption(spec: ChartSpec): string {
  const counted = spec.series.map(({ label }) => label).join(' and ')
  const names = spec.lines.map(({ label, value }) => `${label}, ${figureText(value, spec.unitSuffix)}`)
  const [first, second] = names
  if (first === undefined) return `${counted} in each quarter`
  const lines =
    second === undefined ? `dashed line: ${first}` : `long dashes: ${first}; short dashes: ${second}`
  return `${counted} in each quarter (${lines})`
}

function seriesWords(spec: ChartSpec, values: readonly (number | null)[], label: string | null): string {
  const points = spec.periods.flatMap((period, place): readonly Point[] => {
    const value = values[place] ?? null
    return value === null ? [] : [{ period, value }]
  })
  const missing = spec.periods.filter((_, place) => (values[place] ?? null) === null)
  const name = label === null ? '' : `${label}: `
  const gaps = missing.length === 0 ? '' : ` No figure: ${missing.join(', ')}.`
  const latest = points.at(-1)
  if (!latest) return `${name}no figures.${gaps}`
  const highest = points.reduce((best, point) => (point.value > best.value ? point : best))
  const lowest = points.reduce((best, point) => (point.value < best.value ? point : best))
  return (
    `${name}${label === null ? 'Latest' : 'latest'}: ${pointWords(latest, spec)}${changeWords(points, spec)}. ` +
    `Highest: ${pointWords(highest, spec)}. Lowest: ${pointWords(lowest, spec)}.${gaps}`
  )
}

function pointWords({ period, value }: Point, { unitSuffix }: ChartSpec): string {
  return `${figureText(value, unitSuffix)} in ${period}`
}

function changeWords(points: readonly Point[], spec: ChartSpec): string {
  const latest = points.at(-1)
  const before = points.at(-2)
  if (!latest || !before) return ''
  const unit: Series['unit'] = spec.unitSuffix === '%' ? 'percent' : 'count'
  const change = changeInWords(before.value, latest.value, unit)
  return `, ${change === 'the same' ? 'the same as in' : `${change} than in`} ${before.period}`
}
