import type { IsoDate } from '../calendar/iso-date.ts'
import type { ChartSpec } from '../measures/chart-spec.ts'
import type { CheckedSentence } from '../measures/claims/check-claims.ts'
import type { MeasureGlance } from '../measures/dashboard.ts'
import type { Measure, Reading, Series } from '../measures/measure.ts'
import type { SeriesHabits } from '../measures/odd-figures.ts'
import type { PlanVersion } from '../measures/plan.ts'
import type { FigureFileReading } from '../measures/sheets/read-figure-file.ts'
import type { MadeFile } from './report-views.ts'

/** A performance report as a Word file, with what its charts hold and what its texts say wrongly. */
export interface MadePerformanceReport extends MadeFile {
  readonly charts: readonly ReportedChart[]
  readonly wrong: readonly ReportedFault[]
}

/** A sentence that a report prints though the figures say otherwise. */
export interface ReportedFault extends Pick<CheckedSentence, 'text' | 'stated' | 'computed' | 'slip'> {
  /** The measure's code, or its title where it has none. */
  readonly measure: string
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

/** What a change answers beside what it was asked for. */
export interface TakenStep {
  /** The step that it took on the measures, so that its window knows its own steps; `null` where nothing changed. */
  readonly stepId: number | null
}

/** What else entering figures answers. */
export interface LookAgain {
  /** "1.2 Offences": measures of which a sentence was left, or the state judged, by figures that are others now. Neither holds any more. */
  readonly lookAgain: readonly string[]
}

/** The step that undoing takes back, and the one that is done again. */
export interface StepsAtHand {
  readonly undo: {
    readonly id: number
    readonly label: string
    /** Whether a whole plan would go with it: that is asked first. */
    readonly isImport: boolean
  } | null
  readonly redo: { readonly id: number; readonly label: string } | null
}

/** Files of figures as they were read, and the series that a name in them may stand for. */
export interface FiguresReading {
  readonly files: readonly FigureFileReading[]
  readonly series: readonly { readonly seriesId: number; readonly name: string }[]
}

/** All measures of a committee at a glance. */
export interface MeasuresView {
  /** All there are: each may begin to measure. */
  readonly committees: readonly { readonly id: number; readonly name: string; readonly measures: number }[]
  /** `null` before there is a committee. */
  readonly shown: ShownMeasures | null
}

export interface ShownMeasures extends StepsAtHand {
  readonly committeeId: number
  /** "Q3 2023/24" */
  readonly period: string
  /** "1 October to 31 December 2023" */
  readonly days: string
  readonly before: string
  readonly after: string
  /** The quarter that is to be opened next: the one shown, or one that is over; `null` where none is. */
  readonly toOpen: string | null
  /** Under each small chart: "Q3 23/24". */
  readonly periods: readonly string[]
  readonly measures: readonly MeasureGlance[]
  /** The plan as it is in the quarter shown; `null` before any. */
  readonly plan: PlanVersion | null
  /** The days from which the plan's versions hold, oldest first. */
  readonly planVersions: readonly string[]
}

/** One measure with all that is kept of it. What follows from it, charts, trends, checked claims, is worked out where it is shown. */
export interface MeasureView extends StepsAtHand {
  readonly committeeId: number
  readonly committeeName: string
  readonly period: string
  readonly before: string
  readonly after: string
  /** The latest quarter that has figures: what is before it was printed. */
  readonly inHand: string
  readonly today: IsoDate
  readonly measure: Measure
  /** Its place among the committee's measures, from 1. */
  readonly place: number
  readonly of: number
  readonly previous: number | null
  readonly next: number | null
  /** Those of the plan and of other measures, to choose from. */
  readonly priorities: readonly string[]
}

/** A quarter's round as a sheet. */
export interface MeasureSheet extends StepsAtHand {
  readonly committeeId: number
  readonly committeeName: string
  readonly period: string
  readonly before: string
  readonly after: string
  /** The latest quarter that has figures: what is before it was printed. */
  readonly inHand: string
  readonly today: IsoDate
  /** Measures of which nobody has said yet what is counted: they have no row. */
  readonly withoutSeries: number
  readonly rows: readonly SheetRow[]
}

export interface SheetRow {
  readonly measureId: number
  readonly code: string | null
  readonly title: string
  readonly priority: string
  readonly owner: string | null
  readonly series: Omit<Series, 'readings'>
  /** What all its figures have been. */
  readonly habits: SeriesHabits
  /** What the quarter's round asks for: the quarter, its months, or a half or year that ends with it. */
  readonly due: readonly string[]
  /** Those of the quarter, of the quarter before and of the same one of last year. */
  readonly readings: readonly Reading[]
}

/** What a plan's file would change. */
export interface PlanPreview {
  readonly title: string
  readonly committee: string
  readonly newMeasures: readonly string[]
  /** Measures that are there, with what would differ: "target", "3 new figures", "1 figure restated". */
  readonly changed: readonly { readonly title: string; readonly what: readonly string[] }[]
  readonly unchanged: number
  /** Measures that are there and that the file does not have: they stay, and go on being reported. */
  readonly notInFile: readonly string[]
}
