import type { IsoDate } from '../calendar/iso-date.ts'
import { unitSuffix } from './change-words.ts'
import { figureText } from './figure-text.ts'
import type { Reading, Series } from './measure.ts'
import { monthSpan, type Period } from './period.ts'

/**
 * Why somebody has to say that a figure is meant before it is taken. Each may be right, as a forecast or a loss is; each is more often a
 * slip. In the order in which they are asked.
 */
export const oddities = [
  'hidden',
  'notOver',
  'otherRhythm',
  'minus',
  'overHundred',
  'fraction',
  'farOff',
] as const
export type Oddity = (typeof oddities)[number]

/** What the figures of a series have been so far. */
export interface SeriesHabits {
  /** The kinds of their periods. */
  readonly rhythms: readonly Period['kind'][]
  readonly hasMinus: boolean
  readonly hasOverHundred: boolean
  readonly hasFractions: boolean
  /** The figure in the middle, with half of them below; `null` of too few to say what is usual. */
  readonly middle: number | null
  /** The least and the most so far; `null` without figures. */
  readonly between: readonly [least: number, most: number] | null
}

/** Fewer figures than this have no usual size. */
const fewest = 4
/** A figure so many times as large as the one in the middle, or as small, has a digit too many or too few: not ten, as few are just it. */
const timesOff = 7
/** Small counts jump about: from 1 to 10 is no slip. */
const leastOff = 10

/** What is usual in a series. */
export function habitsOf(readings: readonly Pick<Reading, 'period' | 'value'>[]): SeriesHabits {
  const values = readings.flatMap(({ value }) => value ?? []).toSorted((a, b) => a - b)
  return {
    rhythms: [...new Set(readings.map(({ period }) => period.kind))],
    hasMinus: values.some((value) => value < 0),
    hasOverHundred: values.some((value) => value > 100),
    hasFractions: values.some((value) => !Number.isInteger(value)),
    middle: values.length < fewest ? null : (values[Math.floor(values.length / 2)] ?? null),
    between: values.length === 0 ? null : [values[0] ?? 0, values.at(-1) ?? 0],
  }
}

/**
 * What is odd about a figure of a series.
 * @param value  `null` where it is said that there is none: only its period can be odd then
 */
export function odditiesOf(
  { period, value }: Pick<Reading, 'period' | 'value'>,
  { unit, counted, aggregation }: Pick<Series, 'unit' | 'counted' | 'aggregation'>,
  { rhythms, hasMinus, hasOverHundred, hasFractions, middle, between }: SeriesHabits,
  today: IsoDate,
): readonly Oddity[] {
  const found: Readonly<Record<Oddity, boolean>> = {
    // Known by whoever reads the sheet that it stands in.
    hidden: false,
    notOver: value !== null && !isOver(period, today),
    otherRhythm: isOtherRhythm(period.kind, rhythms),
    minus: value !== null && value < 0 && !hasMinus,
    overHundred: value !== null && value > 100 && unit === 'percent' && !hasOverHundred,
    fraction:
      value !== null &&
      !Number.isInteger(value) &&
      unit === 'count' &&
      aggregation !== 'mean' &&
      !hasFractions &&
      counted?.startsWith('£') !== true,
    farOff: value !== null && middle !== null && !isBetween(value, between) && isFarOff(value, middle),
  }
  return oddities.filter((one) => found[one])
}

/** Whether a period's last day is past; nobody knows of a survey's. */
export function isOver(period: Period, today: IsoDate): boolean {
  const span = monthSpan(period)
  const thisMonth = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1
  return span === null || span.first + span.count <= thisMonth
}

/** Surveys come at times of any kind. */
function isOtherRhythm(kind: Period['kind'], rhythms: SeriesHabits['rhythms']): boolean {
  return kind !== 'survey' && rhythms.length > 0 && !rhythms.includes('survey') && !rhythms.includes(kind)
}

/** A lido's winter is far from its summer, and comes every year. */
function isBetween(value: number, between: SeriesHabits['between']): boolean {
  return between !== null && between[0] <= value && value <= between[1]
}

function isFarOff(value: number, middle: number): boolean {
  if (middle <= 0 || Math.abs(value - middle) < leastOff) return false
  return value >= middle * timesOff || (value >= 0 && value <= middle / timesOff)
}

/** "is for a period that is not over yet": goes on after the figure or its place. */
export function oddityWords(
  oddity: Oddity,
  { middle }: Pick<SeriesHabits, 'middle'>,
  series: Pick<Series, 'unit' | 'counted'>,
): string {
  switch (oddity) {
    case 'hidden':
      return 'stands in a hidden row or column'
    case 'notOver':
      return 'is for a period that is not over yet'
    case 'otherRhythm':
      return 'is for another kind of period than the figures before it'
    case 'minus':
      return 'is below nought, as no figure before it'
    case 'overHundred':
      return 'is more than 100%'
    case 'fraction':
      return 'is not a whole number, though it counts'
    case 'farOff':
      return `is far from what is usual, which is about ${figureText(middle ?? 0, unitSuffix(series))}`
  }
}
