import type { ChartSpec } from '../../shared/measures/chart-spec.ts'

/** A chart to be drawn for paper: size in millimetres, drawn at 300 dots an inch. */
export interface ChartDrawing {
  readonly chart: ChartSpec
  readonly widthMm: number
  readonly heightMm: number
}
