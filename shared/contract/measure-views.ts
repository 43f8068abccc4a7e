import type { ChartSpec } from '../measures/chart-spec.ts'
import type { MeasureGlance } from '../measures/dashboard.ts'
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

/** All measures of a committee at a glance. */
export interface MeasuresView {
  /** Those that have measures. */
  readonly committees: readonly { readonly id: number; readonly name: string }[]
  readonly shown: {
    readonly committeeId: number
    /** "Q3 2023/24" */
    readonly period: string
    /** "1 October to 31 December 2023" */
    readonly days: string
    readonly before: string
    readonly after: string
    /** Under each small chart: "Q3 23/24". */
    readonly periods: readonly string[]
    readonly measures: readonly MeasureGlance[]
  } | null
}
