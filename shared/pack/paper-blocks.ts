import type { ChartSpec } from '../measures/chart-spec.ts'
import type { FigureTable } from '../measures/measure-chart.ts'

/** A picture with the words that stand for it. */
export interface Picture {
  /** PNG or JPEG. */
  readonly image: Uint8Array
  readonly widthMm: number
  readonly heightMm: number
  /** The finding, in words (R46). */
  readonly altText: string
}

/** A chart drawn by whoever opens the file, from figures that lie in it; its words stand for it. */
export interface PaperChart {
  readonly chart: ChartSpec
  readonly widthMm: number
  readonly heightMm: number
  /** The finding, in words (R46). */
  readonly altText: string
}

/** The appendix that says how a performance report is to be read. */
export interface MethodPage {
  readonly heading: string
  readonly paragraphs: readonly string[]
  readonly legendCaption: string
  /** `mark` is arrow and word: "↑ RED". */
  readonly legend: readonly { readonly mark: string; readonly meaning: string }[]
  /** What is said after the legend. */
  readonly closing: string
}

/** The appendix that holds all figures of long charts. */
export interface AllFiguresPage {
  readonly heading: string
  readonly introduction: string
  readonly tables: readonly FigureTable[]
}

/** A chart, its caption over it, its figures under it and what is to know of both. */
export interface PaperFigure {
  readonly caption: string
  /** What is charted, in full: "Q3 2023/24". */
  readonly periods: readonly string[]
  readonly chart: PaperChart
  readonly table: FigureTable
  /** Whether it stands on a further page of its measure, which says so. */
  readonly isContinued?: true
}

export interface MeasurePage {
  readonly code: string | null
  readonly title: string
  /** "Priority: a busy harbour"; empty where the measure belongs to none. */
  readonly priority: string
  /** "↑ RED: higher than the quarter before, which is not wanted": direction, state, what that means. */
  readonly finding: string
  /** The newest figure and how it moved, worked out from the readings. */
  readonly computed: readonly string[]
  /** Charts with their tables; none where there are no figures. */
  readonly figures: readonly PaperFigure[]
  readonly overview: readonly string[]
  readonly reasons: readonly string[]
  readonly response: readonly string[]
}

/** A register meeting by meeting: the finding in words, the chart, and its figures as a table. */
export interface RegisterChart {
  readonly heading: string
  readonly finding: string
  readonly figure: PaperFigure
}

export interface ReferenceRow {
  readonly number: string
  /** Paragraphs of the second column: date, then item. */
  readonly raised: readonly string[]
  readonly action: string
  readonly owner: string
  /** "In progress", "Complete", "OVERDUE by 2 months": bold. */
  readonly stateWord: string
  readonly narrative: string | null
  /** After a bold "Target:"; `null` where there is none or the owner's words say it. */
  readonly target: string | null
  /** After a bold "Since the last meeting:"; `null` when nothing changed. */
  readonly sinceLast: string | null
}
