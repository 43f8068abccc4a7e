import { describe, expect, it } from 'vitest'
import { valueRange } from '../../shared/measures/chart-scale.ts'
import { chartAltText, chartCaption } from '../../shared/measures/chart-words.ts'
import { assess } from '../../shared/measures/assessment.ts'
import { controlChart } from '../../shared/measures/control-chart.ts'
import { showsFigure } from '../../shared/measures/chart-spec.ts'
import { controlMethods } from '../../shared/measures/control-choice.ts'
import { figureWithUnit } from '../../shared/measures/measure-sentences.ts'
import { measureChart } from '../../shared/measures/measure-chart.ts'
import { measureFigures } from '../../shared/measures/measure-figures.ts'
import type { Measure } from '../../shared/measures/measure.ts'
import { type Period, periodNamed } from '../../shared/measures/period.ts'
import { measure } from '../pack/compose/sample-records.ts'

/** The quarter of the last of so many figures; the first is of Q1 2025/26. */
function quarterOf(count: number): Period {
  const last = count - 1
  return {
    kind: 'quarter',
    year: 2025 + Math.floor(last / 4),
    quarter: ([1, 2, 3, 4] as const)[last % 4] ?? 1,
  }
}
const steady = [50, 52, 48, 51, 49, 50, 52, 48, 51, 49, 50]

function chartOf(figures: readonly (number | null)[], more: Partial<Measure> = {}) {
  const told = measure('1.1', figures, more)
  const [series] = told.series
  const controlled = series ? controlChart(told, series, quarterOf(figures.length)) : null
  if (controlled === null) throw new Error('there is no control chart')
  return controlled.chart
}

describe('a control chart', () => {
  it('draws mean and limits over all its points, and marks the one outside in picture and words', () => {
    const chart = chartOf([...steady, 90])
    expect(chart.lines.map(({ label, value, values }) => ({ label, value, values }))).toEqual([
      { label: 'mean', value: 53.3, values: undefined },
      { label: 'upper limit', value: 76.6, values: undefined },
      { label: 'lower limit', value: 30.1, values: undefined },
    ])
    expect(chart.marked).toEqual([11])
    expect(chartCaption(chart)).toBe(
      'Berths in each quarter (long dashes: mean, 53.3; short dashes: upper limit, 76.6 and lower limit, 30.1; lozenge: outside the limits; scale from 0)'.replace(
        '; scale from 0',
        '',
      ),
    )
    expect(chartAltText(chart, 'Berths let')).toContain('Q4 2027/28, 90, is above the upper limit.')
  })

  it('says so when nothing stands out, and names runs by their first and last quarter', () => {
    expect(chartAltText(chartOf([...steady, 52]), 'Berths')).toContain('No signal')
    const rising = [50, 48, 52, 47, 40, 42, 44, 46, 48, 50, 52, 54]
    expect(chartOf(rising).signals).toContain('8 figures running rise, Q1 2026/27 to Q4 2027/28.')
  })

  it('keeps the place of a missing figure, and shows the latest two dozen of many', () => {
    const chart = chartOf([...steady, null, 51])
    expect(chart.series[0]?.values.slice(-2)).toEqual([null, 51])
    const long = chartOf(Array.from({ length: 40 }, (_, at) => 50 + (at % 3)))
    expect(long.periods).toHaveLength(24)
    expect(long.periods.at(-1)).toBe('Q4 34/35')
  })

  it('steps where the mean was taken anew, as the office settled it', () => {
    const control = {
      spread: 'sample',
      sigma: 2,
      runLength: 7,
      stepsLength: 7,
      baseline: null,
      rebasedAt: [periodNamed('Q3 2026/27')],
    } as const
    const chart = chartOf([10, 11, 9, 10, 11, 9, 20, 21, 19, 20, 21, 19], { control })
    expect(chart.lines[0]?.values).toEqual([10, 10, 10, 10, 10, 10, 20, 20, 20, 20, 20, 20])
    expect(chart.marked).toEqual([])
  })

  it('says what is waited for where the mean was taken anew of late, and ends its lines there', () => {
    const control = {
      ...controlMethods.sample,
      rebasedAt: [periodNamed('Q4 2027/28')],
    }
    const chart = chartOf([...steady, 90], { control })
    expect(chart.lines.map(({ label, value }) => [label, value])).toEqual([
      ['mean', 50],
      ['upper limit', 52.8],
      ['lower limit', 47.2],
    ])
    expect(chart.lines[0]?.values?.slice(-2)).toEqual([50, null])
    const waited =
      'Mean and limits are taken anew from Q4 2027/28. They come with 6 figures; so far there is 1.'
    expect(chart.notes).toEqual([waited])
    expect(chart.marked).toEqual([])
    expect(chartCaption(chart)).toContain(
      'mean, 50; short dashes: upper limit, 52.8 and lower limit, 47.2; these up to Q3 27/28',
    )
    const altText = chartAltText(chart, 'Berths let')
    expect(altText).toContain(waited)
    expect(altText).not.toContain('No signal')
    // It is not held to what was before, nor called usual: nobody knows yet.
    expect(assess(measure('1.1', [...steady, 90], { control }), quarterOf(12))?.why).not.toContain('limit')
  })

  it('says so where its baseline holds too few figures', () => {
    const baseline = { from: periodNamed('Q1 2025/26'), to: periodNamed('Q3 2025/26') }
    const chart = chartOf([...steady, 90], { control: { ...controlMethods.sample, baseline } })
    expect(chart.lines).toEqual([])
    expect(chart.notes).toEqual([
      'No mean and limits: they need 6 figures, and from Q1 2025/26 to Q3 2025/26 there are 3.',
    ])
  })

  it('prints mean and limits with one decimal more than the figures, so that a small rate is not 0%', () => {
    const rates = [0.02, 0.03, 0.02, 0.03, 0.02, 0.03, 0.02, 0.03, 0.02, 0.03, 0.02, 0.09]
    const [counts] = measure('1.1', rates).series
    if (counts === undefined) throw new Error('no series')
    const told = measure('1.1', rates, { series: [{ ...counts, unit: 'percent' }] })
    const chart = controlChart(told, told.series[0] ?? counts, quarterOf(12))?.chart
    expect(chart?.lines.map(({ value }) => value)).toEqual([0.03, 0.069, -0.009])
    expect(chart && chartCaption(chart)).toContain('mean, 0.03%; short dashes: upper limit, 0.069%')
    expect(assess(told, quarterOf(12))?.why).toContain('above the upper limit of 0.069%')
  })

  it('has the latest four quarters below it and all of them, by years, in the appendix', () => {
    const told = measure('1.1', [...steady, 90])
    const [figure] = measureFigures(told, quarterOf(12), figureWithUnit)
    expect(figure?.table.header).toEqual(['Quarter', 'Q1 2027/28', 'Q2 2027/28', 'Q3 2027/28', 'Q4 2027/28'])
    expect(figure?.all?.header).toEqual(['Quarter', '2025/26', '2026/27', '2027/28'])
    expect(figure?.all?.rows).toEqual([
      ['Q1', '50', '49', '51'],
      ['Q2', '52', '50', '49'],
      ['Q3', '48', '52', '50'],
      ['Q4', '51', '48', '90'],
    ])
  })
})

