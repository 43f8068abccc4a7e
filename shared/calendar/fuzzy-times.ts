import { easterSunday } from './easter.ts'
import { addDays, isIsoDate, type IsoDate, isoDate } from './iso-date.ts'
import { monthsAfter } from './recurrence.ts'

/** The days that one time in a text can mean. */
export interface WrittenTime {
  readonly earliest: IsoDate
  readonly latest: IsoDate
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const monthPattern =
  '(?:january|jan|february|feb|march|mar|april|apr|may(?! (?:be|have|need|not|well|take|slip|move|change|come)\\b)|june|jun|july|jul|august|aug|september|sept|sep|october|oct|november|nov|december|dec)\\b\\.?'
/** The first month of each season, from 0, as a tracker in Britain means it; winter is left out: nobody knows which year's it is. */
const seasons: Readonly<Record<string, number>> = { spring: 2, summer: 5, autumn: 8 }
/** Days and times of the year that everybody knows; what is promised for the new year is not late in January. */
const feasts: Readonly<Record<string, (year: number) => WrittenTime | null>> = {
  christmas: (year) => dayOf(`${year}-12-25`),
  easter: (year) => dayOf(easterSunday(year)),
  'new year': (year) => monthsFrom(year, 1, 1),
}
const part = '(?<part>early|mid|late|beginning of|start of|middle of|end of|end)?[ -]?'

const pattern = new RegExp(
  [
    '(?<iso>\\d{4}-\\d{2}-\\d{2})',
    '\\b(?<dd>\\d{1,2})[/.](?<mm>\\d{1,2})[/.](?<yy>\\d{4}|\\d{2})\\b',
    '\\bq(?<quarter>[1-4])(?: of)? (?<quarterYear>\\d{4}|\\d{2})(?:[/-](?<quarterEnd>\\d{2,4}))?\\b',
    `\\b(?<from>\\d{1,2})(?:st|nd|rd|th)?(?:\\s*(?:-|–|/|and|to|or)\\s*(?<to>\\d{1,2})(?:st|nd|rd|th)?)? (?:of )?(?<dayMonth>${monthPattern})(?:,? (?<dayYear>\\d{4}))?`,
    `\\b${part}(?<month>${monthPattern})(?:,? (?<monthYear>\\d{4}))?`,
    `\\b${part.replace('part', 'seasonPart')}(?<season>spring|summer|autumn)(?: (?:of )?(?<seasonYear>\\d{4}))?\\b`,
    '\\b(?<feast>christmas|easter|new year)(?: (?<feastYear>\\d{4}))?\\b',
    `\\b${part.replace('part', 'yearPart')}(?<year>20\\d{2})\\b(?!/)`,
  ].join('|'),
  'g',
)

/** A time as far as its own words say: the year may be told by a later one, or by the day it was written. */
interface OpenTime {
  readonly year: number | null
  readonly inYear: (year: number) => WrittenTime | null
}

/**
 * The times that stand in a text, in its order. A year that one leaves out is that of the next one that has it ("April/May 2026"), else
 * the first in which it is not over by the day it was written.
 * @param words  in small letters
 */
export function writtenTimes(words: string, writtenOn: IsoDate): readonly WrittenTime[] {
  const open = [...words.matchAll(pattern)].flatMap(({ groups }) => openTime(groups ?? {}) ?? [])
  const times: WrittenTime[] = []
  let year: number | null = null
  for (const time of open.toReversed()) {
    year = time.year ?? year
    const found: WrittenTime | null = year === null ? comingUp(time, writtenOn) : time.inYear(year)
    if (found !== null) times.unshift(found)
    // What comes before it in the text comes before it in time: "December or January".
    if (found !== null && time.year === null) year = Number(found.earliest.slice(0, 4))
  }
  return inOrder(times)
}

/** A day that a text names and no calendar has: "31/04/2027", "31 April"; `null` where there is none. */
export function impossibleDay(text: string): string | null {
  for (const { 0: found, index, groups = {} } of text.toLowerCase().matchAll(pattern)) {
    const { iso, dd, from, dayYear } = groups
    const time = openTime(groups)
    // A leap year has every day that any year has.
    const isDay = time?.inYear(yearOrNull(dayYear) ?? 2024) != null
    if ((iso ?? dd ?? from) !== undefined && !isDay) return text.slice(index, index + found.length).trim()
  }
  return null
}

/** "December or January 2027": the December before. */
function inOrder(times: readonly WrittenTime[]): readonly WrittenTime[] {
  const last = times.at(-1)
  return times.map((time) =>
    last !== undefined && time.earliest > last.latest
      ? { earliest: yearBefore(time.earliest), latest: yearBefore(time.latest) }
      : time,
  )
}

const yearBefore = (day: IsoDate): IsoDate => sameDayAfter(day, -12)

/** The same day of the month so many months later, or that month's last where it has no such day. */
export function sameDayAfter(day: IsoDate, count: number): IsoDate {
  const last = addDays(monthsAfter(day, count + 1), -1)
  return isoDate(`${last.slice(0, 8)}${day.slice(8) < last.slice(8) ? day.slice(8) : last.slice(8)}`)
}

function comingUp({ inYear }: OpenTime, writtenOn: IsoDate): WrittenTime | null {
  const year = Number(writtenOn.slice(0, 4))
  const now = inYear(year)
  return now !== null && now.latest >= writtenOn ? now : inYear(year + 1)
}

function openTime(groups: Readonly<Record<string, string | undefined>>): OpenTime | null {
  const { iso, dd, mm = '', yy, quarter, from, to, dayMonth, dayYear } = groups
  if (iso !== undefined) return fixed(dayOf(iso))
  if (dd !== undefined)
    return fixed(dayOf(`${fullYear(yy)}-${twoDigits(Number(mm))}-${twoDigits(Number(dd))}`))
  if (quarter !== undefined) return financialQuarter(Number(quarter), groups)
  if (from !== undefined) {
    const month = monthNumber(dayMonth)
    const inYear = (year: number): WrittenTime | null => {
      const [first, last] = [from, to ?? from].map((day) =>
        dayOf(`${year}-${twoDigits(month)}-${twoDigits(Number(day))}`),
      )
      return first == null || last == null ? null : { earliest: first.earliest, latest: last.latest }
    }
    return { year: yearOrNull(dayYear), inYear }
  }
  const { month, monthYear, season, seasonYear, feast, feastYear } = groups
  if (month !== undefined)
    return {
      year: yearOrNull(monthYear),
      inYear: (year) => partOf(monthsFrom(year, monthNumber(month), 1), groups['part']),
    }
  if (season !== undefined)
    return {
      year: yearOrNull(seasonYear),
      inYear: (year) => partOf(monthsFrom(year, (seasons[season] ?? 0) + 1, 3), groups['seasonPart']),
    }
  if (feast !== undefined)
    return { year: yearOrNull(feastYear), inYear: (year) => feasts[feast]?.(year) ?? null }
  const year = yearOrNull(groups['year'])
  return year === null ? null : fixed(partOf(monthsFrom(year, 1, 12), groups['yearPart']), year)
}

function fixed(time: WrittenTime | null, year?: number): OpenTime | null {
  return time === null ? null : { year: year ?? Number(time.earliest.slice(0, 4)), inYear: () => time }
}

/** Q1 is April to June (R49). "Q3 2026" without a second year may mean either year's count: it spans both. */
function financialQuarter(
  quarter: number,
  { quarterYear, quarterEnd }: Readonly<Record<string, string | undefined>>,
): OpenTime | null {
  const year = Number(fullYear(quarterYear))
  const financial = monthsFrom(year, quarter * 3 + 1, 3)
  if (quarterEnd !== undefined) return fixed(financial, year)
  return fixed({ earliest: monthsFrom(year, quarter * 3 - 2, 3).earliest, latest: financial.latest }, year)
}

/** `count` whole months from a month on; month 13 is the next year's first. */
function monthsFrom(year: number, month: number, count: number): WrittenTime {
  const earliest = monthsAfter(isoDate(`${year}-01-01`), month - 1)
  return { earliest, latest: addDays(monthsAfter(earliest, count), -1) }
}

/** Early, middle and late are its thirds; the end is its last third too, for a day given so is late only when all is over. */
function partOf({ earliest, latest }: WrittenTime, word: string | undefined): WrittenTime {
  const third = Math.floor(daysIn({ earliest, latest }) / 3)
  if (word === undefined) return { earliest, latest }
  if (/early|beginning|start/.test(word)) return { earliest, latest: addDays(earliest, third) }
  if (word.startsWith('mid')) return { earliest: addDays(earliest, third), latest: addDays(latest, -third) }
  return { earliest: addDays(latest, -third), latest }
}

function daysIn({ earliest, latest }: WrittenTime): number {
  return Math.round((Date.parse(latest) - Date.parse(earliest)) / 86_400_000)
}

function dayOf(text: string): WrittenTime | null {
  return isIsoDate(text) ? { earliest: text, latest: text } : null
}

function monthNumber(word = ''): number {
  return months.indexOf(word.slice(0, 3)) + 1
}

function yearOrNull(text: string | undefined): number | null {
  return text === undefined ? null : Number(text)
}

function fullYear(text = ''): string {
  return text.length === 2 ? `20${text}` : text
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
