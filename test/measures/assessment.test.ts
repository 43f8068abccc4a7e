import { describe, expect, it } from 'vitest'
import { assess, assessments } from '../../shared/measures/assessment.ts'
import type { Measure, Series } from '../../shared/measures/measure.ts'
import type { Period } from '../../shared/measures/period.ts'
import { measure as berths } from '../pack/compose/sample-records.ts'
import { measureSentences, missingReason } from '../../shared/measures/measure-sentences.ts'

const quarter: Period = { kind: 'quarter', year: 2026, quarter: 2 }

function measure(
  before: number | null,
  latest: number | null,
  { unit = 'count', target = null, ...further }: Partial<Measure> & Shortly = {},
): Measure {
  const { series, ...whole } = berths(null, [null, null, null, null, before, latest], {
    targets: target === null ? [] : [{ name: null, value: target, period: null }],
    ...further,
  })
  return { ...whole, series: series.map((one) => ({ ...one, unit })) }
}

interface Shortly {
  readonly unit?: Series['unit']
  readonly target?: number | null
}

function state(judged: Measure) {
  return assess(judged, quarter)?.state
}

describe('a measure is judged', () => {
  it('by its direction and whether that is wanted', () => {
    expect(state(measure(100, 110))).toBe('risingWell')
    expect(state(measure(100, 110, { wanted: 'down' }))).toBe('risingBadly')
    expect(state(measure(100, 90, { wanted: 'down' }))).toBe('fallingWell')
    expect(state(measure(100, 90))).toBe('fallingBadly')
    expect(state(measure(100, 110, { wanted: 'steady' }))).toBe('risingBadly')
  })

  it('with a reason that says a point as a point', () => {
    const reason = (before: number, latest: number) =>
      assess(measure(before, latest, { unit: 'percent' }), quarter)?.why
    expect(reason(67, 68)).toContain('1 point above')
    expect(reason(66, 68)).toContain('2 points above')
  })

  it('as steady within two per cent, or one point between percentages', () => {
    expect(state(measure(100, 102))).toBe('steady')
    expect(state(measure(100, 103))).toBe('risingWell')
    expect(state(measure(40, 41, { unit: 'percent' }))).toBe('steady')
    expect(state(measure(40, 42, { unit: 'percent' }))).toBe('risingWell')
    expect(state(measure(100, 100, { wanted: 'steady' }))).toBe('steadyWell')
  })

  it('as well when it is steady and meets its target', () => {
    expect(state(measure(96, 96, { unit: 'percent', target: 95 }))).toBe('steadyWell')
    expect(state(measure(94, 94, { unit: 'percent', target: 95 }))).toBe('steady')
    expect(state(measure(4, 4, { wanted: 'down', target: 5 }))).toBe('steadyWell')
  })

  it('from nothing upwards as rising', () => {
    expect(state(measure(0, 3))).toBe('risingWell')
  })

  it('by its first series, which is named where there are several', () => {
    const { series, ...whole } = measure(100, 100)
    const robbery = { ...series[0], id: 2, label: 'Robbery' } as Series
    const both = { ...whole, series: [robbery, ...series] }
    expect(assess({ ...whole, series }, quarter)?.meaning).toBe('little change')
    expect(assess(both, quarter)).toMatchObject({ mark: '→ AMBER', meaning: 'Robbery: little change' })
    const office = { period: quarter, state: 'risingBadly', why: 'Both were looked at.' } as const
    expect(assess({ ...both, judgedOtherwise: [office] }, quarter)?.meaning).not.toContain('Robbery')
  })

  it('as within its tolerance, where one is set', () => {
    expect(state(measure(100, 108, { tolerance: 10, wanted: 'steady' }))).toBe('steadyWell')
    expect(state(measure(100, 111, { tolerance: 10, wanted: 'steady' }))).toBe('risingBadly')
  })

  it('with the reason in words', () => {
    expect(assess(measure(40, 50, { wanted: 'down', target: 45 }), quarter)?.why).toBe(
      'Wanted direction is down; Q2 2026/27 is 25% above Q1 2026/27; the target of 45 is not met.',
    )
  })

  it('by a signal of process control rather than by a small step', () => {
    const period = (place: number): Period => ({
      kind: 'quarter',
      year: 2023 + Math.floor(place / 4),
      quarter: ([1, 2, 3, 4] as const)[place % 4] ?? 1,
    })
    const values = [50, 40, 50, 40, 50, 40, 50, 70, 71, 72, 70, 71, 72, 73]
    const long = measure(1, 2, {
      series: [
        {
          id: 1,
          label: 'Berths',
          unit: 'count',
          counted: null,
          aggregation: 'sum',
          readings: values.map((value, place) => ({
            period: period(place),
            value,
            missingReason: null,
            restatements: [],
          })),
        },
      ],
    })
    expect(assess(long, quarter)).toMatchObject({
      state: 'risingWell',
      meaning: 'a rising trend, which is wanted',
      why: 'Wanted direction is up; Q2 2026/27 is 1% above Q1 2026/27; seven figures running are above the mean.',
    })
  })

  it('by one step in words that claim no trend, and beside the year before', () => {
    const told = (
      earlier: readonly (number | null)[],
      before: number,
      latest: number,
      more: Shortly = {},
    ) => {
      const { series, ...whole } = berths(null, [...earlier, before, latest], { targets: [] })
      const inUnit = series.map((one) => ({ ...one, unit: more.unit ?? one.unit }))
      return assess({ ...whole, series: inUnit }, quarter)?.meaning
    }
    const nothing = [null, null, null, null]
    expect(told(nothing, 129, 207)).toBe('higher than the quarter before, which is wanted')
    expect(told(nothing, 207, 129)).toBe('lower than the quarter before, which is not wanted')
    expect(told(nothing, 207, 208)).toBe('little change')
    expect(told([null, 420, 545, 272], 129, 207)).toBe(
      'higher than the quarter before, which is wanted, though lower than a year before',
    )
    expect(told([null, 100, 545, 272], 129, 207)).toBe('higher than the quarter before, which is wanted')
    // A point between percentages, or two per cent, tells nothing the other way.
    expect(told([null, 61, 50, 50], 55, 60, { unit: 'percent' })).not.toContain('though')
  })

  it('as somebody judged it, who says why', () => {
    const judged = { period: quarter, state: 'steady', why: 'The harbour was closed for a week.' } as const
    expect(assess(measure(100, 110, { judgedOtherwise: [judged] }), quarter)).toEqual({
      ...assessments.steady,
      // Not “little change”, which the figures beside it may belie.
      meaning: 'as the office judges it, not by the rules of Appendix A',
      state: 'steady',
      why: 'The harbour was closed for a week.',
      isProposed: false,
    })
  })

  it('not at all without a figure', () => {
    expect(assess(measure(null, 3), quarter)).toBeNull()
    expect(assess(measure(3, null), quarter)).toBeNull()
    expect(missingReason(measure(3, null), quarter)).toBe('the count was not made')
  })
})

it('says the latest figure and its change, or that there is none', () => {
  expect(measureSentences(measure(40, 50), quarter).join(' ')).toBe(
    'Berths: 50 in Q2 2026/27. That is 10 more (25%) than Q1 2026/27.',
  )
  expect(measureSentences(measure(40, 40), quarter).join(' ')).toBe(
    'Berths: 40 in Q2 2026/27. That is the same as Q1 2026/27.',
  )
  expect(measureSentences(measure(null, 40), quarter).join(' ')).toBe('Berths: 40 in Q2 2026/27.')
  expect(measureSentences(measure(40, null), quarter).join(' ')).toBe('Berths: no figure in Q2 2026/27.')
})

it('marks every assessment with a word and an arrow, no two alike', () => {
  const marks = Object.values(assessments).map(({ mark }) => mark)
  expect(new Set(marks).size).toBe(marks.length)
  for (const mark of marks) expect(mark).toMatch(/^[↑→↓] (GREEN|AMBER|RED)$/)
})
