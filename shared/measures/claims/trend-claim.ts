import { figureText } from '../figure-text.ts'
import { isSamePeriod, type Period } from '../period.ts'
import type { Clause, ClaimSeries, Finding, Reading } from './claim.ts'
import { untestable } from './claim.ts'
import { besideDirection, changeSize, stepWay, wayNow } from './directions.ts'
import {
  areSame,
  figuresBetween,
  figuresUpTo,
  lastFigures,
  latestPeriod,
  periodAt,
  periodJustBefore,
  periodsIn,
  printedPeriods,
  valueAt,
} from './figures-of.ts'
import { type Mention, mentioned, type Time, type TimeMention } from './mention.ts'
import { isTimeOf, timesOf } from './times-of.ts'

/** A direction that a clause claims in words, without a figure. */
interface StatedTrend {
  readonly way: 'up' | 'down' | 'same'
  /** "consistent", "each quarter", "increases over": every step goes that way. */
  readonly isEveryStep: boolean
  /** "every quarter", and no time: not only of what the report prints. */
  readonly isOfAll: boolean
  /** "unchanged": to the last figure. */
  readonly isExact: boolean
  readonly from: Time | null
  readonly to: Time | null
}

/** "improvement", "consistent increase": holds a direction against the figures; every series that the clause may mean must go that way. */
export function readTrend(clause: Clause): Reading | null {
  const { text, mentions, open, subject, ground } = clause
  const words = mentioned(open, 'way')
  const times = timesOf(text, mentions, ground.latest)
  const ways = [...words, ...mentioned(mentions, 'way')].map((word) => wayNow(word, times.from, clause))
  const [way = null] = ways
  if (words.length === 0 || way === null) return null
  // "fell, then rose", "halved after two quarters of growth": of two ways neither is known to be this one's time.
  if (ways.some((one) => one !== way) || multiplies.test(text))
    return { finding: untestable(null), accounts: words }
  const isExact = words.some((word) => word.isExact === true)
  // "409 in Q3, the same as in Q2": of no other time than now can it be said to be the same.
  const isNow = (time: TimeMention): boolean =>
    isExact &&
    time === times.to &&
    time.time.kind === 'period' &&
    isSamePeriod(time.time.period, ground.latest)
  if (times.said.some((time) => !isNow(time) && !words.some(({ at }) => isTimeOf(text, at, time))))
    return { finding: untestable(null), accounts: words }
  const runs = mentioned(open, 'run').filter(({ run }) => run === null)
  // "each quarter of this year was lower than that of last year": so many pairs are not compared here.
  if (runs.length > 0 && times.said.some(({ time }) => time.kind === 'yearBefore' || isYear(time)))
    return { finding: untestable(null), accounts: words }
  const isEach = runs.some(({ at, end }) => /^(?:every|each)\b/iu.test(text.slice(at, end)))
  const trend: StatedTrend = {
    way,
    isEveryStep: runs.length > 0,
    isExact,
    isOfAll: isEach && times.from === null && times.to === null,
    from: times.from?.time ?? null,
    to: times.to?.time ?? null,
  }
  const held = subject.series.map((series) => heldOf(series, trend, clause))
  const accounts: readonly Mention[] = [...words, ...runs, ...times.said, ...(held[0]?.beside ?? [])]
  return { finding: findingOf(trend, held, subject.isOther), accounts }
}

const multiplies = /\b(?:halv|doubl|tripl|trebl|quadrupl)\w*/iu

function findingOf(trend: StatedTrend, held: readonly Held[], isOther: boolean): Finding {
  const computed = held.flatMap(({ text }) => (text === '' ? [] : [text])).join('; ')
  if (held.length > 0 && held.every(({ holds }) => holds === true))
    return { verdict: 'right', stated: null, computed, slip: null }
  // Of several series that may be meant one that goes so is enough not to be wrong.
  if (isOther || held.length === 0 || !held.every(({ holds }) => holds === false)) return untestable(null)
  return { verdict: 'wrong', stated: null, computed, slip: trend.isEveryStep ? null : 'the other direction' }
}

function isYear(time: Time): boolean {
  return time.kind === 'period' && time.period.kind === 'year'
}

interface Held {
  /** `null` where the figures neither bear it out nor contradict it. */
  readonly holds: boolean | null
  readonly text: string
  readonly beside: readonly Mention[]
}

const notKnown: Held = { holds: null, text: '', beside: [] }

