import type { Meeting } from '../agenda/meeting.ts'
import { assess, assessments, steadyWithin } from '../measures/assessment.ts'
import { chartHeightMm, chartWidthMm } from '../measures/chart-sizes.ts'
import { chartAltText, chartCaption } from '../measures/chart-words.ts'
import { type Measure } from '../measures/measure.ts'
import { restatedNotes } from '../measures/restated-notes.ts'
import { measureChart, measureTable } from '../measures/measure-chart.ts'
import { figureWithUnit, measureSentences, missingReason } from '../measures/measure-sentences.ts'
import { nameIn } from '../measures/names.ts'
import { isSamePeriod, type Period, periodLabel } from '../measures/period.ts'
import { quarterDaysText } from '../measures/quarter-dates.ts'
import { isReturned, valueIn } from '../measures/readings.ts'
import { inRhythm } from '../measures/roll-up.ts'
import { meetingIdentity } from './front-sheet-spec.ts'
import type { MeasurePage, MethodPage, PerformanceSpec } from './papers.ts'

/**
 * A performance report on a period, from the measures' readings.
 *
 * @param contentsPages  printed page of each line of the contents, `null` while the pack's numbers are not known
 */
export function performanceSpec(
  meeting: Pick<Meeting, 'committee' | 'heldOn'>,
  measures: readonly Measure[],
  period: Period,
  contentsPages: readonly number[] | null,
): { readonly kind: 'performance' } & PerformanceSpec {
  return {
    kind: 'performance',
    ...meetingIdentity(meeting, `performance report ${periodLabel(period)}`),
    committeeName: meeting.committee.name,
    heading: `Performance report, ${periodLabel(period)}`,
    subtitle: period.kind === 'quarter' ? quarterDaysText(period) : periodLabel(period),
    measures: measures.map((measure) => measurePage(measure, period)),
    method,
    contentsPages,
  }
}

function measurePage(measure: Measure, period: Period): MeasurePage {
  const chart = measureChart(measure, period)
  const { code, title } = nameIn(measure, period)
  const text = measure.texts.find((one) => isSamePeriod(one.period, period))
  return {
    code,
    title,
    priority: measure.priority === '' ? '' : `Priority: ${measure.priority}`,
    finding: finding(measure, period),
    computed: chart ? measureSentences(measure, period) : '',
    caption: chart ? chartCaption(chart) : '',
    chart: chart && {
      chart,
      widthMm: chartWidthMm,
      heightMm: chartHeightMm,
      altText: chartAltText(chart, title),
    },
    table: measureTable(measure, period, figureWithUnit),
    notes: restatedNotes(measure, period),
    overview: paragraphsOf(text?.overview ?? null),
    reasons: paragraphsOf(text?.reasons ?? null),
    response: paragraphsOf(text?.response ?? null),
  }
}

/** "↑ RED: a rising trend, which is not wanted"; without a figure, why. */
function finding(measure: Measure, period: Period): string {
  const judged = assess(measure, period)
  if (judged) return `${judged.mark}: ${judged.meaning}`
  const { series } = inRhythm(measure, period.kind)
  if (series.some((one) => valueIn(one, period) !== null))
    return 'No trend yet: there is no figure for the period before'
  const reason = series.some((one) => isReturned(one, period)) ? missingReason(measure, period) : null
  return `No figure this ${period.kind === 'quarter' ? 'quarter' : 'period'}${reason ? `: ${reason}` : ''}`
}

function paragraphsOf(words: string | null): readonly string[] {
  return (words ?? '').split(/\r?\n+/).filter((line) => line.trim() !== '')
}

const method: MethodPage = {
  heading: 'Appendix A: How to read this report',
  paragraphs: [
    'Each finding compares the period with the one before it. The arrow says which way the figure went; the word says whether that is wanted.',
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
