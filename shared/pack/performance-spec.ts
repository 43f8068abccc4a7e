import type { Meeting } from '../agenda/meeting.ts'
import { assess } from '../measures/assessment.ts'
import { chartHeightMm, chartWidthMm, sharedChartHeightMm } from '../measures/chart-sizes.ts'
import { chartAltText, chartCaption } from '../measures/chart-words.ts'
import { type Measure } from '../measures/measure.ts'
import { type MeasureFigure, measureFigures } from '../measures/measure-figures.ts'
import { figureWithUnit, measureSentences } from '../measures/measure-sentences.ts'
import { nameIn } from '../measures/names.ts'
import { noStateWords } from '../measures/no-state.ts'
import { isSamePeriod, type Period, periodLabel } from '../measures/period.ts'
import { quarterDaysText } from '../measures/quarter-dates.ts'
import { meetingIdentity } from './front-sheet-spec.ts'
import type { MeasurePage } from './paper-blocks.ts'
import type { PerformanceSpec } from './papers.ts'
import { methodPage } from './performance-method.ts'

/**
 * A performance report on a period, from the measures' readings.
 *
 * @param contentsPages  printed page of each line of the contents, `null` while the numbers are not known
 * @param stands         alone it has page numbers of its own; in a pack it gets the pack's
 */
export function performanceSpec(
  meeting: Pick<Meeting, 'committee' | 'heldOn'>,
  measures: readonly Measure[],
  period: Period,
  contentsPages: readonly number[] | null,
  stands: 'alone' | 'inPack' = 'inPack',
): { readonly kind: 'performance' } & PerformanceSpec {
  const pages = measures.map((measure) => ({
    measure,
    figures: measureFigures(measure, period, figureWithUnit),
  }))
  const long = pages.flatMap(({ measure, figures }) =>
    figures.flatMap(({ all }) =>
      all === null ? [] : [{ ...all, caption: `${titleOf(measure, period)}: ${all.caption}` }],
    ),
  )
  return {
    kind: 'performance',
    ...meetingIdentity(meeting, `performance report ${periodLabel(period)}`),
    committeeName: meeting.committee.name,
    heading: `Performance report, ${periodLabel(period)}`,
    subtitle: period.kind === 'quarter' ? quarterDaysText(period) : periodLabel(period),
    measures: pages.map(({ measure, figures }) => measurePage(measure, period, figures)),
    method: methodPage(measures, period),
    allFigures: long.length === 0 ? null : { ...allFigures, tables: long },
    isAlone: stands === 'alone',
    contentsPages,
  }
}

function measurePage(measure: Measure, period: Period, figures: readonly MeasureFigure[]): MeasurePage {
  const { code, title } = nameIn(measure, period)
  const text = measure.texts.find((one) => isSamePeriod(one.period, period))
  return {
    code,
    title,
    priority: measure.priority === '' ? '' : `Priority: ${measure.priority}`,
    finding: finding(measure, period),
    computed: figures.length > 0 ? computed(measure, period) : [],
    figures: figures.map(({ chart, periods, table, all }, place) => ({
      caption: chartCaption(chart),
      periods,
      chart: {
        chart,
        widthMm: chartWidthMm,
        heightMm: figures.length > 1 && !isOverPages(figures) ? sharedChartHeightMm : chartHeightMm,
        altText: chartAltText(chart, title, all === null ? undefined : inAppendix),
      },
      table,
      ...(isOverPages(figures) && place % 2 === 1 && { isContinued: true }),
    })),
    overview: paragraphsOf(text?.overview ?? null),
    reasons: paragraphsOf(text?.reasons ?? null),
    response: paragraphsOf(text?.response ?? null),
  }
}

/**
 * Whether a measure's charts take more than its one page: five series or more over several periods, with their lines of words and
 * their tables. The second chart begins the next page then, and each further page takes two.
 */
function isOverPages(figures: readonly MeasureFigure[]): boolean {
  return (
    figures.length > 1 &&
    figures.every(({ chart, periods }) => chart.kind !== 'control' && periods.length > 2)
  )
}

/** Of one or two series in one go; of more, a line each, where there is more to say than the figures in the tables. */
function computed(measure: Measure, period: Period): readonly string[] {
  const lines = measureSentences(measure, period)
  if (lines.length <= 2) return [lines.join(' ')]
  return assess(measure, period) === null ? [] : lines
}

const inAppendix = 'The latest figures are in the table below the chart, all of them in Appendix B.'

const allFigures = {
  heading: 'Appendix B: All figures of the control charts',
  introduction:
    'The tables below the charts hold the latest figures; here are all that are charted. “n/a” stands where the chart has none.',
}

function titleOf(measure: Measure, period: Period): string {
  const { code, title } = nameIn(measure, period)
  return code === null ? title : `${code} ${title}`
}

/** "↑ RED: higher than the quarter before, which is not wanted"; without a figure, why. */
function finding(measure: Measure, period: Period): string {
  const judged = assess(measure, period)
  return judged ? `${judged.mark}: ${judged.meaning}` : noStateWords(measure, period)
}

function paragraphsOf(words: string | null): readonly string[] {
  return withMinus(words ?? '')
    .split(/\r?\n+/)
    .filter((line) => line.trim() !== '')
}

/** A hyphen before a figure prints as a minus (U+2212), after which no line ends: else "(-" and "80)" stand on two lines. */
function withMinus(words: string): string {
  return words.replaceAll(/(?<=^|[\s([/])-(?=\d)/gmu, '−')
}
