import { isIsoDate, type IsoDate } from './iso-date.ts'

/** A day as a paper prints it. */
export interface PrintedDate {
  readonly date: IsoDate
  /** "22nd February 2024" */
  readonly text: string
}

/**
 * The days that a text names, in order: "22 February 2024", "Thursday, 22nd of Feb 2024", "22/02/2024", "22.2.24", "2024-02-22",
 * "February 22, 2024". Days that do not exist are passed over; day comes before month (R51).
 */
export function datesIn(text: string): readonly PrintedDate[] {
  return [...text.matchAll(printed)].flatMap((match) => {
    const date = dayOf(match.groups ?? {})
    return date === null ? [] : [{ date, text: match[0] }]
  })
}

const month =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'
const weekday = '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\\s+)?'
const ordinal = '\\s?(?:st|nd|rd|th)?'
const printed = new RegExp(
  [
    `${weekday}\\b(?<d1>\\d{1,2})${ordinal}(?:\\s+of)?\\s+(?<m1>${month})\\.?,?\\s+(?<y1>\\d{4})\\b`,
    `${weekday}\\b(?<m2>${month})\\.?\\s+(?<d2>\\d{1,2})${ordinal},?\\s+(?<y2>\\d{4})\\b`,
    `\\b(?<y3>\\d{4})-(?<m3>\\d{2})-(?<d3>\\d{2})\\b`,
    `\\b(?<d4>\\d{1,2})(?<s>[/.-])(?<m4>\\d{1,2})\\k<s>(?<y4>\\d{4}|\\d{2})\\b`,
  ].join('|'),
  'giu',
)

function dayOf(groups: Readonly<Record<string, string | undefined>>): IsoDate | null {
  const part = (name: string): string => ['1', '2', '3', '4'].map((n) => groups[name + n] ?? '').join('')
  const year = part('y').length === 2 ? `20${part('y')}` : part('y')
  const iso = [year, monthNumber(part('m')), part('d')].map((each) => each.padStart(2, '0')).join('-')
  return isIsoDate(iso) ? iso : null
}

function monthNumber(text: string): string {
  if (/^\d/u.test(text)) return text
  const place = 'janfebmaraprmayjunjulaugsepoctnovdec'.indexOf(text.slice(0, 3).toLowerCase())
  return String(place / 3 + 1)
}
