import { valueRange } from './chart-scale.ts'
import { type ChartSeries, type ChartSpec, isLineChart, suffixOf } from './chart-spec.ts'
import { changeInWords } from './change-words.ts'
import { figureText } from './figure-text.ts'
import type { Series } from './measure.ts'
import { periodNamed } from './period.ts'
import { wordsInList } from '../words/in-lists.ts'

interface Point {
  readonly period: string
  readonly value: number
}

/**
 * The words that stand for a chart: kind, latest figure, change, highest and lowest, dashed lines, and where all figures
 * are (R46). A gap is named, never passed over.
 *
 * @param subject  what is charted: "Neighbourhood crime"
 * @param where    where its figures are to be found; empty where they stand elsewhere on the screen
 */
export function chartAltText(
  spec: ChartSpec,
  subject: string,
  where = 'All figures are in the table below the chart.',
): string {
  const kind = kindWords[spec.kind]
  const periods = `${spec.periods.length} ${spec.periods.length === 1 ? 'period' : 'periods'}`
  const series = spec.series.map((one, place) => seriesWords(ofSeries(spec, place), one))
  const lines = spec.lines.map(
    ({ label, value }) => `Dashed line: ${label}, ${figureText(value, spec.unitSuffix)}.`,
  )
  const span = linesSpan(spec)
  const held = span === null ? [] : [`These lines hold ${span}.`]
  const signals = spec.kind === 'control' ? signalWords(spec) : outsideWords(spec)
  return [
    `${kind} of ${subject} over ${periods}.`,
    ...series,
    ...lines,
    ...held,
    ...signals,
    ...(spec.notes ?? []),
    ...(where === '' ? [] : [where]),
  ].join(' ')
}

/** The caption over a chart: what is counted, what the dashed lines are, and where a scale begins that leaves out zero. */
export function chartCaption(spec: ChartSpec): string {
  const { min } = valueRange(spec)
  const notes = [
    ...lineNotes(spec),
    ...((spec.marked ?? []).length > 0 ? ['lozenge: outside the limits'] : []),
    ...(isLineChart(spec) && min > 0 ? [`scale from ${figureText(min, spec.unitSuffix)}`] : []),
  ]
  const note = notes.length === 0 ? '' : ` (${notes.join('; ')})`
  return `${wordsInList(spec.series.map(({ label }) => label))}${periodsNamed(spec)}${note}`
}

/** " in each quarter"; of one or two periods, their names: " in October 2022 and July 2023", ": Spring survey and Autumn survey". */
function periodsNamed({ periods }: ChartSpec): string {
  if (periods.length > 2)
    return ` in each ${periods.every((period) => /^Q\d /u.test(period)) ? 'quarter' : 'period'}`
  const isNamed = periods.some((period) => periodNamed(period).kind === 'survey')
  return `${isNamed ? ': ' : ' in '}${wordsInList(periods)}`
}

/** A chart as far as one of its series is told in its own unit. */
function ofSeries(spec: ChartSpec, place: number): ChartSpec {
  return { ...spec, unitSuffix: suffixOf(spec, place) }
}

function lineNotes(spec: ChartSpec): readonly string[] {
  const { lines, unitSuffix } = spec
  const [first, ...others] = lines.map(({ label, value }) => `${label}, ${figureText(value, unitSuffix)}`)
  if (first === undefined) return []
  const span = linesSpan(spec)
  const held = span === null ? [] : [`these ${span}`]
  if (others.length === 0) return [`dashed line: ${first}`, ...held]
  return [`long dashes: ${first}`, `short dashes: ${others.join(' and ')}`, ...held]
}

/** Over which of the periods a control chart's lines stand as they are told; `null` where it is all of them. */
function linesSpan({ lines: [line], periods }: ChartSpec): string | null {
  if (line?.values === undefined) return null
  const last = line.values.findLastIndex((value) => value !== null)
  if (last < periods.length - 1) return `up to ${periods[last] ?? ''}`
  const before = line.values.findLastIndex((value) => value !== line.value)
  return before < 0 ? null : `from ${periods[before + 1] ?? ''} on`
}

function signalWords({ signals = [], notes = [] }: ChartSpec): readonly string[] {
  return signals.length === 0 && notes.length === 0
    ? ['No signal: the figures vary as they usually do.']
    : signals
}

function outsideWords({ marked = [], periods }: ChartSpec): readonly string[] {
  return marked.length === 0
    ? []
    : [`Outside the limits: ${marked.map((at) => periods[at] ?? '').join(', ')}.`]
}

const kindWords: Readonly<Record<ChartSpec['kind'], string>> = {
  column: 'Column chart',
  line: 'Line chart',
  columnAndLine: 'Chart of columns and lines',
  stackedColumn: 'Chart of stacked columns',
  comparison: 'Comparison in columns',
  control: 'Control chart',
}

function seriesWords(spec: ChartSpec, { values, label: own, unit }: ChartSeries): string {
  const label = spec.series.length > 1 ? own : null
  const points = spec.periods.flatMap((period, place): readonly Point[] => {
    const value = values[place] ?? null
    return value === null ? [] : [{ period, value }]
  })
  const missing = spec.periods.filter((_, place) => (values[place] ?? null) === null)
  const name = label === null ? '' : `${label}: `
  const gaps = missing.length === 0 ? '' : ` No figure: ${missing.join(', ')}.`
  const latest = points.at(-1)
  if (!latest) return `${name}no figures.${gaps}`
  const highest = Math.max(...points.map(({ value }) => value))
  const lowest = Math.min(...points.map(({ value }) => value))
  return (
    `${name}${label === null ? 'Latest' : 'latest'}: ${pointWords(latest, spec)}${changeWords(points, unit ?? (spec.unitSuffix === '%' ? 'percent' : 'count'))}. ` +
    `Highest: ${extremeWords(highest, points, spec)}. Lowest: ${extremeWords(lowest, points, spec)}.${gaps}`
  )
}

function pointWords({ period, value }: Point, { unitSuffix }: ChartSpec): string {
  return `${figureText(value, unitSuffix)} in ${period}`
}

/** "148 in Q4 22/23 and Q1 23/24"; of many equal ones how many they are. */
function extremeWords(value: number, points: readonly Point[], { unitSuffix }: ChartSpec): string {
  const periods = points.filter((point) => point.value === value).map(({ period }) => period)
  const figure = figureText(value, unitSuffix)
  return periods.length <= mostNamed
    ? `${figure} in ${wordsInList(periods)}`
    : `${figure} in ${periods.length} periods, the last time in ${periods.at(-1)}`
}

const mostNamed = 3

function changeWords(points: readonly Point[], unit: Series['unit']): string {
  const latest = points.at(-1)
  const before = points.at(-2)
  if (!latest || !before) return ''
  const change = changeInWords(before.value, latest.value, unit)
  return `, ${change === 'the same' ? 'the same as in' : `${change} than in`} ${before.period}`
}
