import { describe, expect, it } from 'vitest'
import { bankHolidays } from '../../electron/services/bank-holidays.ts'
import type { NoticeRule } from '../../shared/calendar/clear-days.ts'
import { type ClockTime, isoDate } from '../../shared/calendar/iso-date.ts'
import { noticeLaws } from '../../shared/calendar/nations.ts'
import { countPublishing, itemsOutOfTime, publishingWords } from '../../shared/calendar/publishing.ts'

const england: NoticeRule = {
  clearDays: 5,
  saturdaysCount: false,
  closedDays: bankHolidays('england', [2023, 2024]),
}
const meeting = isoDate('2024-02-22')
const { source } = noticeLaws.england
const at = (on: string, time = '10:00') => ({ on: isoDate(on), at: time as ClockTime })
const item = (number: string, further: Partial<Parameters<typeof itemsOutOfTime>[0][number]> = {}) => ({
  number,
  urgentReason: null,
  isWithdrawn: false,
  openSince: null,
  ...further,
})

describe('publishing', () => {
  it('on the last lawful day leaves every clear day', () => {
    const count = countPublishing(at('2024-02-14'), meeting, england, null)

    expect(count).toMatchObject({ clearDays: 5, isLate: false })
    expect(publishingWords(count, [], 18, source)).toEqual({
      tone: 'ok',
      title: 'Publishing now leaves 5 clear days; 5 are needed.',
      sentences: [],
    })
  })

  it('a day late says which items may not be taken unless urgent, and whose decision it is', () => {
    const count = countPublishing(at('2024-02-15'), meeting, england, null)
    const items = [item('1'), item('2', { urgentReason: 'The bridge closed on Tuesday.' }), item('3')]
    const late = itemsOutOfTime(items, count, meeting, england).map(({ number }) => number)

    expect(late).toEqual(['1', '3'])
    const { tone, title, sentences } = publishingWords(count, late, 3, source)
    expect(tone).toBe('bad')
    expect(title).toBe('Publishing now leaves 4 clear days; 5 are needed.')
    expect(sentences.join(' ')).toMatch(
      /Wednesday, 14 February 2024.*Items 1 and 3 may then be taken only if/,
    )
    expect(sentences.at(-1)).toMatch(/s\.100B\(3\)\. Your monitoring officer decides\.$/)
  })

  it('leaves alone what was open in time and what is withdrawn, and names what came after', () => {
    const count = countPublishing(at('2024-02-19'), meeting, england, null)
    const items = [
      item('1', { openSince: isoDate('2024-02-14') }),
      item('2', { isWithdrawn: true }),
      item('3a', { openSince: isoDate('2024-02-16') }),
    ]

    expect(itemsOutOfTime(items, count, meeting, england).map(({ number }) => number)).toEqual(['3a'])
  })

  it('after the office has closed counts from the next day, as a warning, where the office says so', () => {
    const closing = '17:00' as ClockTime

    expect(countPublishing(at('2024-02-14', '17:30'), meeting, england, null).clearDays).toBe(5)
    const count = countPublishing(at('2024-02-14', '17:30'), meeting, england, closing)
    expect(count).toMatchObject({ clearDays: 4, closedAt: '17:00', countsFrom: '2024-02-15' })
    const early = countPublishing(at('2024-02-13', '17:30'), meeting, england, closing)
    expect(publishingWords(early, [], 3, source)).toMatchObject({ tone: 'warn' })
    expect(publishingWords(early, [], 3, source).sentences[0]).toContain('closed at 5.00 pm')
  })

  it('on the day of the meeting leaves none', () => {
    const count = countPublishing(at('2024-02-22'), meeting, england, null)

    expect(publishingWords(count, ['1', '2', '3'], 3, source).title).toBe(
      'Publishing now leaves no clear day; 5 are needed.',
    )
    expect(publishingWords(count, ['1', '2', '3'], 3, source).sentences.join(' ')).toContain('All 3 items')
  })
})
