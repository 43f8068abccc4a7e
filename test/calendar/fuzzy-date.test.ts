import { array, assert, constantFrom, date, property, string } from '../helpers/fast-check.ts'
import { describe, expect, it } from 'vitest'
import { isPast, readFuzzyDate } from '../../shared/calendar/fuzzy-date.ts'
import { impossibleDay } from '../../shared/calendar/fuzzy-times.ts'
import { isoDate } from '../../shared/calendar/iso-date.ts'

const meetings = [isoDate('2025-11-20'), isoDate('2026-01-15')]
const read = (text: string) => readFuzzyDate(text, { writtenOn: isoDate('2025-11-20'), meetings })

describe('a date as people write it', () => {
  it.each([
    ['10 December 2026', 'day', '2026-12-10', '2026-12-10'],
    ['Thursday, 10 December 2026', 'day', '2026-12-10', '2026-12-10'],
    ['31/10/2025', 'day', '2025-10-31', '2025-10-31'],
    ['10.12.26', 'day', '2026-12-10', '2026-12-10'],
    ['2026-12-10', 'day', '2026-12-10', '2026-12-10'],
    ['April/May', 'span', '2026-04-01', '2026-05-31'],
    ['target date set for April/May', 'span', '2026-04-01', '2026-05-31'],
    ['Nov/Dec', 'span', '2025-11-01', '2025-12-31'],
    ['December or January', 'span', '2025-12-01', '2026-01-31'],
    ['December or January 2027', 'span', '2026-12-01', '2027-01-31'],
    ['late January or early February', 'span', '2026-01-21', '2026-02-10'],
    ['November 2023 Item 7', 'span', '2023-11-01', '2023-11-30'],
    ['5 September Item 5', 'day', '2026-09-05', '2026-09-05'],
    ['24 and 25 September', 'span', '2026-09-24', '2026-09-25'],
    ['23 - 29 September 2024', 'span', '2024-09-23', '2024-09-29'],
    ['Summer 2026', 'span', '2026-06-01', '2026-08-31'],
    ['End of September 2026', 'span', '2026-09-21', '2026-09-30'],
    ['Ongoing Review 2025', 'span', '2025-01-01', '2025-12-31'],
    ['Q3 2026/27 report', 'span', '2026-10-01', '2026-12-31'],
    ['Q1 of 2024', 'span', '2024-01-01', '2024-06-30'],
    ['before Christmas', 'day', '2025-12-24', '2025-12-24'],
    ['by Easter', 'day', '2026-04-05', '2026-04-05'],
    ['before Easter 2027', 'day', '2027-03-27', '2027-03-27'],
    ['in the New Year', 'span', '2026-01-01', '2026-01-31'],
    ['before the new year', 'span', '2025-12-31', '2025-12-31'],
    ['next meeting', 'event', '2026-01-15', '2026-01-15'],
    ['its next meeting', 'event', '2026-01-15', '2026-01-15'],
    ['within six weeks', 'span', '2025-11-20', '2026-01-01'],
    ['in two months’ time', 'span', '2026-01-20', '2026-01-20'],
    ['end of the financial year', 'span', '2025-11-20', '2026-03-31'],
    ['When answered', 'event', null, null],
    ['After the budget meeting', 'event', null, null],
    ['Ongoing', 'open', null, null],
    ['Complete', 'complete', null, null],
    ['TBC', 'unknown', null, null],
    ['31 February', 'unknown', null, null],
    ['It may be later', 'unknown', null, null],
    ['', 'unknown', null, null],
  ])('%s', (text, kind, earliest, latest) => {
    expect(read(text)).toEqual({ text, kind, earliest, latest })
  })

  it('names a day that no calendar has as it was written', () => {
    expect(impossibleDay('by Monday 31 February 2027')).toBe('31 February 2027')
    expect(impossibleDay('29 February')).toBeNull()
  })

  it('is past only when all it can mean has gone by', () => {
    expect(isPast(read('April/May 2026'), isoDate('2026-05-31'))).toBe(false)
    expect(isPast(read('April/May 2026'), isoDate('2026-06-01'))).toBe(true)
    expect(isPast(read('when answered'), isoDate('2099-01-01'))).toBe(false)
  })

  it('keeps its words, and never ends before it begins, whatever it says and whenever it was written', () => {
    const word = constantFrom(
      'early',
      'May',
      '/',
      'or',
      '31',
      'February',
      '2026',
      'Q4',
      'next',
      'meeting',
      'within',
      'two',
      'weeks',
      'December',
      'winter',
      '-',
      '1/13/26',
      'end of',
      'the year',
    )
    const days = date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
    assert(
      property(array(word, { maxLength: 8 }), string(), days, (words, noise, at) => {
        const text = [...words, noise].join(' ')
        const writtenOn = isoDate(at.toISOString().slice(0, 10))
        const { text: kept, earliest, latest } = readFuzzyDate(text, { writtenOn, meetings })
        expect(kept).toBe(text)
        expect(earliest === null).toBe(latest === null)
        expect((earliest ?? '') <= (latest ?? '')).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})