function heldOf(series: ClaimSeries, trend: StatedTrend, clause: Clause): Held {
  const end =
    trend.to === null ? latestPeriod(series, clause.ground) : periodAt(series, trend.to, clause.ground)
  const found = end === null ? null : figuresFor(series, trend, end, clause)
  if (found === null || found.figures.length < 2) return notKnown
  const { figures } = found
  const text = figures.map((value) => figureText(value, series.isPercentage ? '%' : '')).join(', ')
  return {
    text,
    holds: sureOf(holdsOver(figures, trend, series.isPercentage), found, trend, { series, end, clause }),
    beside: besideDirection(clause, series, figures, end),
  }
}

/** What figures that are missing, or others that say otherwise, leave of a verdict. */
function sureOf(
  holds: boolean | null,
  { figures, isWhole }: Figures,
  trend: StatedTrend,
  {
    series,
    end,
    clause,
  }: { readonly series: ClaimSeries; readonly end: Period | null; readonly clause: Clause },
): boolean | null {
  if (holds === true && trend.isOfAll) {
    const all = lastFigures(series, clause.ground, series.points.length)
    return isWhole && holdsOver(all, trend, series.isPercentage) === true ? true : null
  }
  if (holds === true) return isWhole ? true : null
  return holds === false && isOtherwiseTrue(series, trend, end, figures) ? null : holds
}

function holdsOver(
  figures: readonly number[],
  { way, isEveryStep, isExact, from }: StatedTrend,
  isPercentage: boolean,
): boolean | null {
  const [first = 0, last = 0] = [figures[0], figures.at(-1)]
  if (way === 'same') {
    const isSame = isLittle(figures, isPercentage)
    if (!isExact || figures.every((one) => one === first)) return isSame
    // What hardly changed is not "unchanged", but nobody would call that wrong.
    return isSame === true ? null : false
  }
  const sign = way === 'up' ? 1 : -1
  const steps = figures.slice(1).map((value, place) => stepWay(figures[place] ?? 0, value))
  const isEach = steps.every((step) => step === sign)
  if (isEveryStep) return isEach
  const isNet = stepWay(first, last) === sign
  // Over several quarters "increases" may mean each of them or all together: only what both bear out is right.
  return isNet && from?.kind === 'window' && !isEach ? null : isNet
}

/** "has risen" without a time: against the quarter before or the year before, nobody knows; one of them is enough not to be wrong. */
function isOtherwiseTrue(
  series: ClaimSeries,
  trend: StatedTrend,
  end: Period | null,
  figures: readonly number[],
): boolean {
  if (trend.from !== null || trend.to !== null || trend.isEveryStep || trend.way === 'same') return false
  const before = end?.kind === 'quarter' ? valueAt(series, { ...end, year: end.year - 1 }) : null
  const last = figures.at(-1)
  return before !== null && last !== undefined && stepWay(before, last) === (trend.way === 'up' ? 1 : -1)
}

/** Up to a twentieth is little, over a tenth is not (2 and 3 points of a percentage); between them nobody can say. */
function isLittle(figures: readonly number[], isPercentage: boolean): boolean | null {
  const size = changeSize(figures[0] ?? 0, figures.at(-1) ?? 0, isPercentage)
  const widest = changeSize(Math.min(...figures), Math.max(...figures), isPercentage)
  if (widest <= (isPercentage ? 2 : 5)) return true
  return size > (isPercentage ? 3 : 10) ? false : null
}

interface Figures {
  readonly figures: readonly number[]
  /** Whether none is missing of those that the clause is about. */
  readonly isWhole: boolean
}

/**
 * The figures between which something goes up or down. Without a time that is the period before and this one; "consistent"
 * means all that the report prints.
 */
function figuresFor(
  series: ClaimSeries,
  { from, to, isEveryStep, isExact, way }: StatedTrend,
  end: Period,
  { ground }: Clause,
): Figures | null {
  if (from?.kind === 'window') {
    const count = periodsIn(from, end)
    return count === null ? null : known(figuresUpTo(series, end, count + 1))
  }
  if (from === null && to === null && (isEveryStep || (way === 'same' && !isExact))) {
    const printed = figuresUpTo(series, end, printedPeriods)
    const start = printed.findIndex((value) => value !== null)
    return known(start < 0 ? [] : printed.slice(start))
  }
  const start = from === null ? periodJustBefore(series, end) : periodAt(series, from, ground)
  if (start === null || areSame(start, end)) return null
  const [before, after] = [valueAt(series, start), valueAt(series, end)]
  if (before === null || after === null) return null
  return isEveryStep ? known(figuresBetween(series, start, end)) : { figures: [before, after], isWhole: true }
}

function known(values: readonly (number | null)[]): Figures {
  const figures = values.filter((value) => value !== null)
  return { figures, isWhole: figures.length === values.length }
}
