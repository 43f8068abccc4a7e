import Holidays from 'date-holidays'
import { isoDate, type IsoDate } from '../../shared/calendar/iso-date.ts'

/** The bank holidays of England, one-off ones included, of the given years: day and name. */
export function bankHolidays(years: readonly number[]): ReadonlyMap<IsoDate, string> {
  const days = years.flatMap((year) => england.getHolidays(year)).filter(({ type }) => type === 'public')
  // The library writes "2024-03-29 00:00:00", in the place's own time.
  return new Map(days.map(({ date, name }) => [isoDate(date.slice(0, 10)), name]))
}

const england = new Holidays('GB', 'ENG')
