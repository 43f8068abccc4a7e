import { type IsoDate, isoDate } from './iso-date.ts'

/**
 * Easter Sunday of a year by the Gregorian calendar.
 * Source: the anonymous rule of 1876 (Nature, vol. 13, p. 487), as in J. Meeus, Astronomical Algorithms, chapter 8.
 */
export function easterSunday(year: number): IsoDate {
  const century = Math.floor(year / 100)
  const inCentury = year % 100
  const moonYear = year % 19
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * moonYear + century - Math.floor(century / 4) - moonShift + 15) % 30
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7
  const late = Math.floor((moonYear + 11 * epact + 22 * toSunday) / 451)
  const days = epact + toSunday - 7 * late + 114
  const [month, day] = [Math.floor(days / 31), (days % 31) + 1]
  return isoDate(`${year}-0${month}-${String(day).padStart(2, '0')}`)
}
