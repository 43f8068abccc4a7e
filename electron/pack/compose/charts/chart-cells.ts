import { type ChartSpec, lineValues } from '../../../../shared/measures/chart-spec.ts'

/** A column of a chart's sheet: its head, and a figure for each period. */
export interface ChartColumn {
  /** "B" */
  readonly letter: string
  readonly label: string
  readonly values: readonly (number | null)[]
}

/** Everything a chart plots, and nothing else (R47): a column for each series, then one for each dashed line. */
export interface ChartCells {
  readonly periods: readonly string[]
  readonly series: readonly ChartColumn[]
  readonly lines: readonly ChartColumn[]
}

/** Name of the only sheet. */
export const chartSheet = 'Chart'

export function chartCells(spec: ChartSpec): ChartCells {
  const { periods, series, lines } = spec
  return {
    periods,
    series: series.map(({ label, values }, place) => ({ letter: letterOf(place + 1), label, values })),
    lines: lines.map((line, place) => ({
      letter: letterOf(series.length + place + 1),
      label: line.label,
      values: lineValues(spec, line),
    })),
  }
}

/** 0 is column A. A chart has few columns. */
function letterOf(place: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + place)
}
