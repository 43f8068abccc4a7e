import { figureWithUnit } from '../../../../shared/measures/measure-sentences.ts'
import type { Measure, Series } from '../../../../shared/measures/measure.ts'
import {
  comparePeriods,
  isSamePeriod,
  monthSpan,
  type Period,
  periodLabel,
  periodOver,
  periodsBefore,
  periodShortLabel,
} from '../../../../shared/measures/period.ts'
import type { QuarterPeriod } from '../../../../shared/measures/quarter.ts'
import { habitsOf, type SeriesHabits } from '../../../../shared/measures/odd-figures.ts'
import { readingIn, valueIn } from '../../../../shared/measures/readings.ts'
import { rolledUp } from '../../../../shared/measures/roll-up.ts'
import { addressText } from '../../../parts/address.ts'
import {
  type EntryCell,
  type GridCell,
  type GridGroup,
  type GridModel,
  type GridRow,
  isPrinted,
  monthsMakeIt,
  placeOfQuarter,
} from './grid-model.ts'

type Rhythm = 'month' | 'quarter' | 'half' | 'year' | 'any'

const rhythms: Readonly<Record<Measure['frequency'], Rhythm>> = {
  monthly: 'month',
  quarterly: 'quarter',
  halfYearly: 'half',
  yearly: 'year',
  irregular: 'any',
}

const heads: Readonly<Record<Rhythm, readonly string[]>> = {
  month: ['Quarter', 'First month', 'Second', 'Third', 'Quarter'],
  quarter: ['Year', 'Q1 Apr – Jun', 'Q2 Jul – Sep', 'Q3 Oct – Dec', 'Q4 Jan – Mar', 'Year'],
  half: ['Year', 'H1 Apr – Sep', 'H2 Oct – Mar'],
  year: ['Year', 'Figure'],
  any: ['Period', 'Figure'],
}

/** So many years are shown where a measure has no figures yet: this one and the one before. */
const yearsAtFirst = 2

/**
 * A measure's figures as a sheet: a row a year, of months a row a quarter, of surveys a row each.
 * @param shown  the quarter looked at
 * @param inHand  the latest quarter that has figures: what ended before it was printed
 * @param added  periods that the clerk is about to enter, besides those that have figures
 * @param since  from when on there is a place for figures, where that is before the first of them
 */
export function measureGrid(
  measure: Measure,
  shown: QuarterPeriod,
  inHand: Period,
  added: readonly Period[] = [],
  since: Period | null = null,
): GridModel {
  const rhythm = rhythmOf(measure)
  const isOnly = measure.series.length === 1
  const groups = measure.series.map((series): GridGroup => ({
    title: isOnly ? null : series.label,
    rows: rows(series, {
      rhythm,
      shown,
      inHand,
      added,
      since,
      name: isOnly ? measure.title : series.label,
      habits: habitsOf(series.readings),
    }),
  }))
  return {
    name: `Figures of ${measure.title}`,
    address: addressText({ screen: 'measure', measureId: measure.id, period: periodLabel(shown) }),
    heads: heads[rhythm],
    start: placeOfQuarter(groups, shown),
    groups,
  }
}

/** The rhythm of what is there; of what is to come where nothing is there yet. */
function rhythmOf({ series, frequency }: Measure): Rhythm {
  const kinds = new Set(series.flatMap(({ readings }) => readings.map(({ period }) => period.kind)))
  const [kind, another] = kinds
  if (kind === undefined) return rhythms[frequency]
  return kind === 'survey' || another !== undefined ? 'any' : frequency === 'irregular' ? 'any' : kind
}

interface Wanted {
  readonly rhythm: Rhythm
  readonly shown: QuarterPeriod
  readonly inHand: Period
  readonly added: readonly Period[]
  readonly since: Period | null
  readonly name: string
  readonly habits: SeriesHabits
}

