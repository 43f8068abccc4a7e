import { type IsoDate, isIsoDate, longDate } from '../calendar/iso-date.ts'

/** A day that a text names as that of a meeting whose minutes are agreed. */
export interface NamedMeeting {
  /** "23 November 2023" */
  readonly words: string
  /** `null` for a day that does not exist. */
  readonly day: IsoDate | null
}

const monthNames =
  'january february march april may june july august september october november december'.split(' ')
const heldOn =
  /minutes\b[^.]{0,120}?\bmeetings? held (?:at .{0,80}? )?on (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?((\d{1,2}) ([a-z]+) (\d{4}))/giu

/** The days in "minutes … of the meeting held on D", in order. */
export function meetingsNamed(text: string): readonly NamedMeeting[] {
  return [...text.matchAll(heldOn)].map(([, words = '', day = '', month = '', year = '']) => {
    const number = monthNames.indexOf(month.toLowerCase()) + 1
    const written = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`
    return { words, day: isIsoDate(written) ? written : null }
  })
}

/** A day of minutes that is no meeting's, with the day that was most likely meant. */
export interface WrongDay {
  readonly words: string
  /** "13 November 2023"; `null` where the records know no meeting before. */
  readonly meant: string | null
}

/**
 * Days named as a meeting's on which this committee did not meet (R34): the seed's agenda agrees the minutes of
 * 23 November where the meeting was on the 13th.
 *
 * @param meetings  all days on which the committee met before, as far as the records go
 * @param expected  the meeting whose minutes are to be agreed
 */
export function wrongDays(
  text: string,
  meetings: readonly IsoDate[],
  expected: IsoDate | null,
): readonly WrongDay[] {
  const [first] = meetings.toSorted()
  // What was before the records begin they cannot judge.
  const isWrong = (day: IsoDate | null): boolean =>
    day === null || (first !== undefined && day >= first && !meetings.includes(day))
  return meetingsNamed(text)
    .filter(({ day }) => isWrong(day))
    .map(({ words }) => ({ words, meant: expected === null ? null : longDate(expected) }))
}
