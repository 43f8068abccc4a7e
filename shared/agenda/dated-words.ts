import { type IsoDate, longDate } from '../calendar/iso-date.ts'

/** Whether words name a day as printed: “2 February 2024” within “22 February 2024” is another day. */
export function namesDay(words: string, day: IsoDate): boolean {
  return pattern(day).test(words)
}

/** The words with one day in place of another: "the meeting held on 29 February 2024". */
export function redated(words: string, from: IsoDate, to: IsoDate): string {
  return words.replaceAll(pattern(from), longDate(to))
}

function pattern(day: IsoDate): RegExp {
  return new RegExp(`(?<!\\d)${longDate(day)}`, 'g')
}
