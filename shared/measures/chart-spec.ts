/**
 * A chart as data: drawn on screen and in papers from the same description (screens, 10). Readable in black and white:
 * the latest column is solid, earlier ones hatched; a missing value is a gap, never zero.
 */
export interface ChartSpec {
  /** `columnAndLine`: the first series as columns, the others as lines. `stackedColumn`: parts of a whole. */
  readonly kind: 'column' | 'line' | 'columnAndLine' | 'stackedColumn'
  /** Label under each column or point: "Q3 23/24". */
  readonly periods: readonly string[]
  readonly series: readonly ChartSeries[]
  /** Written about each figure: "%", "£m" or "". */
  readonly unitSuffix: string
  /** A dashed line across, e.g. the target; named in the caption. */
  readonly lines: readonly { readonly label: string; readonly value: number }[]
  /** Points of the first series that stand outside their limits. */
  readonly marked?: readonly number[]
}

export interface ChartSeries {
  readonly label: string
  readonly values: readonly (number | null)[]
  /** Where it differs from the chart's: a line beside columns, drawn on a scale of its own. */
  readonly unitSuffix?: string
}

/** What is written about the figures of a series. */
export function suffixOf(spec: ChartSpec, place: number): string {
  return spec.series[place]?.unitSuffix ?? spec.unitSuffix
}

/** Whether the series at a place is drawn on the scale of the right-hand side, which is its own. */
export function hasOwnScale(spec: ChartSpec, place: number): boolean {
  return isLine(spec, place) && suffixOf(spec, place) !== spec.unitSuffix
}

/** Whether the series at a place is drawn as a line. */
export function isLine({ kind }: ChartSpec, place: number): boolean {
  return kind === 'line' || (kind === 'columnAndLine' && place > 0)
}
