import { monthNumber } from '../../calendar/iso-date.ts'
import { financialYear, type Period, yearBeginning } from '../period.ts'

/** A time that a sentence names. */
export type Time =
  | {
      readonly kind: 'period'
      readonly period: Period
      /** "Q1 of the previous year": always what something is compared with. */
      readonly looksBack?: true
    }
  /** "the quarter before", of the series' own kind. */
  | { readonly kind: 'before' }
  /** "a year ago", "year-on-year". */
  | { readonly kind: 'yearBefore' }
  /** "the last three quarters", "the last 12 months". */
  | { readonly kind: 'window'; readonly count: number; readonly unit: 'quarter' | 'month' | 'year' }
  | { readonly kind: 'toDate' }
  /** A quarter of one year alone: of the calendar's or the financial year's, nobody knows (R49). */
  | { readonly kind: 'ambiguous' }

/** Where something stands in a sentence. */
interface Place {
  readonly at: number
  readonly end: number
}

export interface FigureMention extends Place {
  readonly kind: 'percent' | 'points' | 'number'
  readonly value: number
  readonly decimals: number
  /** "+38", "-4%"; `null` where no sign is written. */
  readonly sign: 1 | -1 | null
  readonly isBracketed: boolean
}

export interface WayMention extends Place {
  readonly kind: 'way'
  readonly way: Way
}

export interface TimeMention extends Place {
  readonly kind: 'time'
  readonly time: Time
}

/** Something in a sentence that the check understands. */
export type Mention = FigureMention | WayMention | TimeMention

/** The figures among what a sentence mentions. */
export function figuresIn(mentions: readonly Mention[]): readonly FigureMention[] {
  return mentions.filter((one) => one.kind !== 'way' && one.kind !== 'time')
}

/** Where something goes; `better` and `worse` ask what is wanted. */
export type Way = 'up' | 'down' | 'same' | 'better' | 'worse'

type Find = (match: RegExpExecArray, latest: Period) => Time | null

const quarter = '(?:Q|quarter )([1-4])'
const year = financialYear.source
const lastYear = '(?:the )?(?:previous|last|prior|preceding) year'

const times: readonly (readonly [RegExp, Find])[] = [
  [new RegExp(`${lastYear}['’]s ${quarter}\\b`, 'giu'), ([, part], latest) => lastYearsQuarter(part, latest)],
  [
    new RegExp(`\\b${quarter},?(?: in| of)? ${lastYear}`, 'giu'),
    ([, part], latest) => lastYearsQuarter(part, latest),
  ],
  [
    new RegExp(`\\b${quarter}(?:,? (?:in|of))?\\s*${year}\\b`, 'giu'),
    ([, part, first, second]) => quarterOfYear(part, yearBeginning(first ?? '', second ?? '')),
  ],
  [new RegExp(`\\b${quarter},? (?:in |of )?20\\d\\d\\b`, 'giu'), () => ({ kind: 'ambiguous' })],
  [new RegExp(`\\b${quarter}\\b`, 'giu'), ([, part], latest) => latestQuarter(part, latest)],
  [
    /\b(?:the )?same (?:quarter|period|time|month)(?: (?:in|of))? (?:the )?(?:last|previous|prior) year|\ba year (?:ago|earlier|before)|\byear[- ]on[- ]year|\b(?:compared (?:with|to)|than|on|from|since) (?:last|the (?:previous|prior)) year/giu,
    () => ({ kind: 'yearBefore' }),
  ],
  [
    /\b(?:the )?(?:last|past|previous|preceding) (\w+) (quarter|month|year)s\b/giu,
    ([, count = '', unit]) => window(count, unit),
  ],
  [
    /\b(?:the )?(?:last|previous|preceding|prior) (?:quarter|month|period|survey)\b|\bthe (?:quarter|month) before\b/giu,
    () => ({ kind: 'before' }),
  ],
  [/\byear[- ]to[- ]date\b|\bYTD\b|\bso far (?:this|in)\b/gu, () => ({ kind: 'toDate' })],
  [/\b([A-Z][a-z]{2,8})\.? (20\d\d|\d\d)\b(?!\/)/gu, ([, name = '', at = '']) => monthOf(name, at)],
  [
    new RegExp(`\\b${year}\\b`, 'gu'),
    ([, first, second]) => {
      const beginning = yearBeginning(first ?? '', second ?? '')
      return beginning === null ? null : { kind: 'period', period: { kind: 'year', year: beginning } }
    },
  ],
  [/\bthis (?:quarter|month|period)\b|\bcurrently\b/giu, (_, latest) => ({ kind: 'period', period: latest })],
]

