import * as fc from '../helpers/fast-check.ts'
import { describe, expect, it } from 'vitest'
import { bankHolidays } from '../../electron/services/bank-holidays.ts'
import { whyNotCounted, type NoticeRule } from '../../shared/calendar/clear-days.ts'
import { deadlineLadder, movedDeadlines, usualLadder } from '../../shared/calendar/deadline-ladder.ts'
import { addDays, isoDate } from '../../shared/calendar/iso-date.ts'

const england: NoticeRule = {
  clearDays: 5,
  saturdaysCount: false,
  closedDays: bankHolidays('england', [2022, 2023, 2024, 2025, 2026]),
}
const meeting = isoDate('2024-02-22')

describe('the deadlines behind a meeting', () => {
  it('are in order and end with the last lawful day and the meeting', () => {
    const ladder = deadlineLadder(meeting, england, usualLadder)

    expect(ladder.map(({ name, on }) => [name, on])).toEqual([
      ['Agenda set with the Chair', '2023-12-28'],
      ['Reports asked for', '2024-01-11'],
      ['Drafts to finance and legal', '2024-01-25'],
      ['Reports due', '2024-02-09'],
      ['Last lawful day to publish', '2024-02-14'],
      ['Meeting', '2024-02-22'],
    ])
    expect(ladder[3]?.rule).toBe('3 working days before publication on Wednesday, 14 February 2024')
    expect(ladder[3]?.excluded).toEqual([
      { date: '2024-02-10', why: 'Saturday' },
      { date: '2024-02-11', why: 'Sunday' },
    ])
  })

  it('never fall on a closed day, and say which days were passed over', () => {
    const steps = [{ name: 'Agenda set', count: 8, unit: 'weeks', before: 'meeting' }] as const
    const closed = new Map([...england.closedDays, [isoDate('2023-12-28'), 'Offices closed']])

    const [step] = deadlineLadder(meeting, { ...england, closedDays: closed }, steps)

    expect(step).toMatchObject({
      on: '2023-12-27',
      excluded: [{ date: '2023-12-28', why: 'Offices closed' }],
    })
  })

  it('all move when the meeting moves by a week, each named with its days', () => {
    const before = deadlineLadder(meeting, england, usualLadder)
    const after = deadlineLadder(addDays(meeting, 7), england, usualLadder)

    expect(movedDeadlines(before, after)).toContainEqual({
      name: 'Last lawful day to publish',
      from: '2024-02-14',
      to: '2024-02-21',
    })
    expect(movedDeadlines(before, after)).toHaveLength(6)
    expect(movedDeadlines(before, before)).toEqual([])
  })

  it('fall on working days and in order whatever the day, for Saturday-counting offices too', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), fc.boolean(), (offset, saturdaysCount) => {
        const rule = { ...england, saturdaysCount }
        const ladder = deadlineLadder(addDays(isoDate('2022-06-01'), offset), rule, usualLadder)
        const steps = ladder.filter(({ kind }) => kind === 'step')

        expect(ladder.map(({ on }) => on)).toEqual(ladder.map(({ on }) => on).toSorted())
        expect(steps.every(({ on }) => whyNotCounted(on, { ...rule, saturdaysCount: false }) === null)).toBe(
          true,
        )
      }),
    )
  })
})
