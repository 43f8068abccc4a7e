import type { Meeting } from '../agenda/meeting.ts'
import { assess, assessments, steadyWithin } from '../measures/assessment.ts'
import { chartHeightMm, chartWidthMm } from '../measures/chart-sizes.ts'
import { chartAltText, chartCaption } from '../measures/chart-words.ts'
import { quarterLabel, type Measure, type Quarter } from '../measures/measure.ts'
import { measureChart, measureTable } from '../measures/measure-chart.ts'
import { figureWithUnit, measureSentences, missingReason } from '../measures/measure-sentences.ts'
import { quarterDaysText } from '../measures/quarter-dates.ts'
import { meetingIdentity } from './front-sheet-spec.ts'
import type { MeasurePage, MethodPage, PerformanceSpec } from './papers.ts'

/**
 * A performance report on a quarter, from the measures' readings.
 *
 * @param contentsPages  printed page of each line of the contents, `null` while the pack's numbers are not known
 */
export function performanceSpec(
  meeting: Pick<Meeting, 'committee' | 'heldOn'>,
  measures: readonly Measure[],
  quarter: Quarter,
  contentsPages: readonly number[] | null,
): { readonly kind: 'performance' } & PerformanceSpec {
  return {
    kind: 'performance',
    ...meetingIdentity(meeting, `performance report ${quarterLabel(quarter)}`),
    committeeName: meeting.committee.name,
    heading: `Performance report, ${quarterLabel(quarter)}`,
    subtitle: quarterDaysText(quarter),
    measures: measures.map((measure) => measurePage(measure, quarter)),
    method,
    contentsPages,
  }
}

function measurePage(measure: Measure, quarter: Quarter): MeasurePage {
  const chart = measureChart(measure, quarter)
  return {
    code: measure.code,
    title: measure.title,
    priority: measure.priority === '' ? '' : `Priority: ${measure.priority}`,
    finding: finding(measure, quarter),
    computed: chart ? measureSentences(measure, quarter) : '',
    caption: chart ? chartCaption(chart) : '',
    chart: chart && {
      chart,
      widthMm: chartWidthMm,
      heightMm: chartHeightMm,
      altText: chartAltText(chart, measure.title),
    },
    table: measureTable(measure, quarter, figureWithUnit),
    reasons: paragraphsOf(measure.reasons),
    response: paragraphsOf(measure.response),
  }
}

/** "↑ RED: a rising trend, which is not wanted"; without a figure, why. */
function finding(measure: Measure, quarter: Quarter): string {
  const judged = assess(measure, quarter)
  if (judged) return `${judged.mark}: ${judged.meaning}`
  const reason = missingReason(measure, quarter)
  const isMissing = measure.series.every(({ readings }) =>
    readings.every(({ period, value }) => value === null || quarterLabel(period) !== quarterLabel(quarter)),
  )
  if (isMissing) return `No figure this quarter${reason ? `: ${reason}` : ''}`
  return 'No trend yet: there is no figure for the quarter before'
}

function paragraphsOf(words: string | null): readonly string[] {
  return (words ?? '').split(/\r?\n+/).filter((line) => line.trim() !== '')
}

const method: MethodPage = {
  heading: 'Appendix A: How to read this report',
  paragraphs: [
    'Each finding compares the quarter with the one before it. The arrow says which way the figure went; the word says whether that is wanted.',
    `A change of ${steadyWithin.percent}% or less counts as steady; between percentages, a change of ${steadyWithin.points} point or less. A steady figure that meets its target is GREEN.`,
  ],
  legendCaption: 'What arrow and word mean',
  legend: Object.values(assessments).map(({ mark, meaning }) => ({
    mark,
    meaning: `${sentenceCase(meaning)}.`,
  })),
  closing:
    'In the charts the latest column is solid and earlier ones are hatched. A missing value is a gap, never zero. Percentages are rounded to the nearest whole number, halves up.',
}

function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
