import { array, assert, integer, property } from '../helpers/fast-check.ts'
import { describe, expect, it } from 'vitest'
import type { Aggregation, Series } from '../../shared/measures/measure.ts'
import { isKnownBy, periodLabel, periodNamed, periodOver } from '../../shared/measures/period.ts'
import { nameIn } from '../../shared/measures/names.ts'
import { rolledUp } from '../../shared/measures/roll-up.ts'

/** Months from April 2023 on. */
function months(values: readonly (number | null)[], aggregation: Aggregation): Series {
  return {
    id: 1,
    label: 'Visits',
    unit: 'count',
    counted: null,
    aggregation,
    readings: values.map((value, place) => ({
      period: { kind: 'month', year: 2023 + Math.floor((place + 3) / 12), month: ((place + 3) % 12) + 1 },
      value,
      missingReason: value === null ? 'closed' : null,
      restatements: [],
    })),
  }
}

function quarters(values: readonly (number | null)[], aggregation: Aggregation) {
  return rolledUp(months(values, aggregation), 'quarter').readings.map(({ period, value }) => [
    periodLabel(period),
    value,
  ])
}

describe('monthly figures told by quarters', () => {
  it('are added up, averaged, or stand as at the last month, as the series says', () => {
    expect(quarters([10, 20, 33, 40, 50, 60], 'sum')).toEqual([
      ['Q1 2023/24', 63],
      ['Q2 2023/24', 150],
    ])
    expect(quarters([10, 20, 33], 'mean')).toEqual([['Q1 2023/24', 21]])
    expect(quarters([10, 20, 33], 'last')).toEqual([['Q1 2023/24', 33]])
  })

  it('are no figure while a month is missing or still to come, never a smaller one', () => {
    const [first, second] = rolledUp(months([10, null, 33, 40, 50], 'sum'), 'quarter').readings
    expect(first).toMatchObject({ value: null, missingReason: 'closed' })
    expect(second).toMatchObject({ value: null, missingReason: null })
  })

  it('stay months where they do not add up, as rates do', () => {
    const rates = months([10, 20, 33], 'none')
    expect(rolledUp(rates, 'quarter')).toBe(rates)
  })

  it('keep what the quarter was before a month of it was restated, once for each time', () => {
    const { readings, ...series } = months([10, 20, 33, 40, 50, 60], 'sum')
    const restated = (place: number, value: number | null, restatedAt: string, why = 'Late returns') =>
      readings.map((reading, at) =>
        at === place
          ? { ...reading, restatements: [{ value, restatedAt, restatedBy: 'Cleo', why }] }
          : reading,
      )
    const told = (all: typeof readings) =>
      rolledUp({ ...series, readings: all }, 'quarter').readings.map(({ value, restatements }) => [
        value,
        ...restatements.map(({ value: was, why }) => `${was}: ${why}`),
      ])
    expect(told(restated(1, 15, '2023-10-02T09:00:00Z'))).toEqual([[63, '58: Late returns'], [150]])
    // The quarter was not over: nothing was told of it yet.
    expect(told(restated(1, 15, '2023-06-30T09:00:00Z'))).toEqual([[63], [150]])
    expect(told(restated(1, null, '2023-10-02T09:00:00Z'))).toEqual([[63, 'null: Late returns'], [150]])

    const twice = restated(0, 11, '2023-10-02T09:00:00Z').map((reading, at) =>
      at === 2
        ? {
            ...reading,
            restatements: [
              { value: 30, restatedAt: '2023-08-01T09:00:00Z', restatedBy: 'Bo', why: 'Counted twice' },
              { value: 32, restatedAt: '2023-10-02T09:00:00Z', restatedBy: 'Cleo', why: 'Late returns' },
            ],
          }
        : reading,
    )
    // At the second time one went up as much as the other went down.
    expect(told(twice)).toEqual([[63, '61: Counted twice'], [150]])
    const last = rolledUp({ ...series, aggregation: 'last', readings: twice }, 'quarter').readings[0]
    expect(last?.restatements.map(({ value }) => value)).toEqual([30, 32])
  })

  it('have a mean with one decimal more than the months', () => {
    expect(quarters([22, 23, 22], 'mean')).toEqual([['Q1 2023/24', 22.3]])
    expect(quarters([95.5, 95.5, 95.6], 'mean')).toEqual([['Q1 2023/24', 95.53]])
  })

  it('come to the same sum by quarters, halves and years, whatever they are', () => {
    const whole = array(integer({ min: -1000, max: 100_000 }), { minLength: 12, maxLength: 12 })
    assert(
      property(array(whole, { minLength: 1, maxLength: 4 }), (years) => {
        const values = years.flat()
        const plain = values.reduce((sum, value) => sum + value, 0)
        for (const kind of ['quarter', 'half', 'year'] as const) {
          const { readings } = rolledUp(months(values, 'sum'), kind)
          expect(readings.reduce((sum, { value }) => sum + (value ?? Number.NaN), 0)).toBe(plain)
          expect(readings).toHaveLength(years.length * { quarter: 4, half: 2, year: 1 }[kind])
        }
      }),
    )
  })
})

describe('a period', () => {
  it('is kept as it is printed, and read back the same', () => {
    const printed = ['Q3 2023/24', 'H1 2023/24', '2023/24', 'October 2022', 'Intake of the autumn']
    expect(printed.map((text) => periodLabel(periodNamed(text)))).toEqual(printed)
  })

  it('of a month lies in its quarter of the financial year', () => {
    const over = periodOver(periodNamed('January 2024'), 'quarter')
    expect(over && periodLabel(over)).toBe('Q4 2023/24')
  })

  it('is known to a report when it is over by then; a survey by the quarter in its name', () => {
    const report = periodNamed('Q2 2023/24')
    const known = [
      'July 2023',
      'October 2023',
      'intake in the Q1 2023/24 report',
      'intake in the Q3 2023/24 report',
    ]
    expect(known.map((text) => isKnownBy(periodNamed(text), report))).toEqual([true, false, true, false])
  })
})

it('calls a measure what it was called at the time', () => {
  const measure = {
    code: '1.5',
    title: 'Reduce anti-social behaviour',
    earlierNames: [{ until: periodNamed('Q1 2023/24'), code: '1.4', title: 'Reduce ASB' }],
  }
  expect(nameIn(measure, periodNamed('Q4 2022/23'))).toMatchObject({ code: '1.4', title: 'Reduce ASB' })
  expect(nameIn(measure, periodNamed('Q2 2023/24'))).toMatchObject({ code: '1.5' })
})
