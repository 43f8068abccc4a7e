import {
  type ClockTime,
  clockTimeText,
  isClockTime,
  shortDate,
  isIsoDate,
  type IsoDate,
} from '../../shared/calendar/iso-date.ts'

/** "10.42 am" on this computer's clock, from an ISO instant such as `2024-02-12T10:44:00Z`. */
export function timeOfDay(instant: string): string {
  return clockTimeText(localTime(new Date(instant)))
}

/** "10.42 am" for today, "21 Nov 2026, 10.42 am" for another day. */
export function whenText(instant: string, today: IsoDate): string {
  const date = new Date(instant)
  const day = localDay(date)
  const time = clockTimeText(localTime(date))
  return day === today || day === null ? time : `${shortDate(day)}, ${time}`
}

function localTime(date: Date): ClockTime {
  const text = `${twoDigits(date.getHours())}:${twoDigits(date.getMinutes())}`
  if (!isClockTime(text)) throw new RangeError('not an instant')
  return text
}

function localDay(date: Date): IsoDate | null {
  const text = `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`
  return isIsoDate(text) ? text : null
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
