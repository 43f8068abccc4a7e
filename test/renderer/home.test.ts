import { describe, expect, it } from 'vitest'
import { comingDays, daysOfRuler, rowOfFurtherDay, rowOfRuler } from '../../renderer/areas/home/day-ruler.ts'
import { publishWords, waitedLine } from '../../renderer/areas/home/home-words.ts'
import { todayLine } from '../../renderer/areas/home/today-line.ts'
import type { FurtherDay } from '../../shared/agenda/further-day.ts'
import { type IsoDate, isoDate } from '../../shared/calendar/iso-date.ts'
import type { RulerMeeting } from '../../shared/contract/home.ts'

const today = isoDate('2025-09-09')
const meeting: RulerMeeting = {
  id: 1,
  committeeName: 'Community Safety and Performance Committee',
  committeeShortName: 'Community Safety',
  heldOn: isoDate('2025-09-18'),
  startsAt: null,
  venue: null,
  publishBy: isoDate('2025-09-10'),
  clearDays: ['2025-09-11', '2025-09-12', '2025-09-15', '2025-09-16', '2025-09-17'].map(isoDate),
  workingDaysLeft: 1,
  papersIn: 9,
  papersWanted: 10,
  packState: { kind: 'none' },
  publishedOn: null,
}

const planning: FurtherDay = {
  meetingId: 2,
  committeeId: 2,
  committeeName: 'Planning Committee',
  committeeShortName: null,
  heldOn: isoDate('2025-09-16'),
  startsAt: null,
  venue: 'Guildhall',
  adjournedFrom: isoDate('2025-09-02'),
}
const coming = (
  day: IsoDate,
  meetings: readonly RulerMeeting[],
  furtherDays: readonly FurtherDay[] = [],
) => ({
  today: day,
  meetings,
  furtherDays,
})

describe('today’s line', () => {
  it.each([
    ['2025-09-09', 4, 'Community Safety must be published by tomorrow. Four things to settle first.'],
    ['2025-09-10', 1, 'Community Safety must be published today. One thing to settle first.'],
    ['2025-09-05', 0, 'Community Safety must be published by Wednesday 10 September 2025.'],
    ['2025-09-11', null, 'Community Safety should have been published by Wednesday 10 September 2025.'],
    ['2025-08-20', 3, 'Nothing is due today. The next meeting is on Thursday 18 September 2025.'],
  ] as const)('on %s with %s things to settle', (day, things, words) => {
    expect(todayLine(coming(isoDate(day), [meeting]), things, 0)).toBe(words)
  })

  it('never says that nothing is due over references that are overdue', () => {
    const quiet = isoDate('2025-08-20')
    expect(todayLine(coming(quiet, [meeting]), 0, 2)).toBe(
      'Two references are overdue. The next meeting is on Thursday 18 September 2025.',
    )
    expect(todayLine(coming(quiet, []), null, 1)).toBe('One reference is overdue. No meeting is called.')
  })

  it('says which adjourned meeting goes on, where that is before the next meeting', () => {
    const quiet = isoDate('2025-08-20')
    const reconvenes = 'Nothing is due today. Planning Committee reconvenes on Tuesday 16 September 2025.'
    expect(todayLine(coming(quiet, [meeting], [planning]), 0, 0)).toBe(reconvenes)
    expect(todayLine(coming(quiet, [], [planning]), 0, 0)).toBe(reconvenes)
    const later = { ...planning, heldOn: isoDate('2025-09-19') }
    expect(todayLine(coming(quiet, [meeting], [later]), 0, 0)).toContain('The next meeting is on Thursday 18')
  })

  it('speaks of the next pack once this one is published', () => {
    const published = { ...meeting, publishedOn: today }
    const later = {
      ...meeting,
      committeeShortName: 'Planning',
      heldOn: isoDate('2025-09-22'),
      publishBy: isoDate('2025-09-12'),
    }

    expect(todayLine(coming(today, [published, later]), 0, 2)).toBe(
      'Planning must be published by Friday 12 September 2025.',
    )
    expect(todayLine(coming(today, [published]), null, null)).toMatch(/^Nothing is due today/)
    expect(todayLine(coming(today, []), null, 0)).toMatch(/No meeting is called/)
  })
})

describe('the day ruler', () => {
  it('has a row for a meeting that goes on, among the others by its day, with that day alone', () => {
    expect(comingDays(coming(today, [meeting], [planning])).map(({ kind }) => kind)).toEqual([
      'further',
      'meeting',
    ])
    expect(rowOfFurtherDay(today, planning)).toEqual({
      marks: [{ kind: 'meeting', column: 8, text: '16' }],
      beyond: null,
      words: 'Adjourned from 2 September 2025; reconvenes on Tuesday 16 September 2025',
    })
  })

  it('sets the last lawful day, five numbered clear days and the meeting each in its column', () => {
    const { marks, beyond, words } = rowOfRuler(today, meeting)

    expect(marks.map(({ kind, column, text }) => `${kind} ${column} ${text}`)).toEqual([
      'publish 2 ',
      'clear 3 1',
      'clear 4 2',
      'clear 7 3',
      'clear 8 4',
      'clear 9 5',
      'meeting 10 18',
    ])
    expect(beyond).toBeNull()
    expect(words).toBe(
      'Publish by Wednesday 10 September 2025; clear days 11, 12, 15, 16, 17; meeting Thursday 18 September 2025',
    )
  })

  it('points to a meeting that lies beyond it, and leaves out days gone by', () => {
    expect(rowOfRuler(isoDate('2025-08-01'), meeting)).toMatchObject({
      marks: [],
      beyond: '18 September 2025',
    })
    expect(rowOfRuler(isoDate('2025-09-16'), meeting).marks.map(({ kind }) => kind)).toEqual([
      'clear',
      'clear',
      'meeting',
    ])
  })

  it('hatches weekends and the days the office is closed', () => {
    const days = daysOfRuler({ today, closedDays: [{ date: isoDate('2025-09-10'), why: 'Training' }] })

    expect(days.filter(({ isClosed }) => isClosed).map(({ number }) => number)).toEqual([
      10, 13, 14, 20, 21, 27, 28, 4, 5,
    ])
  })
})

describe('the words of the first screen', () => {
  it('say how pressing a publication is', () => {
    expect(publishWords(today, meeting)).toMatchObject({ headline: 'Tomorrow', isPressing: true })
    expect(publishWords(isoDate('2025-09-11'), meeting)).toMatchObject({
      headline: 'Too late',
      isPressing: true,
    })
    expect(publishWords(isoDate('2025-09-11'), { ...meeting, publishedOn: today })).toMatchObject({
      headline: 'Published',
      isPressing: false,
    })
  })

  it('say who owes what', () => {
    const measures = {
      kind: 'measures',
      committeeName: 'CSEC',
      quarter: 'Q1 2025/26',
      since: isoDate('2025-07-01'),
    } as const

    expect(waitedLine({ ...measures, titles: ['Youth referrals', 'Repeat callers'] }, today)).toMatchObject({
      title: '2 measures for Q1 2025/26',
      rest: 'CSEC: Youth referrals; Repeat callers',
    })
  })
})
