import { describe, expect, it } from 'vitest'
import { bankHolidays } from '../../electron/services/bank-holidays.ts'
import { publicationDeadline } from '../../shared/calendar/clear-days.ts'
import { isoDate } from '../../shared/calendar/iso-date.ts'
import { nations, noticeLaws, type Nation } from '../../shared/calendar/nations.ts'

/** Bank holidays as published, and the named day itself where a substitute stands for one at a weekend. */
const england = `2023-01-01 2023-01-02 2023-04-07 2023-04-10 2023-05-01 2023-05-08 2023-05-29 2023-08-28 2023-12-25 2023-12-26
  2024-01-01 2024-03-29 2024-04-01 2024-05-06 2024-05-27 2024-08-26 2024-12-25 2024-12-26
  2025-01-01 2025-04-18 2025-04-21 2025-05-05 2025-05-26 2025-08-25 2025-12-25 2025-12-26`
const holidays: Readonly<Record<Nation, string>> = {
  england,
  wales: england,
  scotland: `2023-01-01 2023-01-02 2023-01-03 2023-04-07 2023-05-01 2023-05-08 2023-05-29 2023-08-07 2023-11-30 2023-12-25 2023-12-26
    2024-01-01 2024-01-02 2024-03-29 2024-05-06 2024-05-27 2024-08-05 2024-11-30 2024-12-02 2024-12-25 2024-12-26
    2025-01-01 2025-01-02 2025-04-18 2025-05-05 2025-05-26 2025-08-04 2025-11-30 2025-12-01 2025-12-25 2025-12-26`,
  'northern-ireland': `${england} 2023-03-17 2023-07-12 2024-03-17 2024-03-18 2024-07-12 2025-03-17 2025-07-12 2025-07-14`,
}

const day = 86_400_000
const text = (time: number): string => new Date(time).toISOString().slice(0, 10)

/** The same question asked the other way round: of each day before the meeting, whether enough days lie between. */
function latestByTrial(meeting: number, nation: Nation, clearDays: number, saturdaysCount: boolean): string {
  const closed = new Set(holidays[nation].split(/\s+/))
  const counts = (time: number): boolean => {
    const weekday = new Date(time).getUTCDay()
    return weekday !== 0 && (weekday !== 6 || saturdaysCount) && !closed.has(text(time))
  }
  for (let published = meeting - day; ; published -= day) {
    let clear = 0
    for (let between = published + day; between < meeting; between += day) if (counts(between)) clear += 1
    if (counts(published) && clear >= clearDays) return text(published)
  }
}

const meetings = Array.from({ length: 46 }, (_, place) => Date.UTC(2023, 1, 1) + place * 23 * day)

describe.each(nations)('notice in %s', (nation) => {
  const closedDays = bankHolidays(nation, [2023, 2024, 2025])
  const { clearDays } = noticeLaws[nation]

  it.each([false, true])(
    'is counted as by trial for 46 meetings over three years (Saturdays count: %s)',
    (saturdaysCount) => {
      const counted = meetings.map(
        (meeting) =>
          publicationDeadline(isoDate(text(meeting)), { clearDays, saturdaysCount, closedDays }).latest,
      )
      expect(counted).toEqual(
        meetings.map((meeting) => latestByTrial(meeting, nation, clearDays, saturdaysCount)),
      )
    },
  )
})

it('knows the holidays that only one nation has', () => {
  const isHoliday = (nation: Nation, date: string): boolean => bankHolidays(nation, [2024]).has(isoDate(date))
  expect(nations.filter((nation) => isHoliday(nation, '2024-04-01'))).not.toContain('scotland')
  expect(nations.filter((nation) => isHoliday(nation, '2024-01-02'))).toEqual(['scotland'])
  expect(nations.filter((nation) => isHoliday(nation, '2024-07-12'))).toEqual(['northern-ireland'])
})