function rows(series: Series, wanted: Wanted): readonly GridRow[] {
  const { rhythm, shown, added, since } = wanted
  if (rhythm === 'any') {
    const known = series.readings.map(({ period }) => period)
    const more = added.filter((period) => !known.some((one) => isSamePeriod(one, period)))
    return [...known, ...more].map((period) => ({
      key: `${series.id} ${periodLabel(period)}`,
      head: periodLabel(period),
      cells: [entryCell(series, period, wanted)],
    }))
  }
  const over = rhythm === 'month' ? 'quarter' : 'year'
  return wholes(series, { shown, over, since }).map((whole) => ({
    key: `${series.id} ${periodLabel(whole)}`,
    head: periodLabel(whole),
    cells: [
      ...partsOf(whole, rhythm).map((part) => entryCell(series, part, wanted)),
      ...(rhythm === 'month' || rhythm === 'quarter' ? [sumCell(series, whole, wanted)] : []),
    ],
  }))
}

/** The years or quarters from the first figure to the one in hand, or to the last figure. */
function wholes(
  { readings }: Series,
  { shown, over, since }: Pick<Wanted, 'shown' | 'since'> & { readonly over: 'quarter' | 'year' },
): readonly Period[] {
  const now = periodOver(shown, over) ?? shown
  const places = readings.flatMap(({ period }) => {
    const whole = periodOver(period, over)
    return whole === null ? [] : [whole]
  })
  const known = places.toSorted(comparePeriods)[0] ?? periodsBefore(now, yearsAtFirst - 1) ?? now
  const wanted = since === null ? null : periodOver(since, over)
  const first = wanted !== null && comparePeriods(wanted, known) < 0 ? wanted : known
  const last = [...places, now].toSorted(comparePeriods).at(-1) ?? now
  const all: Period[] = []
  let whole: Period | null = first
  while (whole !== null && comparePeriods(whole, last) <= 0) {
    all.push(whole)
    whole = periodsBefore(whole, -1)
  }
  return all
}

function partsOf(whole: Period, rhythm: Exclude<Rhythm, 'any'>): readonly Period[] {
  const span = monthSpan(whole)
  if (span === null) return []
  const months = { month: 1, quarter: 3, half: 6, year: 12 }[rhythm]
  const first = partFrom(span.first, rhythm)
  return Array.from({ length: span.count / months }, (_, place) => periodsBefore(first, -place)).filter(
    (part) => part !== null,
  )
}

function partFrom(firstMonth: number, rhythm: Exclude<Rhythm, 'any'>): Period {
  const month: Period = { kind: 'month', year: Math.floor(firstMonth / 12), month: (firstMonth % 12) + 1 }
  return rhythm === 'month' ? month : (periodOver(month, rhythm) ?? month)
}

function entryCell(series: Series, period: Period, { rhythm, inHand, name, habits }: Wanted): EntryCell {
  return {
    kind: 'entry',
    seriesId: series.id,
    series,
    habits,
    period: periodLabel(period),
    name: `${name}, ${periodLabel(period)}`,
    reading: readingIn(series, period) ?? null,
    small: rhythm === 'month' ? periodShortLabel(period) : null,
    isPast: isPrinted(period, inHand),
  }
}

/** What a row comes to: of months as the series says, of quarters the year's total where they add up, and how many there are of it. */
function sumCell(series: Series, whole: Period, { rhythm, inHand }: Wanted): GridCell {
  if (rhythm === 'month') {
    const value = valueIn(rolledUp(series, 'quarter'), whole)
    return {
      kind: 'told',
      text: value === null ? '–' : figureWithUnit(value, series),
      closed: monthsMakeIt,
    }
  }
  const values = partsOf(whole, 'quarter')
    .map((part) => valueIn(series, part))
    .filter((value) => value !== null)
  const told = (text: string): GridCell => ({
    kind: 'told',
    text,
    closed: 'A year follows from its quarters: enter those.',
  })
  if (series.aggregation !== 'sum' || values.length === 0) return told('–')
  const sum = figureWithUnit(Number(values.reduce((all, value) => all + value, 0).toFixed(6)), series)
  if (values.length === 4) return told(sum)
  const isOver = comparePeriods(whole, inHand) <= 0
  return told(isOver ? `${sum} in ${values.length} of 4 quarters` : `so far ${sum}`)
}
