import { type Period, periodLabel } from '../period.ts'
import type { KnownSeries } from './known-series.ts'
import type { Spot } from './sheet-spots.ts'

/** Empty cells of a sheet whose figures the records have. Nobody deletes a figure by leaving a cell empty; it is told all the same. */
export class EmptyCells {
  /** First place of each figure left empty. */
  readonly #places = new Map<string, string>()
  readonly #recorded = new Map<number, ReadonlySet<string>>()

  found(spot: Spot, series: KnownSeries): void {
    const period = spot.period(series)
    if (period.kind === 'unclear') return
    const key = keyOf(series, period.period)
    if (this.#recordedOf(series).has(key) && !this.#places.has(key)) this.#places.set(key, spot.place)
  }

  /** The sheet says this figure elsewhere. */
  filled(series: KnownSeries, period: Period): void {
    this.#places.delete(keyOf(series, period))
  }

  /** What to say of them at the first one; `null` where nothing was left empty. */
  remark(): { readonly place: string; readonly words: string } | null {
    const [place] = this.#places.values()
    const count = this.#places.size
    if (place === undefined) return null
    const words =
      count === 1
        ? 'is empty, where the records have a figure: it stays'
        : `is empty, where the records have a figure, as ${count === 2 ? 'another cell is' : `${count - 1} more cells are`}: the figures stay`
    return { place, words: `${words}. To take a figure out, write “n/a” in its cell` }
  }

  #recordedOf(series: KnownSeries): ReadonlySet<string> {
    const known =
      this.#recorded.get(series.seriesId) ??
      new Set(series.readings.flatMap(({ period, value }) => (value === null ? [] : [keyOf(series, period)])))
    this.#recorded.set(series.seriesId, known)
    return known
  }
}

function keyOf({ seriesId }: KnownSeries, period: Period): string {
  return `${seriesId} ${periodLabel(period)}`
}
