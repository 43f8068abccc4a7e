import Holidays from 'date-holidays'
import { isoDate, type IsoDate } from '../../shared/calendar/iso-date.ts'
import type { Nation } from '../../shared/calendar/nations.ts'

/** A nation's bank holidays, one-off ones included, of the given years: day and name. */
export function bankHolidays(nation: Nation, years: readonly number[]): ReadonlyMap<IsoDate, string> {
  return new Map(years.flatMap((year) => holidaysOf(nation, year)))
}

type NamedDay = readonly [IsoDate, string]

/** The library works each year out anew; a calendar asks for the same ones many times. */
const known = new Map<string, readonly NamedDay[]>()

function holidaysOf(nation: Nation, year: number): readonly NamedDay[] {
  const key = `${nation} ${year}`
  const days = known.get(key) ?? workedOut(nation, year)
  known.set(key, days)
  return days
}

function workedOut(nation: Nation, year: number): readonly NamedDay[] {
  const days = new Holidays('GB', regions[nation]).getHolidays(year).filter(({ type }) => type === 'public')
  // The library writes "2024-03-29 00:00:00", in the place's own time.
  return days.map(({ date, name }) => [isoDate(date.slice(0, 10)), name])
}

const regions: Readonly<Record<Nation, string>> = {
  england: 'ENG',
  wales: 'WLS',
  scotland: 'SCT',
  'northern-ireland': 'NIR',
}
