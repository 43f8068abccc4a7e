import * as fc from '../helpers/fast-check.ts'
import { describe, expect, it } from 'vitest'
import { isoDate } from '../../shared/calendar/iso-date.ts'
import { habitsOf, isOver, odditiesOf } from '../../shared/measures/odd-figures.ts'
import { periodNamed } from '../../shared/measures/period.ts'

const today = isoDate('2024-02-12')
const offences = { unit: 'count', counted: 'offences', aggregation: 'sum' } as const
const rate = { unit: 'percent', counted: null, aggregation: 'none' } as const
const readings = (values: readonly number[], year = 22) =>
  values.map((value, at) => ({ period: periodNamed(`Q${at + 1} 20${year}/${year + 1}`), value }))
const oddIn = (
  period: string,
  value: number | null,
  series: Parameters<typeof odditiesOf>[1] = offences,
  before: readonly number[] = [428, 371, 409, 413],
) => odditiesOf({ period: periodNamed(period), value }, series, habitsOf(readings(before)), today)

describe('a figure that looks odd', () => {
  it('is of a period that is not over, a survey’s never', () => {
    expect(oddIn('Q3 2023/24', 410)).toEqual([])
    expect(oddIn('Q4 2023/24', 410)).toEqual(['notOver'])
    expect(oddIn('Q4 2033/34', 410)).toEqual(['notOver'])
    // Why there will be none can be known beforehand.
    expect(oddIn('Q4 2023/24', null)).toEqual([])
    expect(isOver(periodNamed('January 2024'), today)).toBe(true)
    expect(isOver(periodNamed('February 2024'), today)).toBe(false)
    expect(isOver(periodNamed('Autumn survey'), today)).toBe(true)
  })

  it('is of a year among quarters; surveys take any period', () => {
    expect(oddIn('2022/23', 1621)).toEqual(['otherRhythm'])
    const surveyed = habitsOf([{ period: periodNamed('Residents’ survey'), value: 42 }])
    expect(odditiesOf({ period: periodNamed('October 2022'), value: 47 }, rate, surveyed, today)).toEqual([])
  })

  it('is below nought, above the whole, or not whole, unless the series has had such', () => {
    expect(oddIn('Q3 2023/24', -5)).toEqual(['minus'])
    expect(oddIn('Q3 2023/24', -5, offences, [3, -2])).toEqual([])
    expect(oddIn('Q3 2023/24', 1900, rate, [])).toEqual(['overHundred'])
    expect(oddIn('Q3 2023/24', 108, rate, [104])).toEqual([])
    expect(oddIn('Q3 2023/24', 431.49)).toEqual(['fraction'])
    expect(oddIn('Q3 2023/24', 2.5, { ...offences, counted: '£m' }, [])).toEqual([])
    expect(oddIn('Q3 2023/24', 2.5, { ...offences, aggregation: 'mean' }, [])).toEqual([])
  })

  it('has a digit too many or too few, or is a nought that stands for nothing', () => {
    expect(oddIn('Q3 2023/24', 4310)).toEqual(['farOff'])
    expect(oddIn('Q3 2023/24', 41)).toEqual(['farOff'])
    expect(oddIn('Q3 2023/24', 0)).toEqual(['farOff'])
    expect(oddIn('Q3 2023/24', 12, offences, [1, 2, 1, 3])).toEqual([])
    // Of three figures nobody can say what is usual.
    expect(oddIn('Q3 2023/24', 4310, offences, [428, 371, 409])).toEqual([])
  })

  it('is never one between the least and the most of its series', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 9000 }), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(counts, fc.nat(), (values, pick) => {
        expect(oddIn('Q3 2023/24', values[pick % values.length] ?? 0, offences, values)).toEqual([])
      }),
    )
  })
})
