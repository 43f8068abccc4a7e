import * as fc from '../helpers/fast-check.ts'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  civicYear,
  clockTimeText,
  type ClockTime,
  daysBetween,
  isIsoDate,
  isoDate,
  longDate,
  longDateWithWeekday,
  shortDate,
  weekdayNumber,
} from '../../shared/calendar/iso-date.ts'

const days = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => isoDate(date.toISOString().slice(0, 10)))

describe('a day', () => {
  it.each(['2024-02-29', '2000-02-29', '2023-12-31'])('takes %s', (text) => {
    expect(isIsoDate(text)).toBe(true)
  })

  it.each(['2023-02-29', '1900-02-29', '2024-13-01', '2024-00-10', '2024-2-9', '22/02/2024', ''])(
    'refuses “%s”',
    (text) => {
      expect(isIsoDate(text)).toBe(false)
      expect(() => isoDate(text)).toThrow(RangeError)
    },
  )

  it('reads as the clerk writes it, with the weekday it truly is', () => {
    expect(longDate(isoDate('2024-02-22'))).toBe('22 February 2024')
    expect(shortDate(isoDate('2024-02-02'))).toBe('2 Feb 2024')
    expect(longDateWithWeekday(isoDate('2023-11-13'))).toBe('Monday, 13 November 2023')
  })

  it('crosses the change of clocks without losing or repeating a day', () => {
    for (const change of ['2027-03-28', '2027-10-31']) {
      expect(daysBetween(addDays(isoDate(change), -1), addDays(isoDate(change), 1))).toBe(2)
    }
  })

  it('comes back when days are added and taken away', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -800, max: 800 }), (day, count) => {
        const moved = addDays(day, count)
        expect(daysBetween(day, moved)).toBe(count)
        expect(addDays(moved, -count)).toBe(day)
        expect(Math.abs((weekdayNumber(moved) - weekdayNumber(day) - count) % 7)).toBe(0)
      }),
    )
  })
})

describe('the civic year', () => {
  it('runs from May to April', () => {
    expect(civicYear(isoDate('2024-04-30'))).toBe('2023/24')
    expect(civicYear(isoDate('2024-05-01'))).toBe('2024/25')
    expect(civicYear(isoDate('2099-05-01'))).toBe('2099/00')
  })
})

it.each([
  ['11:00', '11.00 am'],
  ['12:57', '12.57 pm'],
  ['00:05', '12.05 am'],
  ['14:00', '2.00 pm'],
])('writes %s as %s', (time, text) => {
  expect(clockTimeText(time as ClockTime)).toBe(text)
})
