import Holidays from 'date-holidays'
import { expect, it } from 'vitest'
import { easterSunday } from '../../shared/calendar/easter.ts'

it('knows Easter as the calendar of bank holidays does, the earliest and the latest too', () => {
  const england = new Holidays('GB', 'ENG')
  for (let year = 1990; year <= 2090; year += 1) {
    const easter = england.getHolidays(year).find(({ name }) => name === 'Easter Sunday')
    expect([year, easterSunday(year)]).toEqual([year, easter?.date.slice(0, 10)])
  }
  expect(easterSunday(2285)).toBe('2285-03-22')
  expect(easterSunday(2038)).toBe('2038-04-25')
})
