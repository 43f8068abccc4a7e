/**
 * A chart as data: drawn on screen and in papers from the same description (screens, 10). Readable in black and white:
 * the latest column is solid, earlier ones hatched; a missing value is a gap, never zero.
 */
export interface ChartSpec {
  readonly kind: 'column' | 'line'
  /** Label under each column or point: "Q3 23/24". */
  readonly periods: readonly string[]
  readonly series: readonly { readonly label: string; readonly values: readonly (number | null)[] }[]
  /** Written after each figure: "%" or "". */
  readonly unitSuffix: string
  /** A dashed line across, e.g. the target; named in the caption. */
  readonly lines: readonly { readonly label: string; readonly value: number }[]
}
