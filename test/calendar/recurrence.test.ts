import * as fc from '../helpers/fast-check.ts'
import { describe, expect, it } from 'vitest'
import { isoDate, weekdayNumber } from '../../shared/calendar/iso-date.ts'
import {
  civicYearDays,
  civicYearStart,
  monthPlaces,
  recurringDays,
} from '../../shared/calendar/recurrence.ts'
import { recurrenceWords } from '../../shared/calendar/recurrence-words.ts'

const year = civicYearDays(2026)

describe('meetings that come round', () => {
  it('on the second Thursday every other month', () => {
    const recurrence = { kind: 'monthly', place: 'second', weekday: 4, everyMonths: 2, without: [] } as const

    expect(recurringDays(recurrence, year.from, year.until)).toEqual([
      '2026-05-14',
      '2026-07-09',
      '2026-09-10',
      '2026-11-12',
      '2027-01-14',
      '2027-03-11',
    ])
    expect(recurrenceWords(recurrence)).toBe('The second Thursday of every other month')
  })

  it('begin in the next month when the first has gone by', () => {
    const recurrence = { kind: 'monthly', place: 'first', weekday: 1, everyMonths: 3, without: [] } as const

    expect(recurringDays(recurrence, isoDate('2026-05-10'), year.until)).toEqual([
      '2026-06-01',
      '2026-09-07',
      '2026-12-07',
      '2027-03-01',
    ])
  })

  it('on the last weekday of a month, be it the fourth or the fifth', () => {
    const recurrence = { kind: 'monthly', place: 'last', weekday: 3, everyMonths: 1, without: [] } as const

    const days = recurringDays(recurrence, isoDate('2026-08-01'), isoDate('2026-09-30'))

    expect(days).toEqual(['2026-08-26', '2026-09-30'])
  })

  it('every third Tuesday', () => {
    const recurrence = { kind: 'weekly', weekday: 2, everyWeeks: 3, without: [] } as const

    expect(recurringDays(recurrence, year.from, isoDate('2026-06-30'))).toEqual([
      '2026-05-05',
      '2026-05-26',
      '2026-06-16',
    ])
    expect(recurrenceWords(recurrence)).toBe('Every third Tuesday')
  })

  it('every other Tuesday, and not in August: a month left out is counted all the same', () => {
    const recurrence = { kind: 'weekly', weekday: 2, everyWeeks: 2, without: [8] } as const

    expect(recurringDays(recurrence, isoDate('2026-07-14'), isoDate('2026-09-30'))).toEqual([
      '2026-07-14',
      '2026-07-28',
      '2026-09-08',
      '2026-09-22',
    ])
    expect(recurrenceWords(recurrence)).toBe('Every other Tuesday, not in August')
  })

  it('leave out months in the order of the year', () => {
    const recurrence = {
      kind: 'monthly',
      place: 'last',
      weekday: 1,
      everyMonths: 1,
      without: [12, 8],
    } as const

    expect(recurringDays(recurrence, year.from, year.until)).toHaveLength(10)
    expect(recurrenceWords(recurrence)).toBe('The last Monday of every month, not in August and December')
  })

  it('always fall on their weekday, within the time, once a month', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...monthPlaces),
        fc.integer({ min: 0, max: 6 }),
        fc.integer({ min: 1, max: 6 }),
        (place, weekday, everyMonths) => {
          const days = recurringDays(
            { kind: 'monthly', place, weekday, everyMonths, without: [] },
            year.from,
            year.until,
          )

          expect(days.every((day) => weekdayNumber(day) === weekday)).toBe(true)
          expect(days.every((day) => day >= year.from && day <= year.until)).toBe(true)
          expect(new Set(days.map((day) => day.slice(0, 7))).size).toBe(days.length)
          expect(days).toHaveLength(Math.ceil(12 / everyMonths))
        },
      ),
    )
  })

  it('belong to the civic year that began the May before', () => {
    expect(civicYearStart(isoDate('2027-04-30'))).toBe(2026)
    expect(civicYearStart(isoDate('2026-05-01'))).toBe(2026)
  })
})
