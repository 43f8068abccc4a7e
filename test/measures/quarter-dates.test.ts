import * as fc from '../helpers/fast-check.ts'
import { expect, it } from 'vitest'
import { addDays } from '../../shared/calendar/iso-date.ts'
import { compareQuarters, type Quarter } from '../../shared/measures/quarter.ts'
import { quarterDays, quarterDaysText, quartersBefore } from '../../shared/measures/quarter-dates.ts'

const quarters = fc.record({
  year: fc.integer({ min: 1990, max: 2090 }),
  quarter: fc.constantFrom(1, 2, 3, 4),
})

it('gives the days of each quarter of the financial year', () => {
  expect(([1, 2, 3, 4] as const).map((quarter) => quarterDaysText({ year: 2023, quarter }))).toEqual([
    '1 April to 30 June 2023',
    '1 July to 30 September 2023',
    '1 October to 31 December 2023',
    '1 January to 31 March 2024',
  ])
})

it('leaves no day between two quarters', () => {
  fc.assert(
    fc.property(quarters, (quarter: Quarter) => {
      expect(addDays(quarterDays(quartersBefore(quarter, 1)).last, 1)).toBe(quarterDays(quarter).first)
    }),
  )
})

it('counts quarters back and forth alike', () => {
  fc.assert(
    fc.property(quarters, fc.integer({ min: 1, max: 40 }), (quarter: Quarter, count) => {
      expect(quartersBefore(quartersBefore(quarter, count), -count)).toEqual(quarter)
      expect(compareQuarters(quartersBefore(quarter, count), quarter)).toBeLessThan(0)
    }),
  )
})
