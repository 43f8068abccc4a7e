import {
  begins,
  comparePeriods,
  isSamePeriod,
  monthSpan,
  type Period,
  periodOver,
  periodsBefore,
} from '../period.ts'
import type { Clause, ClaimGround, ClaimPoint, ClaimSeries } from './claim.ts'
import { periodAt, periodsIn } from './figures-of.ts'
import { type ExtremeMention, type Mention, mentioned, type RunMention, type TimeMention } from './mention.ts'

/** From when on something is the highest, and which period's figure is. */
export interface Reach {
  readonly since: TimeMention | RunMention | null
  readonly at: TimeMention | null
  /** The year it is the highest of, where no `since` is said. */
  readonly year: YearMeant | null
  readonly said: readonly Mention[]
}

export function reachOf({ text, mentions, open }: Clause, word: ExtremeMention): Reach {
  const times = mentioned(mentions, 'time').filter(({ at }) => at > word.at)
  const run = mentioned(open, 'run').find(({ run: counted, at }) => counted !== null && at > word.at)
  const since = times.find(({ isOfExtreme }) => isOfExtreme === true)
  const own = mentioned(mentions, 'time').filter((one) => one !== since && isOfSame(text, word, one))
  const at = own.find(
    (one) =>
      one.time.kind === 'period' &&
      one.time.period.kind !== 'year' &&
      (/(?:^|\b(?:in|during|at|for|of|was|is) ?)(?:the )?\(?$/iu.test(text.slice(0, one.at)) ||
        // "At 120, Q2 was the highest"
        (one.at < word.at && /^ (?:was|is|saw|had)\b/iu.test(text.slice(one.end)))),
  )
  const reach = since ?? run ?? null
  const year = reach === null ? yearMeant(text, mentions) : null
  return { since: reach, at: at ?? null, year, said: [reach, at, year?.said].filter(isThere) }
}

function isThere(mention: Mention | null | undefined): mention is Mention {
  return mention !== null && mention !== undefined
}

interface YearMeant {
  readonly said: Mention
  /** The months that it may begin in, of the year in which a period lies. */
  readonly starts: (now: Period) => readonly number[]
}

/** "at its highest this year", "the highest in 2023/24", "of the year so far" */
function yearMeant(text: string, mentions: readonly Mention[]): YearMeant | null {
  for (const said of mentions) {
    if (said.kind === 'time' && said.time.kind === 'period' && said.time.period.kind === 'year') {
      const start = begins(said.time.period)
      return { said, starts: (now) => (financialStart(now) === start ? [start] : []) }
    }
    if (said.kind === 'time' && said.time.kind === 'toDate')
      return { said, starts: (now) => [financialStart(now)] }
    if (said.kind === 'unread' && /^years?$/iu.test(text.slice(said.at, said.end)))
      return { said, starts: yearStarts(text.slice(0, said.at), text.slice(said.end)) }
  }
  return null
}

/** "the year" and "this year" may be either kind; of another year, or of a stretch of them, nothing is known here. */
function yearStarts(before: string, behind: string): YearMeant['starts'] {
  const kind = /\b(?:this|the) (financial |calendar )?$/iu.exec(before)
  if (kind === null || /^ (?:\d|before|after|end|to(?! date))/iu.test(behind)) return () => []
  const [, word = 'any'] = kind
  return (now) => [
    ...(/calendar/iu.test(word) ? [] : [financialStart(now)]),
    ...(/financial/iu.test(word) ? [] : [calendarStart(now)]),
  ]
}

function financialStart(period: Period): number {
  return 3 + 12 * Math.floor((begins(period) - 3) / 12)
}

function calendarStart(period: Period): number {
  return 12 * Math.floor(begins(period) / 12)
}

/** "the lowest, 26% below the peak in Q1": a time behind a comma or a comparison is of something else. */
function isOfSame(text: string, word: ExtremeMention, time: TimeMention): boolean {
  const between = word.at < time.at ? text.slice(word.end, time.at) : text.slice(time.end, word.at)
  // "the highest figure, 489, was in Q2"
  return !/[,;]|\b(?:below|above|than|from)\b/iu.test(between.replace(/, [\d.,]*\d%?,/u, ''))
}

export interface Among {
  readonly points: readonly ClaimPoint[]
  /** Whether they reach back as far as the clause does. */
  readonly isWhole: boolean
  /** Whether the first of them is the period that the clause names. */
  readonly beginsAtPeriod: boolean
}

/**
 * The points that a highest may be the highest of, in each way that its words may be meant: "this year" is the financial year's or
 * the calendar's. What a report says of a quarter by name is of all that are kept.
 */
export function among(
  series: ClaimSeries,
  now: Period,
  { since, at, year }: Reach,
  ground: ClaimGround,
): readonly Among[] {
  if (since !== null) return [amongSince(series, now, since, ground)]
  if (year === null) return [{ points: series.points, isWhole: at !== null, beginsAtPeriod: false }]
  return year.starts(now).map((start) => amongYear(series, now, start))
}

/** The points of the twelve months from a month on; whole where none up to now is missing. */
function amongYear(series: ClaimSeries, now: Period, start: number): Among {
  const points = series.points.filter(({ period }) => {
    const span = monthSpan(period)
    return span !== null && span.first >= start && span.first + span.count <= start + 12
  })
  const own = monthSpan(now)
  const upToNow = points.filter(({ period }) => comparePeriods(period, now) <= 0)
  return {
    points,
    isWhole: own !== null && upToNow.length * own.count === own.first + own.count - start,
    beginsAtPeriod: false,
  }
}

function amongSince(
  series: ClaimSeries,
  now: Period,
  since: TimeMention | RunMention,
  ground: ClaimGround,
): Among {
  const end = series.points.findIndex(({ period }) => isSamePeriod(period, now))
  const until = series.points.slice(0, end + 1)
  const start = startOf(series, since, now, ground)
  const place = start === null ? -1 : until.findIndex(({ period }) => isSamePeriod(period, start))
  const beginsAtPeriod = since.kind === 'time' && since.time.kind === 'period'
  if (place >= 0) return { points: until.slice(place), isWhole: true, beginsAtPeriod }
  // Of what lies before the first figure kept nobody knows; a higher one among those kept is enough to be wrong.
  const later = until.filter(
    ({ period }) => start === null || monthSpan(period) === null || comparePeriods(period, start) >= 0,
  )
  return { points: since.kind === 'time' ? later : [], isWhole: false, beginsAtPeriod: false }
}

/** "for five quarters" and "the last five quarters" count this one in. */
function startOf(
  series: ClaimSeries,
  since: TimeMention | RunMention,
  now: Period,
  ground: ClaimGround,
): Period | null {
  const time = since.kind === 'run' ? since.run && ({ kind: 'window', ...since.run } as const) : since.time
  if (time === null) return null
  const count = time.kind === 'window' ? periodsIn(time, now) : null
  if (count !== null) return periodsBefore(now, count - 1)
  const start = periodAt(series, time, ground)
  return start !== null && start.kind === 'month' && now.kind === 'quarter'
    ? periodOver(start, 'quarter')
    : start
}
