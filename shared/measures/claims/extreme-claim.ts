import { figureText } from '../figure-text.ts'
import { comparePeriods, isSamePeriod, monthSpan, type Period, periodOver, periodsBefore } from '../period.ts'
import type { Clause, ClaimGround, ClaimPoint, ClaimSeries, Reading } from './claim.ts'
import { untestable } from './claim.ts'
import { latestPeriod, periodAt, periodsIn, valueAt } from './figures-of.ts'
import { type ExtremeMention, mentioned, type RunMention, type TimeMention } from './mention.ts'

/** "the highest since April 2021", "the lowest for five quarters", "the highest count, in Q2 22/23". */
export function readExtreme(clause: Clause): Reading | null {
  const [word, ...others] = mentioned(clause.open, 'extreme')
  if (word === undefined) return null
  const isHighest = highestMeant(word, clause)
  const reach = reachOf(clause, word)
  const stated = clause.text.slice(word.at, word.end).toLowerCase()
  const accounts = [word, ...reach.said]
  if (isHighest === null || others.length > 0 || isOfChange(clause, word))
    return { finding: untestable(stated), accounts }
  const found = clause.subject.series.map((series) => extreme(series, isHighest, reach, clause))
  const [first] = found
  if (first !== undefined && found.every(({ holds }) => holds === false) && !clause.subject.isOther)
    return { finding: { verdict: 'wrong', stated, computed: first.text, slip: null }, accounts }
  const isRight = found.length > 0 && found.every(({ holds }) => holds === true)
  return {
    finding: isRight
      ? { verdict: 'right', stated, computed: first?.text ?? null, slip: null }
      : untestable(stated),
    accounts,
  }
}

function highestMeant({ extreme: word }: ExtremeMention, { ground: { wanted } }: Clause): boolean | null {
  if (word === 'highest' || word === 'lowest') return word === 'highest'
  return wanted === 'steady' ? null : (word === 'best') === (wanted === 'up')
}

/** "The rise was the largest since …": the change is, not the figure. */
function isOfChange({ text, mentions }: Clause, word: ExtremeMention): boolean {
  return (
    mentions.some(({ kind }) => kind === 'way') &&
    /\b(?:was|is|being|were|are|as|remains?|been|represents|marks) (?:the|its|a) $/u.test(
      text.slice(0, word.at),
    )
  )
}

/** From when on something is the highest, and which period's figure is. */
interface Reach {
  readonly since: TimeMention | RunMention | null
  readonly at: TimeMention | null
  readonly said: readonly (TimeMention | RunMention)[]
}

function reachOf({ text, mentions, open }: Clause, word: ExtremeMention): Reach {
  const times = mentioned(mentions, 'time').filter(({ at }) => at > word.at)
  const run = mentioned(open, 'run').find(({ run: counted, at }) => counted !== null && at > word.at)
  const since = times.find(({ isOfExtreme }) => isOfExtreme === true)
  const own = mentioned(mentions, 'time').filter((one) => one !== since && isOfSame(text, word, one))
  const at = own.find(
    (one) =>
      one.time.kind === 'period' &&
      /\b(?:in|during|at|for|of|was|is|^) ?(?:the )?\(?$/iu.test(text.slice(0, one.at)),
  )
  const reach = since ?? run ?? null
  return { since: reach, at: at ?? null, said: [reach, at ?? null].filter((one) => one !== null) }
}

/** "the lowest, 26% below the peak in Q1": a time behind a comma or a comparison is of something else. */
function isOfSame(text: string, word: ExtremeMention, time: TimeMention): boolean {
  const between = word.at < time.at ? text.slice(word.end, time.at) : text.slice(time.end, word.at)
  // "the highest figure, 489, was in Q2"
  return !/[,;]|\b(?:below|above|than|from)\b/iu.test(between.replace(/, [\d.,]*\d%?,/u, ''))
}

/** `holds` is `null` where the figures do not reach back as far as the clause does, or another is as high. */
function extreme(
  series: ClaimSeries,
  isHighest: boolean,
  reach: Reach,
  { ground }: Clause,
): { readonly holds: boolean | null; readonly text: string } {
  const now = reach.at === null ? latestPeriod(series, ground) : periodAt(series, reach.at.time, ground)
  const own = valueAt(series, now)
  const unit = series.isPercentage ? '%' : ''
  if (now === null || own === null) return { holds: null, text: '' }
  const among = pointsAmong(series, now, reach, ground)
  const others = among?.points.filter(({ period }) => !isSamePeriod(period, now)) ?? []
  const values = others.flatMap(({ value }) => value ?? [])
  const isBeyond = (value: number): boolean => (isHighest ? value > own : value < own)
  // "the highest since Q1" is said where Q1 itself was the last time it was as high.
  const between = among?.beginsAtPeriod === true ? others.slice(1) : others
  const beyond = between.flatMap(({ value }) => value ?? []).find(isBeyond)
  if (beyond !== undefined)
    return {
      holds: false,
      text: `${figureText(beyond, unit)} ${reach.at === null ? 'before' : 'beside'} ${figureText(own, unit)}`,
    }
  // Who names a period that was not as far, nor the first one kept, says less than is so.
  const named = among?.beginsAtPeriod === true ? others[0] : undefined
  const isSure =
    among !== null &&
    (named === undefined || named === series.points[0]) &&
    among.isWhole &&
    values.length === others.length &&
    values.length > 0 &&
    !values.some(isBeyond) &&
    !values.includes(own)
  return { holds: isSure ? true : null, text: figureText(own, unit) }
}

interface Among {
  readonly points: readonly ClaimPoint[]
  /** Whether they reach back as far as the clause does. */
  readonly isWhole: boolean
  /** Whether the first of them is the period that the clause names. */
  readonly beginsAtPeriod: boolean
}

/** The points that a highest is the highest of; what a report says of a quarter by name is of all that are kept. */
function pointsAmong(
  series: ClaimSeries,
  now: Period,
  { since, at }: Reach,
  ground: ClaimGround,
): Among | null {
  if (since === null) return { points: series.points, isWhole: at !== null, beginsAtPeriod: false }
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
