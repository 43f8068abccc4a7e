import type { IsoDate } from '../../calendar/iso-date.ts'
import type { Reading } from '../measure.ts'
import { unitSuffix } from '../change-words.ts'
import { habitsOf, odditiesOf, oddityWords, type Oddity, type SeriesHabits } from '../odd-figures.ts'
import { type Period, periodLabel } from '../period.ts'
import { seriesName } from './known-series.ts'
import type { SheetFigure, SheetFigures, SheetRemark } from './read-figures.ts'

/** What taking a file in would do to one figure. */
export interface FigureChange {
  readonly kind: 'new' | 'restated' | 'missing'
  readonly place: string
  readonly seriesId: number
  /** "1.3 Positive outcome rate, Volume" */
  readonly name: string
  /** "Q3 2023/24" */
  readonly period: string
  /** What stands there now; `null` where nothing does. */
  readonly seen: { readonly value: number | null; readonly missingReason: string | null } | null
  readonly value: number | null
  readonly missingReason: string | null
  /** What follows a figure of the series: "%", "£m" or nothing. */
  readonly suffix: string
  /** Why somebody has to decide whether it is taken; empty where nothing is odd about it. */
  readonly odd: readonly OddThing[]
}

/** Something odd about a figure: "is more than 100%". */
interface OddThing {
  readonly kind: Oddity
  readonly words: string
}

/** What a file would change, and what of it is as it was. */
export interface FiguresCompared {
  readonly changes: readonly FigureChange[]
  readonly unchanged: number
  readonly faults: readonly SheetRemark[]
}

/** Holds a sheet's figures against the records. A figure that stands twice in a file must say the same both times. */
export function compareFigures({ figures }: Pick<SheetFigures, 'figures'>, today: IsoDate): FiguresCompared {
  const changes: FigureChange[] = []
  const faults: SheetRemark[] = []
  const first = new Map<string, SheetFigure>()
  const kept = new Map<number, ReadonlyMap<string, Reading>>()
  const habits = habitsBySeries(figures)
  let unchanged = 0
  for (const figure of figures) {
    const { seriesId, readings } = figure.series
    const period = periodLabel(figure.period)
    const key = `${seriesId} ${period}`
    const before = first.get(key)
    if (before !== undefined) {
      if (before.value !== figure.value)
        faults.push({
          place: figure.place,
          words: `says something else than ${before.place} about the same period`,
        })
      continue
    }
    first.set(key, figure)
    const byPeriod = kept.get(seriesId) ?? new Map(readings.map((one) => [periodLabel(one.period), one]))
    kept.set(seriesId, byPeriod)
    const change = changeOf(figure, byPeriod.get(period))
    if (change === null) unchanged++
    else changes.push({ ...change, odd: oddThings(figure, habits.get(seriesId) ?? habitsOf([]), today) })
  }
  return { changes, unchanged, faults }
}

function changeOf(
  { series, period, place, value, missingReason }: SheetFigure,
  reading: Reading | undefined,
): Omit<FigureChange, 'odd'> | null {
  const seen = reading === undefined ? null : { value: reading.value, missingReason: reading.missingReason }
  const isSame =
    seen !== null && seen.value === value && (value !== null || seen.missingReason === missingReason)
  if (isSame) return null
  return {
    kind: seen !== null && seen.value !== null ? 'restated' : value === null ? 'missing' : 'new',
    place,
    seriesId: series.seriesId,
    name: seriesName(series),
    period: periodLabel(period),
    seen,
    value,
    missingReason,
    suffix: unitSuffix(series),
  }
}

function oddThings(figure: SheetFigure, habits: SeriesHabits, today: IsoDate): readonly OddThing[] {
  const kinds: readonly Oddity[] = [
    ...(figure.isHidden ? (['hidden'] as const) : []),
    ...odditiesOf(figure, figure.series, habits, today),
  ]
  return kinds.map((kind) => ({ kind, words: oddityWords(kind, habits, figure.series) }))
}

/** What is usual in each series: by the records, and where they are few by what else the file says. */
function habitsBySeries(figures: readonly SheetFigure[]): ReadonlyMap<number, SeriesHabits> {
  const bySeries = Map.groupBy(figures, ({ series }) => series.seriesId)
  return new Map(
    [...bySeries].map(([seriesId, own]) => {
      const readings = own[0]?.series.readings ?? []
      const { rhythms, middle, ...kept } = habitsOf(readings)
      return [
        seriesId,
        {
          ...kept,
          rhythms: rhythms.length > 0 ? rhythms : commonest(own.map(({ period }) => period.kind)),
          middle: middle ?? habitsOf([...readings, ...own]).middle,
        },
      ]
    }),
  )
}

/** A year's total beside its quarters is the rarer. */
function commonest(kinds: readonly Period['kind'][]): readonly Period['kind'][] {
  const counts = [...Map.groupBy(kinds, (kind) => kind)].toSorted(([, a], [, b]) => b.length - a.length)
  return counts.slice(0, 1).map(([kind]) => kind)
}