describe('the charts of a measure', () => {
  it('write figures on columns only where they have room', () => {
    const spec = (series: number, value: number) => ({
      kind: 'column' as const,
      periods: ['A', 'B', 'C', 'D', 'E'],
      series: Array.from({ length: series }, () => ({
        label: 'x',
        values: [value, value, value, value, value],
      })),
      unitSuffix: '',
      lines: [],
    })
    expect([1, 2, 4].map((series) => showsFigure(spec(series, 409), 0, 0))).toEqual([true, true, false])
    expect(showsFigure(spec(1, 1_234_567), 0, 0)).toBe(true)
  })

  it('tell the mean of small figures with a decimal', () => {
    expect(measureChart(measure('1.1', [2, 3, 2, 3]), quarterOf(4))?.lines).toEqual([
      { label: 'mean', value: 2.5 },
    ])
    expect(measureChart(measure('1.1', [409, 371, 428, 413]), quarterOf(4))?.lines[0]?.value).toBe(405)
  })

  it('hold four series at most: five are shared out, three and two', () => {
    const [series] = measure('6.2', [78]).series
    if (series === undefined) throw new Error('no series')
    const five = ['Confidence', 'Good job', 'Rely on', 'Respect', 'Fairness'].map((label, place) => ({
      ...series,
      label,
      readings: series.readings.map((reading) => ({ ...reading, value: 78 - 3 * place })),
    }))
    const figures = measureFigures(measure('6.2', [78], { series: five }), quarterOf(1), figureWithUnit)
    expect(figures.map(({ chart }) => chart.series.map(({ label }) => label))).toEqual([
      ['Confidence', 'Good job', 'Rely on'],
      ['Respect', 'Fairness'],
    ])
    expect(figures.map(({ table }) => table.rows.map(([label]) => label))).toEqual(
      figures.map(({ chart }) => chart.series.map(({ label }) => label)),
    )
    // On one page 66 must not stand as high as 78.
    expect(figures.map(({ chart }) => valueRange(chart))).toEqual([
      { min: 0, max: 78 },
      { min: 0, max: 78 },
    ])
  })
})
