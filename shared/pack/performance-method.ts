import { assess, assessments, steadyWithin } from '../measures/assessment.ts'
import { figureText } from '../measures/figure-text.ts'
import { figuresForMean } from '../measures/measure-chart.ts'
import type { Measure } from '../measures/measure.ts'
import { nameIn } from '../measures/names.ts'
import { type Period, periodLabel } from '../measures/period.ts'
import { figuresForControl, figuresForLimits, reportsControl } from '../measures/process-control.ts'
import type { MethodPage } from './paper-blocks.ts'

/** How the findings of a report were come to: its rules, what measures have settled otherwise, and where figures are from. */
export function methodPage(measures: readonly Measure[], period: Period): MethodPage {
  return {
    heading: 'Appendix A: How to read this report',
    paragraphs: [
      'Each finding compares the period with the one before it. The arrow says which way the figure went; the word says whether that is wanted.',
      `A change of ${steadyWithin.percent}% or less counts as steady; between percentages, a change of ${steadyWithin.points} point or less. A steady figure that meets its target is GREEN.${toleranceWords(measures, period)}`,
      `Statistical process control: of ${figuresForControl} figures or more, the chart shows their mean and limits at ${reportsControl.sigma} standard deviations (sample), between which about 95% of figures are expected. A signal is a figure outside the limits, ${reportsControl.runLength} figures running on one side of the mean, or ${reportsControl.stepsLength} rises or falls one after another. A signal counts as a trend. Mean and limits are worked out from all figures up to the period. Of fewer figures there are no limits; of ${figuresForMean} to ${figuresForControl - 1}, the chart of a single count without a target shows the mean of those it charts.`,
      ...controlWords(measures, period),
      ...(measures.some((measure) => assess(measure, period)?.isProposed === false)
        ? ['Where the office judges a measure otherwise than by these rules, its finding says so.']
        : []),
      'Only where there is a signal does a finding speak of a trend. Else it says higher or lower than the period before, which is one step, and says so where the year before tells otherwise.',
      `Sources: figures as returned by the owners of the measures up to ${periodLabel(period)}. A figure marked “r” was restated; the note below its table says what it was.`,
    ],
    legendCaption: 'What arrow and word mean',
    legend: Object.values(assessments).map(({ mark, meaning }) => ({
      mark,
      meaning: `${sentenceCase(meaning)}.`,
    })),
    closing:
      'In the charts the latest column is solid and earlier ones are hatched; a point outside its limits is a lozenge. A missing value is a gap, never zero. The percentage of a change is rounded to the nearest whole number, halves up; figures, means and limits have the decimals that they are printed with.',
  }
}

/** " Of 5.1 Financial outturn, a change of 1% or less is steady." */
function toleranceWords(measures: readonly Measure[], period: Period): string {
  return measures
    .flatMap((measure) => {
      const { tolerance, series } = measure
      if (tolerance === null) return []
      const size =
        series[0]?.unit === 'percent' ? `${figureText(tolerance)} points` : `${figureText(tolerance)}%`
      return [` Of ${named(measure, period)}, a change of ${size} or less is steady.`]
    })
    .join('')
}

/** What the office settled otherwise for a measure's control chart. */
function controlWords(measures: readonly Measure[], period: Period): readonly string[] {
  return measures.flatMap((measure) => {
    const { control } = measure
    if (control === null) return []
    const { baseline, rebasedAt, spread, sigma, runLength, stepsLength } = control
    const limits = `limits at ${sigma} ${spread === 'sample' ? 'standard deviations' : 'sigma from the mean moving range (XmR)'}`
    const from =
      baseline === null
        ? ''
        : `, worked out from ${periodLabel(baseline.from)} to ${periodLabel(baseline.to)}`
    const anew =
      rebasedAt.length === 0
        ? ''
        : `, taken anew from ${rebasedAt.map(periodLabel).join(' and ')} as soon as there are ${figuresForLimits} figures`
    return [
      `${named(measure, period)}: ${limits}${from}${anew}; a signal is ${runLength} figures running on one side of the mean, or ${stepsLength} rises or falls.`,
    ]
  })
}

function named(measure: Measure, period: Period): string {
  const { code, title } = nameIn(measure, period)
  return code === null ? title : `${code} ${title}`
}

function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
