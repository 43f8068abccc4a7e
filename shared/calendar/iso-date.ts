/** A calendar day as written in ISO 8601, e.g. `2024-02-22`. A day has no time zone and is never a `Date`. */
export type IsoDate = string & { readonly __day: unique symbol }

/** A time of day on a 24-hour clock, e.g. `11:00`. */
export type ClockTime = string & { readonly __time: unique symbol }

const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/
/** From January; the first is number 1. */
export const monthWords = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const
/** 1 for "January", "jan" or "Jan"; `null` for what is no month. */
export function monthNumber(name: string): number | null {
  const start = name.toLowerCase()
  const index = start.length < 3 ? -1 : monthWords.findIndex((month) => month.toLowerCase().startsWith(start))
  return index === -1 ? null : index + 1
}

/** From 0 for Sunday to 6 for Saturday. */
export const weekdayWords = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
] as const

/** Whether `text` is a day that exists: `2024-02-30` is not. */
export function isIsoDate(text: string): text is IsoDate {
  const match = dayPattern.exec(text)
  if (!match) return false
  const day = new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])))
  return day.toISOString().slice(0, 10) === text
}

/** Whether `text` is a time of day such as `09:30`. */
export function isClockTime(text: string): text is ClockTime {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
}

/**
 * Reads a day.
 * @throws RangeError when `text` is not a day that exists; check input from outside with `isIsoDate` first.
 */
export function isoDate(text: string): IsoDate {
  if (!isIsoDate(text)) throw new RangeError(`not a day: ${text}`)
  return text
}

/** The day `count` days after `day`; before it when `count` is negative. */
export function addDays(day: IsoDate, count: number): IsoDate {
  return fromUtc(utc(day) + count * 86_400_000)
}

/** The same day of the month so many months after; the month's last where it has no such day. */
export function addMonths(day: IsoDate, count: number): IsoDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const lastOfMonth = new Date(Date.UTC(year, month + count, 0))
  const within = Math.min(date, lastOfMonth.getUTCDate())
  return fromUtc(Date.UTC(lastOfMonth.getUTCFullYear(), lastOfMonth.getUTCMonth(), within))
}

/** How many days `to` lies after `from`; negative when before. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((utc(to) - utc(from)) / 86_400_000)
}

/** The day's weekday number: 0 for Sunday to 6 for Saturday. */
export function weekdayNumber(day: IsoDate): number {
  return new Date(utc(day)).getUTCDay()
}

/** "Thursday" */
export function weekdayName(day: IsoDate): string {
  return weekdayWords[weekdayNumber(day)] ?? ''
}

/** "22 February 2024" (R51) */
export function longDate(day: IsoDate): string {
  return `${dayOfMonth(day)} ${monthName(day)} ${day.slice(0, 4)}`
}

/** "February 2024" */
export function monthAndYear(day: IsoDate): string {
  return `${monthName(day)} ${day.slice(0, 4)}`
}

/** "22 Feb 2024", for tables */
export function shortDate(day: IsoDate): string {
  return `${dayOfMonth(day)} ${monthName(day).slice(0, 3)} ${day.slice(0, 4)}`
}

/** "Thursday, 22 February 2024"; weekday and date come from one stored day (R51). */
export function longDateWithWeekday(day: IsoDate): string {
  return `${weekdayName(day)}, ${longDate(day)}`
}

/** "11.00 am", "2.00 pm", "12.57 pm" */
export function clockTimeText(time: ClockTime): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return `${hours % 12 === 0 ? 12 : hours % 12}.${String(minutes).padStart(2, '0')} ${hours < 12 ? 'am' : 'pm'}`
}

/** The civic year a day falls in, May to April: "2023/24" (R51). */
export function civicYear(day: IsoDate): string {
  const year = Number(day.slice(0, 4)) - (Number(day.slice(5, 7)) < 5 ? 1 : 0)
  return `${year}/${String((year + 1) % 100).padStart(2, '0')}`
}

function utc(day: IsoDate): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)))
}

function fromUtc(milliseconds: number): IsoDate {
  return isoDate(new Date(milliseconds).toISOString().slice(0, 10))
}

function dayOfMonth(day: IsoDate): number {
  return Number(day.slice(8, 10))
}

function monthName(day: IsoDate): string {
  return monthWords[Number(day.slice(5, 7)) - 1] ?? ''
}