const ways: readonly (readonly [RegExp, Way])[] = [
  [/\b(?:small|little|no|minimal) (?:variability|variation|change)\b/giu, 'same'],
  [/\b(?:unchanged|stable|steady|the same level|flat)\b/giu, 'same'],
  [/\b(?:increas\w*|ris(?:e|es|en|ing)|rose|grew|grown|growing|growth|higher|climb\w*|uplift)\b/giu, 'up'],
  [/\b(?<!(?:mak(?:e|es|ing)|made|set|follow|back|end(?:ed)?) )up\b(?! to\b)/giu, 'up'],
  [/\b(?:decreas\w*|fall(?:s|en|ing)?|fell|drop\w*|declin\w*|lower|fewer|reduc\w*|down)\b/giu, 'down'],
  [/\bimprov\w*\b/giu, 'better'],
  [/\b(?:worsen\w*|deteriorat\w*)\b/giu, 'worse'],
]

const figure =
  /(?<![\w.,/])([+\-−–])?\s?£?(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?\s?(%|per ?cent\b(?!age)|(?:percentage )?points?\b|bn\b|m\b)?/giu

/**
 * Figures, directions and times in a sentence, in its order. What names a time is not read as a figure as well.
 * @param latest  the period the report is about, from which "Q2" and "this quarter" are told
 */
export function mentionsIn(sentence: string, latest: Period): readonly Mention[] {
  const found: Mention[] = []
  let rest = sentence
  const take = (pattern: RegExp, read: (match: RegExpExecArray) => Mention | null): void => {
    for (const match of rest.matchAll(pattern)) {
      const mention = read(match)
      if (mention === null) continue
      found.push(mention)
      rest = rest.slice(0, mention.at) + ' '.repeat(mention.end - mention.at) + rest.slice(mention.end)
    }
  }
  const place = (match: RegExpExecArray): Place => ({ at: match.index, end: match.index + match[0].length })
  for (const [pattern, find] of times)
    take(pattern, (match) => {
      const time = find(match, latest)
      return time === null ? null : { ...place(match), kind: 'time', time }
    })
  take(figure, (match) => figureMention(match, sentence))
  for (const [pattern, way] of ways) take(pattern, (match) => ({ ...place(match), kind: 'way', way }))
  return found.toSorted((a, b) => a.at - b.at)
}

function figureMention(match: RegExpExecArray, sentence: string): Mention | null {
  const [whole, sign, digits = '', decimals = '', unit = ''] = match
  if (/^(?:m|bn)$/iu.test(unit)) return null
  const at = match.index
  return {
    at,
    end: at + whole.length,
    kind: unit === '' ? 'number' : /point/iu.test(unit) ? 'points' : 'percent',
    value: Number(`${digits.replaceAll(',', '')}.${decimals || '0'}`),
    decimals: decimals.length,
    sign: sign === undefined ? null : sign === '+' ? 1 : -1,
    isBracketed: /\(\s*$/u.test(sentence.slice(0, at)),
  }
}

function quarterOfYear(part: string | undefined, beginning: number | null): Time | null {
  const number = quarterNumber(part)
  if (number === null || beginning === null) return null
  return { kind: 'period', period: { kind: 'quarter', year: beginning, quarter: number } }
}

function lastYearsQuarter(part: string | undefined, latest: Period): Time | null {
  const time = latest.kind === 'quarter' ? quarterOfYear(part, latest.year - 1) : null
  return time?.kind === 'period' ? { ...time, looksBack: true } : null
}

/** "Q2" alone is the latest second quarter that the report can know. */
function latestQuarter(part: string | undefined, latest: Period): Time | null {
  const number = quarterNumber(part)
  if (number === null || latest.kind !== 'quarter') return null
  return quarterOfYear(part, number <= latest.quarter ? latest.year : latest.year - 1)
}

function quarterNumber(part: string | undefined): 1 | 2 | 3 | 4 | null {
  return ([1, 2, 3, 4] as const).find((one) => String(one) === part) ?? null
}

const numberWords = [
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]

function window(count: string, unit: string | undefined): Time | null {
  const word = numberWords.indexOf(count.toLowerCase())
  const number = word === -1 ? Number(count) : word + 2
  if (!Number.isInteger(number) || number < 1) return null
  return { kind: 'window', count: number, unit: unit === 'quarter' || unit === 'month' ? unit : 'year' }
}

function monthOf(name: string, yearText: string): Time | null {
  const month = monthNumber(name)
  if (month === null) return null
  return { kind: 'period', period: { kind: 'month', year: 2000 + (Number(yearText) % 100), month } }
}
