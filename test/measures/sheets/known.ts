import type { FigureCell, FigureSheet } from '../../../shared/measures/sheets/figure-sheet.ts'
import type { KnownSeries } from '../../../shared/measures/sheets/known-series.ts'
import { periodNamed } from '../../../shared/measures/period.ts'

/** A series of the records, kept by quarters. */
export function series(
  seriesId: number,
  code: string | null,
  title: string,
  label: string,
  more: Partial<KnownSeries> & { readonly figures?: Readonly<Record<string, number>> } = {},
): KnownSeries {
  const { figures = {}, ...fields } = more
  return {
    seriesId,
    measureId: seriesId,
    code,
    title,
    label,
    isOnly: true,
    earlierNames: [],
    unit: 'count',
    counted: null,
    aggregation: 'sum',
    datesMean: 'quarter',
    readings: Object.entries(figures).map(([period, value]) => ({
      period: periodNamed(period),
      value,
      missingReason: null,
      restatements: [],
    })),
    ...fields,
  }
}

/** A sheet from what is typed into it: numbers, words, or cells of other kinds. */
export function sheetOf(
  rows: readonly (readonly (string | number | FigureCell | null)[])[],
  more: Partial<FigureSheet> = {},
): FigureSheet {
  const read = rows.map((cells, at) => ({
    number: at + 1,
    isHidden: false,
    cells: cells.map((cell): FigureCell | null => {
      if (typeof cell === 'string') return cell === '' ? null : { kind: 'words', text: cell }
      return typeof cell === 'number' ? { kind: 'number', text: String(cell), value: cell } : cell
    }),
  }))
  return {
    name: 'Figures',
    isHidden: false,
    merged: [],
    hiddenColumns: [],
    ...more,
    rows: read.filter(({ cells }) => cells.some((cell) => cell !== null)),
  }
}

/** Three measures: crime, a rate with its volume, and complaints. */
export const crime = series(1, '1.1', 'Reduce neighbourhood crime', 'Offences', {
  figures: { 'Q2 2023/24': 371 },
})
export const rate = series(2, '1.3', 'Positive outcome rate', 'Percentage', {
  measureId: 2,
  isOnly: false,
  unit: 'percent',
  aggregation: 'none',
})
export const volume = series(3, '1.3', 'Positive outcome rate', 'Volume', { measureId: 2, isOnly: false })
export const complaints = series(4, '2.1', 'Complaints', 'Complaints')
export const known = [crime, rate, volume, complaints]
