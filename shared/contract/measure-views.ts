import type { ChartSpec } from '../measures/chart-spec.ts'
import type { MadeFile } from './report-views.ts'

/** A performance report as a Word file, with what its charts hold. */
export interface MadePerformanceReport extends MadeFile {
  readonly charts: readonly ReportedChart[]
}

/** A chart of a report, for those who compare it with the figures. */
export interface ReportedChart {
  /** The measure's code, or its title where it has none. */
  readonly measure: string
  readonly kind: ChartSpec['kind']
  readonly periods: readonly string[]
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[]
  readonly altText: string
}
