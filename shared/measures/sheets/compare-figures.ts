import type { Reading } from '../measure.ts'
import { periodLabel } from '../period.ts'
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
}

/** What a file would change, and what of it is as it was. */
export interface FiguresCompared {
  readonly changes: readonly FigureChange[]
  readonly unchanged: number
  readonly faults: readonly SheetRemark[]
}

/** Holds a sheet's figures against the records. A figure that stands twice in a file must say the same both times. */
export function compareFigures({ figures }: Pick<SheetFigures, 'figures'>): FiguresCompared {
  const changes: FigureChange[] = []
  const faults: SheetRemark[] = []
  const first = new Map<string, SheetFigure>()
  const kept = new Map<number, ReadonlyMap<string, Reading>>()
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
    else changes.push(change)
  }
  return { changes, unchanged, faults }
}

function changeOf(
  { series, period, place, value, missingReason }: SheetFigure,
  reading: Reading | undefined,
): FigureChange | null {
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
  }
}
