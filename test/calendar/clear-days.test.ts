import * as fc from '../helpers/fast-check.ts'
import { describe, expect, it } from 'vitest'
import { bankHolidays } from '../../electron/services/bank-holidays.ts'
import { publicationDeadline, type NoticeRule } from '../../shared/calendar/clear-days.ts'
import { addDays, isoDate, weekdayNumber, type IsoDate } from '../../shared/calendar/iso-date.ts'

const england: NoticeRule = {
  clearDays: 5,
  saturdaysCount: false,
  closedDays: bankHolidays('england', [2021, 2022, 2023, 2024, 2025, 2026, 2027]),
}

const latest = (meeting: string, rule: NoticeRule = england): string =>
  publicationDeadline(isoDate(meeting), rule).latest

describe('the last lawful day of publication', () => {
  it.each([
    ['2024-02-22', '2024-02-14'],
    ['2024-03-06', '2024-02-27'],
    ['2024-04-04', '2024-03-25'],
    ['2024-05-08', '2024-04-29'],
    ['2024-01-04', '2023-12-22'],
    ['2023-11-13', '2023-11-03'],
    ['2024-11-26', '2024-11-18'],
    ['2024-12-03', '2024-11-25'],
  ])('with five clear days, a meeting on %s is published by %s', (meeting, day) => {
    expect(latest(meeting)).toBe(day)
  })

  it('with three clear days comes later', () => {
    expect(latest('2024-02-22', { ...england, clearDays: 3 })).toBe('2024-02-16')
  })

  it.each(['2022-09-19', '2023-05-08'])('knows the one-off holiday of %s', (day) => {
    expect(england.closedDays.get(isoDate(day))).toBeDefined()
  })

  it('names each day that does not count, in order', () => {
    expect(publicationDeadline(isoDate('2024-04-04'), england).excluded).toEqual([
      { date: '2024-03-29', why: 'Good Friday' },
      { date: '2024-03-30', why: 'Saturday' },
      { date: '2024-03-31', why: 'Sunday' },
      { date: '2024-04-01', why: 'Easter Monday' },
    ])
  })

  it('counts Saturdays only where the council does', () => {
    expect(latest('2024-02-22', { ...england, saturdaysCount: true })).toBe('2024-02-15')
  })

  it('leaves out the days the council’s own offices are closed', () => {
    const closedDays = new Map([...england.closedDays, [isoDate('2024-02-19'), 'Training day']])

    const deadline = publicationDeadline(isoDate('2024-02-22'), { ...england, closedDays })

    expect(deadline.latest).toBe('2024-02-13')
    expect(deadline.excluded).toContainEqual({ date: '2024-02-19', why: 'Training day' })
  })

  it('refuses a rule that leaves no day', () => {
    const start = isoDate('2024-01-01')
    const closedDays = new Map(
      Array.from({ length: 800 }, (_, day): [IsoDate, string] => [addDays(start, -day), 'closed']),
    )

    expect(() => publicationDeadline(start, { ...england, closedDays })).toThrow(RangeError)
  })

  const anyDay = fc.integer({ min: 0, max: 2000 }).map((offset) => addDays(isoDate('2022-01-01'), offset))

  it('always leaves exactly the clear days asked for, neither publication nor meeting among them', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 0, max: 10 }),
        fc.boolean(),
        (meeting, clearDays, saturdaysCount) => {
          const rule = { ...england, clearDays, saturdaysCount }
          const deadline = publicationDeadline(meeting, rule)
          const between: IsoDate[] = []
          for (let day = addDays(deadline.latest, 1); day < meeting; day = addDays(day, 1)) between.push(day)
          const counted = between.filter((day) => !deadline.excluded.some(({ date }) => date === day))

          expect(counted).toHaveLength(clearDays)
          expect(counted.every((day) => weekdayNumber(day) !== 0 && !rule.closedDays.has(day))).toBe(true)
          expect(deadline.excluded.every(({ date }) => date > deadline.latest && date < meeting)).toBe(true)
        },
      ),
    )
  })

  it('is never later when another day is closed', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 14 }), (meeting, back) => {
        const closedDays = new Map([...england.closedDays, [addDays(meeting, -back), 'closed']])

        expect(
          publicationDeadline(meeting, { ...england, closedDays }).latest <=
            publicationDeadline(meeting, england).latest,
        ).toBe(true)
      }),
    )
  })
})
