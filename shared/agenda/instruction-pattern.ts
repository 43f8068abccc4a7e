import { type IsoDate, longDate } from '../calendar/iso-date.ts'
import { datesIn } from '../calendar/printed-dates.ts'
import type { AgendaItem, Part } from './agenda-item.ts'

/** The days that an instruction line of an order of business can name, as a clerk writes them there. */
export const patternDays = ['{last meeting}', '{this meeting}'] as const

/** The house's words for agreeing the minutes of the meeting before. */
export const minutesPattern =
  'To agree the public minutes and non-public summary of the meeting held on {last meeting}.'

/** What is agreed in a part when nothing else is said: minutes of what was done in private are no public business. */
export function minutesPatternOf(part: Part): string {
  return part === 1
    ? minutesPattern
    : minutesPattern.replace('public minutes and non-public summary', 'non-public minutes')
}

/** The days of one meeting; `null` where its committee has not met before. */
export interface MeetingDays {
  readonly thisMeeting: IsoDate
  readonly lastMeeting: IsoDate | null
}

/** The line with its days in place; `null` when it names a meeting that there was not. */
export function filledPattern(pattern: string, { thisMeeting, lastMeeting }: MeetingDays): string | null {
  const [last, own] = patternDays
  if (lastMeeting === null && pattern.includes(last)) return null
  return pattern
    .replaceAll(own, longDate(thisMeeting))
    .replaceAll(last, lastMeeting === null ? '' : longDate(lastMeeting))
}

/** The pattern that gives this line at these days: "… held on 22 February 2024." is "… held on {last meeting}.". */
export function patternOf(line: string, { thisMeeting, lastMeeting }: MeetingDays): string {
  const [last, own] = patternDays
  const whole = line.replaceAll(longDate(thisMeeting), own)
  return lastMeeting === null ? whole : whole.replaceAll(longDate(lastMeeting), last)
}

/**
 * A line of the last meeting's agenda as it reads at the next: "… held on {last meeting}" for each. Minutes are those of the last
 * meeting whichever day they name; where they name none, the house's words stand.
 *
 * @param then  the days of the meeting whose line it is
 */
export function lineAtNext(
  { kind, part, instruction }: Pick<AgendaItem, 'kind' | 'part' | 'instruction'>,
  then: MeetingDays,
  next: MeetingDays,
): string | null {
  if (kind !== 'minutes') return instruction && filledPattern(patternOf(instruction, then), next)
  const [named, another] = datesIn(instruction ?? '')
  const pattern =
    instruction === null || named === undefined || another !== undefined
      ? minutesPatternOf(part)
      : instruction.replace(named.text, patternDays[0])
  return filledPattern(pattern, next)
}
