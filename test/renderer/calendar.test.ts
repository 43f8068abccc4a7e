import * as fc from '../helpers/fast-check.ts'
import { expect, it } from 'vitest'
import { weeksOf } from '../../renderer/areas/meetings/month-grid.ts'
import { chosenMeetings, keyOf } from '../../renderer/areas/meetings/year-rounds.ts'
import { timeText } from '../../renderer/areas/settings/time-text.ts'
import { isoDate, weekdayNumber } from '../../shared/calendar/iso-date.ts'
import type { PlannedMeeting } from '../../shared/calendar/plan-meetings.ts'
import { monthsAfter } from '../../shared/calendar/recurrence.ts'

it('shows every day of a month once, in weeks from Monday to Sunday', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 600 }), (count) => {
      const month = monthsAfter(isoDate('2000-01-01'), count)
      const days = weeksOf(month).flat()

      expect(days.filter((day) => day.slice(0, 7) === month.slice(0, 7)).length).toBeGreaterThanOrEqual(28)
      expect(weekdayNumber(days[0] ?? month)).toBe(1)
      expect(new Set(days).size).toBe(days.length)
      expect(days.length % 7).toBe(0)
    }),
  )
})

it('makes the meetings that can be held unless the clerk chooses otherwise', () => {
  const planned = (heldOn: string, canBeHeld: boolean): PlannedMeeting => ({
    committeeId: 1,
    committeeName: 'Parks Committee',
    heldOn: isoDate(heldOn),
    startsAt: null,
    venue: null,
    clashes: canBeHeld ? [] : [{ kind: 'closed', why: 'Early May bank holiday' }],
    canBeHeld,
    instead: canBeHeld ? null : isoDate('2026-05-11'),
  })
  const plan = [planned('2026-05-04', false), planned('2026-06-01', true)]
  const daysWith = (choices: Parameters<typeof chosenMeetings>[1]) =>
    chosenMeetings(plan, choices).map(({ heldOn }) => heldOn)

  expect(daysWith(new Map())).toEqual(['2026-06-01'])
  const [may, june] = plan.map(keyOf)
  expect(daysWith(new Map([[may ?? '', 'instead']]))).toEqual(['2026-05-11', '2026-06-01'])
  expect(
    daysWith(
      new Map([
        [may ?? '', 'in'],
        [june ?? '', 'out'],
      ]),
    ),
  ).toEqual(['2026-05-04'])
})

it('says for how long somebody sits', () => {
  expect(timeText({ from: null, until: null })).toBe('')
  expect(timeText({ from: isoDate('2026-05-01'), until: null })).toBe('since 1 May 2026')
  expect(timeText({ from: isoDate('2025-05-01'), until: isoDate('2026-04-30') })).toBe(
    '1 May 2025 to 30 Apr 2026',
  )
})
