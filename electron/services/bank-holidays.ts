import Holidays from 'date-holidays'
import { isoDate, type IsoDate } from '../../shared/calendar/iso-date.ts'
import type { Nation } from '../../shared/calendar/nations.ts'

/** A nation's bank holidays, one-off ones included, of the given years: day and name. */
export function bankHolidays(nation: Nation, years: readonly number[]): ReadonlyMap<IsoDate, string> {
  const calendar = new Holidays('GB', regions[nation])
  const days = years.flatMap((year) => calendar.getHolidays(year)).filter(({ type }) => type === 'public')
  // The library writes "2024-03-29 00:00:00", in the place's own time.
  return new Map(days.map(({ date, name }) => [isoDate(date.slice(0, 10)), name]))
}

const regions: Readonly<Record<Nation, string>> = {
  england: 'ENG',
  wales: 'WLS',
  scotland: 'SCT',
  'northern-ireland': 'NIR',
}
