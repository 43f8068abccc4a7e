import { type ChartSpec, columnTotals, hasOwnScale, isLineChart, lineValues } from './chart-spec.ts'

/** Columns begin at zero; lines may begin higher, and say so. A little room above for the highest figure. */
export function valueRange(spec: ChartSpec): { readonly min: number; readonly max: number } {
  const values = [
    ...(spec.kind === 'stackedColumn' ? columnTotals(spec) : figuresOnScale(spec, false)),
    ...spec.lines.flatMap((one) => lineValues(spec, one)),
    ...(spec.alike ?? []),
  ].filter((value) => value !== null)
  const highest = Math.max(0, ...values)
  const lowest = Math.min(...(values.length > 0 ? values : [0]))
  const min =
    isLineChart(spec) && lowest > 10
      ? Math.max(0, Math.floor((lowest - (highest - lowest) / 2) / 10) * 10)
      : Math.min(0, lowest)
  return { min, max: highest > min ? highest : min + 1 }
}

/** The scale of lines that have their own beside columns: from zero, so that both begin alike. */
export function ownRange(spec: ChartSpec): { readonly min: number; readonly max: number } {
  const highest = Math.max(0, ...figuresOnScale(spec, true).filter((value) => value !== null))
  return { min: 0, max: highest > 0 ? highest : 1 }
}

function figuresOnScale(spec: ChartSpec, own: boolean): readonly (number | null)[] {
  return spec.series.flatMap(({ values }, place) => (hasOwnScale(spec, place) === own ? values : []))
}
