import { describe, expect, it } from 'vitest'
import { chartAltText, chartCaption } from '../../shared/measures/chart-words.ts'
import type { ChartSpec } from '../../shared/measures/chart-spec.ts'

const berths: ChartSpec = {
  kind: 'column',
  periods: ['Q4 25/26', 'Q1 26/27', 'Q2 26/27'],
  series: [{ label: 'Berths', values: [61, 38, 45] }],
  unitSuffix: '',
  lines: [{ label: 'mean', value: 48 }],
}

describe('the words that stand for a chart', () => {
  it('give kind, latest, change, highest, lowest, lines, and where the figures are', () => {
    expect(chartAltText(berths, 'berths let')).toBe(
      'Column chart of berths let over 3 periods. Latest: 45 in Q2 26/27, 7 more (18%) than in Q1 26/27. Highest: 61 in Q4 25/26. ' +
        'Lowest: 38 in Q1 26/27. Dashed line: mean, 48. All figures are in the table below the chart.',
    )
  })

  it('name every period that was as high or as low, and of many how many they are', () => {
    const words = (values: readonly number[]) =>
      chartAltText(
        {
          ...berths,
          periods: values.map((_, at) => `P${at + 1}`),
          series: [{ label: 'Berths', values }],
          lines: [],
        },
        'berths let',
      )
    expect(words([148, 148, 152])).toContain('Highest: 152 in P3. Lowest: 148 in P1 and P2.')
    expect(words([9, 8, 9, 9, 9])).toContain('Highest: 9 in 4 periods, the last time in P5. Lowest: 8 in P2.')
  })

  it('name each series and each gap, and call a change of percentages points', () => {
    const spec: ChartSpec = {
      ...berths,
      kind: 'line',
      unitSuffix: '%',
      series: [
        { label: 'Telephone', values: [90, null, 94] },
        { label: 'Online', values: [null, null, null] },
      ],
      lines: [],
    }
    expect(chartAltText(spec, 'answers in time')).toBe(
      'Line chart of answers in time over 3 periods. Telephone: latest: 94% in Q2 26/27, 4 points higher than in Q4 25/26. Highest: 94% in Q2 26/27. ' +
        'Lowest: 90% in Q4 25/26. No figure: Q1 26/27. Online: no figures. No figure: Q4 25/26, Q1 26/27, Q2 26/27. ' +
        'All figures are in the table below the chart.',
    )
  })
})

it('says of a score that it is lower, and of hours that they are less', () => {
  const chart = (unit: 'score' | 'hours'): ChartSpec => ({
    kind: 'column',
    periods: ['Q1 23/24', 'Q2 23/24'],
    series: [{ label: 'Air', values: [33.25, 31], unit }],
    unitSuffix: '',
    lines: [],
  })
  expect(chartAltText(chart('score'), 'air')).toContain('2.25 lower (7%) than in Q1 23/24')
  expect(chartAltText(chart('hours'), 'air')).toContain('2.25 hours less (7%) than in Q1 23/24')
})

it('captions a chart with what is counted and what its dashed lines are', () => {
  expect(chartCaption(berths)).toBe('Berths in each quarter (dashed line: mean, 48)')
  expect(chartCaption({ ...berths, lines: [] })).toBe('Berths in each quarter')
  expect(
    chartCaption({
      ...berths,
      lines: [
        { label: 'target', value: 60 },
        { label: 'mean', value: 48 },
      ],
    }),
  ).toBe('Berths in each quarter (long dashes: target, 60; short dashes: mean, 48)')
})
