import { describe, expect, it } from 'vitest'
import { assess, assessments } from '../../shared/measures/assessment.ts'
import type { Measure, Series } from '../../shared/measures/measure.ts'
import { measureSentences, missingReason } from '../../shared/measures/measure-sentences.ts'

const quarter = { year: 2026, quarter: 2 } as const

function measure(
  before: number | null,
  latest: number | null,
  further: Partial<Measure> & { unit?: Series['unit'] } = {},
): Measure {
  const { unit = 'count', ...rest } = further
  return {
    id: 1,
    code: null,
    title: 'Berths let',
    priority: '',
    wanted: 'up',
    target: null,
    series: [
      {
        label: 'Berths',
        unit,
        readings: [
          { period: { year: 2026, quarter: 1 }, value: before, missingReason: null },
          {
            period: quarter,
            value: latest,
            missingReason: latest === null ? 'the count was not made' : null,
          },
        ],
      },
    ],
    reasons: null,
    response: null,
    ...rest,
  }
}

describe('a measure is judged', () => {
  it('by its direction and whether that is wanted', () => {
    expect(assess(measure(100, 110), quarter)).toBe(assessments.risingWell)
    expect(assess(measure(100, 110, { wanted: 'down' }), quarter)).toBe(assessments.risingBadly)
    expect(assess(measure(100, 90, { wanted: 'down' }), quarter)).toBe(assessments.fallingWell)
    expect(assess(measure(100, 90), quarter)).toBe(assessments.fallingBadly)
    expect(assess(measure(100, 110, { wanted: 'steady' }), quarter)).toBe(assessments.risingBadly)
  })

  it('as steady within two per cent, or one point between percentages', () => {
    expect(assess(measure(100, 102), quarter)).toBe(assessments.steady)
    expect(assess(measure(100, 103), quarter)).toBe(assessments.risingWell)
    expect(assess(measure(40, 41, { unit: 'percent' }), quarter)).toBe(assessments.steady)
    expect(assess(measure(40, 42, { unit: 'percent' }), quarter)).toBe(assessments.risingWell)
    expect(assess(measure(100, 100, { wanted: 'steady' }), quarter)).toBe(assessments.steadyWell)
  })

  it('as well when it is steady and meets its target', () => {
    expect(assess(measure(96, 96, { unit: 'percent', target: 95 }), quarter)).toBe(assessments.steadyWell)
    expect(assess(measure(94, 94, { unit: 'percent', target: 95 }), quarter)).toBe(assessments.steady)
    expect(assess(measure(4, 4, { wanted: 'down', target: 5 }), quarter)).toBe(assessments.steadyWell)
  })

  it('from nothing upwards as rising', () => {
    expect(assess(measure(0, 3), quarter)).toBe(assessments.risingWell)
  })

  it('not at all without a figure', () => {
    expect(assess(measure(null, 3), quarter)).toBeNull()
    expect(assess(measure(3, null), quarter)).toBeNull()
    expect(missingReason(measure(3, null), quarter)).toBe('the count was not made')
  })
})

it('says the latest figure and its change, or that there is none', () => {
  expect(measureSentences(measure(40, 50), quarter)).toBe(
    'Berths: 50 in Q2 2026/27. That is 10 more (25%) than Q1 2026/27.',
  )
  expect(measureSentences(measure(40, 40), quarter)).toBe(
    'Berths: 40 in Q2 2026/27. That is the same as Q1 2026/27.',
  )
  expect(measureSentences(measure(null, 40), quarter)).toBe('Berths: 40 in Q2 2026/27.')
  expect(measureSentences(measure(40, null), quarter)).toBe('Berths: no figure in Q2 2026/27.')
})

it('marks every assessment with a word and an arrow, no two alike', () => {
  const marks = Object.values(assessments).map(({ mark }) => mark)
  expect(new Set(marks).size).toBe(marks.length)
  for (const mark of marks) expect(mark).toMatch(/^[↑→↓] (GREEN|AMBER|RED)$/)
})
