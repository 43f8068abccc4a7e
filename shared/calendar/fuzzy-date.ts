import { sameDayAfter, writtenTimes } from './fuzzy-times.ts'
import { addDays, type IsoDate, isoDate } from './iso-date.ts'
import { numberOfWord } from './number-words.ts'

/** What a date as written is: a day, a span, an event to come, or no date at all. */
export const fuzzyKinds = ['day', 'span', 'event', 'open', 'unknown', 'complete'] as const
export type FuzzyKind = (typeof fuzzyKinds)[number]

/** A date as people write it. The words stand; what they can mean is for sorting and for telling what is late. */
export interface FuzzyDate {
  readonly text: string
  readonly kind: FuzzyKind
  /** The first and the last day it can mean; both `null` where no calendar can place it. */
  readonly earliest: IsoDate | null
  readonly latest: IsoDate | null
}

/** What a date's words lean on. */
export interface FuzzyContext {
  /** The day they were written: "September" is the next one from then. */
  readonly writtenOn: IsoDate
  /** Days of the body's meetings, in order: "next meeting" is the first after the words were written. */
  readonly meetings: readonly IsoDate[]
}

/**
 * Reads a date as people write it in trackers: "10 December 2026", "31/10/2025", "April/May", "late January or early February", "Q3
 * 2026/27", "next meeting", "within six weeks", "ongoing", "TBC", "when answered".
 */
export function readFuzzyDate(text: string, context: FuzzyContext): FuzzyDate {
  const words = text.trim().toLowerCase()
  const times = writtenTimes(words, context.writtenOn)
  const [first, last] = [times[0], times.at(-1)]
  if (first !== undefined && last !== undefined) {
    const isDay = times.length === 1 && first.earliest === first.latest
    const latest = /\b(?:before|prior to|ahead of)\b/.test(words) ? addDays(last.earliest, -1) : last.latest
    const earliest = first.earliest < latest ? first.earliest : latest
    return { text, kind: isDay ? 'day' : 'span', earliest, latest }
  }
  const near = relative(words, context)
  if (near !== null) return { text, ...near }
  return { text, kind: kindOfWords(words), earliest: null, latest: null }
}

/** Whether a date as written can only mean days before `day`. */
export function isPast({ latest }: Pick<FuzzyDate, 'latest'>, day: IsoDate): boolean {
  return latest !== null && latest < day
}

/** Words that count from the day they were written. */
function relative(words: string, { writtenOn, meetings }: FuzzyContext): Omit<FuzzyDate, 'text'> | null {
  if (/\b(?:next|following) (?:[a-z-]+ ){0,2}?(?:meeting|committee)\b/.test(words)) {
    const meeting = meetings.find((day) => day > writtenOn) ?? null
    return { kind: 'event', earliest: meeting, latest: meeting }
  }
  const length = /\b(?:within|in) (?:the next )?(\w+) (?:working )?(day|week|month)s?\b/.exec(words)
  const count = length === null ? 0 : countOf(length[1] ?? '')
  if (length !== null && count > 0) {
    const until = later(writtenOn, count, length[2] ?? '')
    return { kind: 'span', earliest: /^within|\bwithin\b/.test(words) ? writtenOn : until, latest: until }
  }
  const ahead = /\b(?:next|coming) (week|month)\b/.exec(words)?.[1]
  if (ahead !== undefined) return { kind: 'span', earliest: writtenOn, latest: later(writtenOn, 1, ahead) }
  return /\b(?:end of|later|during) (?:the |this |in the )?(?:financial |municipal )?year\b|\byear[- ]end\b/.test(
    words,
  )
    ? endOfYear(words, writtenOn)
    : null
}

/** 31 December; the financial year ends on 31 March (R49). */
function endOfYear(words: string, writtenOn: IsoDate): Omit<FuzzyDate, 'text'> {
  const year = Number(writtenOn.slice(0, 4))
  const isFinancial = /financial|year[- ]end/.test(words)
  const march = isoDate(`${year}-03-31`)
  const end = !isFinancial
    ? isoDate(`${year}-12-31`)
    : writtenOn <= march
      ? march
      : isoDate(`${year + 1}-03-31`)
  return { kind: 'span', earliest: writtenOn, latest: end }
}

function kindOfWords(words: string): FuzzyKind {
  if (/\b(?:complete|completed|done|discharged|closed)\b/.test(words)) return 'complete'
  if (/\b(?:ongoing|on-going|continuous|rolling|standing)\b/.test(words)) return 'open'
  if (
    /\b(?:when|once|after|following|upon|until|pending|subject to|before|ahead of|in due course)\b/.test(
      words,
    )
  )
    return 'event'
  return 'unknown'
}

function later(from: IsoDate, count: number, unit: string): IsoDate {
  if (unit === 'month') return sameDayAfter(from, count)
  return addDays(from, unit === 'week' ? count * 7 : count)
}

/** 0 for what is no number. */
function countOf(word: string): number {
  return word === 'a' ? 1 : (numberOfWord(word) ?? 0)
}
