import type { ClockTime } from '../calendar/iso-date.ts'

/** A time of day before this one belongs to the night after the meeting's day: no meeting begins so early, and some last so long. */
const dawn = '05:00'

const minutesOfDay = 24 * 60

/** Minutes of the meeting's day that are over at a time of its clock, from dawn to dawn. */
export function minutesSinceDawn(at: ClockTime): number {
  return (minuteOf(at) - minuteOf(dawn) + minutesOfDay) % minutesOfDay
}

/** For sorting: earlier first, with the night after the day. */
export function byTheClock(a: ClockTime, b: ClockTime): number {
  return minutesSinceDawn(a) - minutesSinceDawn(b)
}

/** Whether a time of a meeting is of the day after the one on which it began. @param startedAt  `null` where nobody noted it */
export function isPastMidnight(at: ClockTime, startedAt: ClockTime | null): boolean {
  return startedAt !== null && at < startedAt && minutesSinceDawn(at) > minutesSinceDawn(startedAt)
}

function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
}
