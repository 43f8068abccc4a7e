import { monthNumber } from '../../calendar/iso-date.ts'
import { numberOfWord, numberWordPattern } from '../../calendar/number-words.ts'
import { financialYear, type Period, yearBeginning } from '../period.ts'
import type { Time, TimeUnit } from './mention.ts'

/** How a time is written, and what it then is; `null` where the words turn out to be none. */
type TimePattern = readonly [
  pattern: RegExp,
  find: (match: RegExpExecArray, latest: Period, clause: string) => Time | null,
]

const quarter = '(?:Q|quarter )([1-4])'
const year = financialYear.source
const lastYear = '(?:the )?(?:previous|last|prior|preceding) year'
const count = `(\\d{1,3}|${numberWordPattern})`

/** Times as reports write them, the longer before those that are parts of them. */
export const timePatterns: readonly TimePattern[] = [
  // "between Q3 and Q4 2022/23", "from Q4 to Q1 2023/24": the year is said once.
  [
    new RegExp(
      `\\b${quarter}(?= (?:and|to) (?:[\\d.,]+%? in )?${quarter}(?:,? (?:in|of))? ?${year}\\b)`,
      'giu',
    ),
    ([, part, next, first, second]) => quarterBefore(part, next, yearBeginning(first ?? '', second ?? '')),
  ],
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
    /\b(?:the )?same (?:quarter|period|time|month)(?: (?:in|of))? (?:the )?(?:last|previous|prior) year|\ba year (?:ago|earlier|before)|\bthe year before\b|\byear[- ]on[- ]year|\b(?<=(?:compared (?:with|to)|than|on|from|since) )(?:last|the (?:previous|prior)) year/giu,
    () => ({ kind: 'yearBefore' }),
  ],
  [
    new RegExp(`\\b(?:the )?(?:last|past|previous|preceding) ${count} (quarter|month|year)s\\b`, 'giu'),
    ([, number = '', unit]) => windowOf(number, unit),
  ],
  [
    new RegExp(
      `(?<=\\b(?:in|for|over|during|across) (?:at least )?)${count} (quarter|month|year)s\\b`,
      'giu',
    ),
    ([, number = '', unit]) => windowOf(number, unit),
  ],
  [
    /\b(?:the )?(?:previous|preceding|prior) (quarter|month|period|survey)\b|\bthe (quarter|month) before\b|(?<=\b(?:from|than|on|since|with|to|against) )(?:the )?last (quarter|month|survey)\b/giu,
    ([, first, second, third]) => beforeIn(first ?? second ?? third),
  ],
  // Since a year ago, or since the year began, nobody knows.
  [
    /\b(?:over|during|across|through(?:out)?|in) (?:the|this) (?:financial )?year\b(?! to\b)/giu,
    () => ({ kind: 'ambiguous' }),
  ],
  // A report on a quarter, written in the next one, may mean either by it.
  [/\b(?:the )?last (?:quarter|month|period|survey)\b/giu, () => ({ kind: 'ambiguous' })],
  [
    /\b(?:the )?year[- ]to[- ]date\b|\bYTD\b|\bso far (?:this year|in(?! Q))\b|\bsince the (?:start|beginning) of the (?:financial )?year\b/giu,
    () => ({ kind: 'toDate' }),
  ],
  [/\b([A-Z][a-z]{2,8})\.? (20\d\d|\d\d)\b(?!\/)/gu, ([, name = '', at = '']) => monthOf(name, at)],
  [
    new RegExp(`\\b${year}\\b`, 'gu'),
    ([, first, second], _, clause) => yearOf(yearBeginning(first ?? '', second ?? ''), clause),
  ],
  [/\bthis (?:quarter|month|period)\b|\bcurrently\b/giu, (_, latest) => ({ kind: 'period', period: latest })],
]

function yearOf(beginning: number | null, clause: string): Time | null {
  if (beginning === null) return null
  const period = { kind: 'year', year: beginning } as const
  return /\b(?:for|in|during) (?:the|that) (?:same )?quarter\b/iu.test(clause)
    ? { kind: 'period', period, isOfQuarter: true }
    : { kind: 'period', period }
}

function quarterOfYear(part: string | undefined, beginning: number | null): Time | null {
  const number = quarterNumber(part)
  if (number === null || beginning === null) return null
  return { kind: 'period', period: { kind: 'quarter', year: beginning, quarter: number } }
}

/** A quarter said before another one of a year: of the same year, or of the one before. */
function quarterBefore(
  part: string | undefined,
  next: string | undefined,
  beginning: number | null,
): Time | null {
  const isSameYear = Number(part) < Number(next)
  return quarterOfYear(part, beginning === null || isSameYear ? beginning : beginning - 1)
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

function beforeIn(word: string | undefined): Time {
  return { kind: 'before', unit: word === 'quarter' || word === 'month' ? word : null }
}

function windowOf(number: string, unit: string | undefined): Time | null {
  const found = numberOfWord(number)
  return found === null || found < 1 ? null : { kind: 'window', count: found, unit: timeUnit(unit) }
}

/** "quarter" of "quarters"; years of what is neither quarter nor month. */
export function timeUnit(word: string | undefined): TimeUnit {
  if (word?.startsWith('quarter') === true) return 'quarter'
  return word?.startsWith('month') === true ? 'month' : 'year'
}

function monthOf(name: string, yearText: string): Time | null {
  const month = monthNumber(name)
  if (month === null) return null
  return { kind: 'period', period: { kind: 'month', year: 2000 + (Number(yearText) % 100), month } }
}
