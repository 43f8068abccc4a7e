import { figureText } from '../figure-text.ts'
import { changeFigures } from './change-figures.ts'
import type { ClaimGround, Clause, ClaimSeries, Correction, Finding, Reading } from './claim.ts'
import { untestable } from './claim.ts'
import { comparedTime } from './comparison-claim.ts'
import { figuresUpTo, latestPeriod, periodAt, periodsIn, rounded, valueAt, yearToDate } from './figures-of.ts'
import {
  type FigureMention,
  figuresIn,
  type Mention,
  mentioned,
  type Time,
  type TimeMention,
} from './mention.ts'
import { standsBeside } from './stated-change.ts'
import { isTimeOf, timesOf } from './times-of.ts'

/** "The rate for Q3 is 21% (381)", "110 in Q1 and 120 in Q2": each figure is its own period's, as the table prints it. */
export function readLevels(clause: Clause): Reading | null {
  const changes = changeFigures(clause)
  const figures = figuresIn(clause.open).filter(
    (one) =>
      !one.isWord &&
      !changes.includes(one) &&
      !isBound(clause.text, one) &&
      !isStepAfter(clause, one) &&
      !isOfBenchmark(clause, one),
  )
  if (figures.length === 0 || clause.subject.isOther || mentioned(clause.open, 'average').length > 0)
    return null
  const times = mentioned(clause.mentions, 'time').filter(({ isOfExtreme }) => isOfExtreme !== true)
  // What a change is from is no level's time, unless it stands beside it.
  const { from } = timesOf(clause.text, clause.mentions, clause.ground.latest)
  const compared = comparedTime({ ...clause, open: clause.mentions })?.time ?? null
  const isHeldSame = mentioned(clause.mentions, 'way').some(({ isExact }) => isExact === true)
  const notNow = changes.length > 0 || isHeldSame ? from : compared
  const bound = boundTimes(figures, times, notNow, clause.text)
  // A time that is no figure's may be any figure's.
  const isNow = times.every((time) => bound.includes(time) || time === notNow)
  const held = figures.map((figure, place) => levelOf(figure, bound[place] ?? null, isNow, clause))
  const stated = held.map(({ figure }) => withUnit(figure.value, figure.kind === 'percent')).join(' and ')
  const wrong = held.filter(({ holds }) => holds === false)
  const accounts: readonly Mention[] = [
    ...held
      .filter(({ holds }) => holds !== null)
      .flatMap(({ figure, time }) => (time === null ? [figure] : [figure, time])),
    ...mentioned(clause.open, 'side').filter(({ side }) => side === 'met'),
    ...(held.some(({ isAsBefore }) => isAsBefore) ? mentioned(clause.open, 'still') : []),
  ]
  if (wrong.length > 0) {
    const computed = wrong
      .map(({ value, figure }) => withUnit(value ?? 0, figure.kind === 'percent'))
      .join(' and ')
    const corrections = wrong.flatMap(({ figure, value }): readonly Correction[] =>
      value === null ? [] : [{ figure, value, kind: figure.kind }],
    )
    return { finding: { verdict: 'wrong', stated, computed, slip: 'another figure' }, accounts, corrections }
  }
  const finding: Finding = held.every(({ holds }) => holds === true)
    ? { verdict: 'right', stated, computed: stated, slip: null }
    : untestable(stated)
  return { finding, accounts }
}

/** "the national average in Q3 was 91%" */
function isOfBenchmark({ text, mentions }: Clause, { at }: FigureMention): boolean {
  return mentioned(mentions, 'standard').some(
    (one) =>
      one.of === 'benchmark' &&
      /\b(?:is|was|were|of|at)\b/iu.test(text.slice(one.end, Math.max(one.end, at))),
  )
}

/** "below 400", "from 371": where something is not, or was once. */
function isBound(text: string, { at }: FigureMention): boolean {
  return /\b(?:below|above|under|over|than|exceed\w*|from|by) (?:the |only |just )?$/iu.test(
    text.slice(0, at),
  )
}

/** "rose from 371 to 409 and 387": whether the direction is said of it too nobody knows. */
function isStepAfter({ text, mentions }: Clause, { at }: FigureMention): boolean {
  return (
    mentions.some((one) => one.kind === 'way' && one.at < at) &&
    /\band (?:then )?(?:to )?$/iu.test(text.slice(0, at))
  )
}

interface Level {
  readonly figure: FigureMention
  readonly time: TimeMention | null
  /** `null` where nobody can say whose figure it is. */
  readonly holds: boolean | null
  /** The period's own. */
  readonly value: number | null
  /** Whether the period before had the same. */
  readonly isAsBefore: boolean
}

/** The time beside each figure, or of the one that it stands in brackets behind; else the only one there is, if it is no other's. */
function boundTimes(
  figures: readonly FigureMention[],
  times: readonly TimeMention[],
  from: TimeMention | null,
  text: string,
): readonly (TimeMention | null)[] {
  const beside = figures.map((figure) => {
    const found = times.filter((one) => standsBeside(text, figure, one) && !isListed(one, times, text))
    return found.find(({ at }) => at > figure.at) ?? found.at(-1) ?? null
  })
  const [only = null, another] = times
  const isFree = another === undefined && only !== from && beside.every((one) => one === null)
  const free = isFree && only !== null && figures.some(({ at }) => isTimeOf(text, at, only)) ? only : null
  return beside.map(
    (one, place) => one ?? (figures[place]?.isBracketed === true ? (beside[place - 1] ?? free) : free),
  )
}

/** "Q2 and Q3": which figure is whose nobody can be sure. */
function isListed(time: TimeMention, times: readonly TimeMention[], text: string): boolean {
  return times.some((one) => {
    const [first, second] = one.at < time.at ? [one, time] : [time, one]
    return one !== time && /^\s*(?:,|,?\s*and|&|to|-|–)\s*$/u.test(text.slice(first.end, second.at))
  })
}

function levelOf(figure: FigureMention, time: TimeMention | null, isNow: boolean, clause: Clause): Level {
  const { ground } = clause
  const series = time === null && !isNow ? [] : seriesOf(figure, clause)
  const isAgainstToDate = time !== null && isOfYearToDate(time, clause)
  const periods = series.map((one) =>
    time === null ? latestPeriod(one, ground) : periodAt(one, time.time, ground),
  )
  const values = series.map((one, place) =>
    isAgainstToDate
      ? one.addsUp
        ? yearToDate(one, periods[place] ?? null)
        : null
      : time?.time.kind === 'window'
        ? sumOver(one, time.time, ground)
        : valueAt(one, periods[place] ?? null),
  )
  const fits = values.map(
    (value) =>
      value !== null &&
      rounded(value, figure.decimals) === figure.value &&
      !isRoundedAcross(value, figure.value, ground),
  )
  const [value = null] = values
  const [only] = series
  const before = only === undefined ? [] : figuresUpTo(only, periods[0] ?? null, 2)
  const isSure = value !== null && series.length === 1 && (time !== null || isBehindAnother(figure, clause))
  return {
    figure,
    time,
    holds: fits.length > 0 && fits.every(Boolean) ? true : isSure && !isNearly(value, figure) ? false : null,
    value,
    isAsBefore: before.length === 2 && before[0] === before[1],
  }
}

/** "the rate is 21% (381)"; in "409 (371)" the second may be of any period. */
function isBehindAnother(figure: FigureMention, { mentions }: Clause): boolean {
  const before = figuresIn(mentions).findLast(({ at }) => at < figure.at)
  return figure.isBracketed && before?.kind !== figure.kind
}

/** "920 in the year to date, against 1,140 in the same period last year": as far into that year, where no quarter is named. */
function isOfYearToDate(time: TimeMention, { text, mentions }: Clause): boolean {
  return (
    time.time.kind === 'yearBefore' &&
    !/\b(?:quarter|month|Q[1-4])\b/iu.test(text.slice(time.at, time.end)) &&
    mentioned(mentions, 'time').some((one) => one.time.kind === 'toDate')
  )
}

/** "in the last 12 months": of what adds up, all of them together. */
function sumOver(
  series: ClaimSeries,
  window: Extract<Time, { kind: 'window' }>,
  ground: ClaimGround,
): number | null {
  const now = latestPeriod(series, ground)
  const count = now === null ? null : periodsIn(window, now)
  if (count === null || !series.addsUp) return null
  const values = figuresUpTo(series, now, count)
  return values.reduce((sum: number | null, one) => (sum === null || one === null ? null : sum + one), 0)
}

/** 89.5 is not 90 where 90 is the target: rounding must not make a missed target a met one. */
function isRoundedAcross(value: number, stated: number, { targets, benchmarks }: ClaimGround): boolean {
  return (
    value !== stated &&
    [...targets, ...benchmarks].some(
      (one) => Math.min(value, stated) <= one.value && one.value <= Math.max(value, stated),
    )
  )
}

function isNearly(value: number, figure: FigureMention): boolean {
  return rounded(value, figure.decimals) === figure.value
}

/** Of the series that a clause may mean, or in brackets any, those in the figure's unit. */
function seriesOf(figure: FigureMention, { subject, ground }: Clause): readonly ClaimSeries[] {
  const isShare = figure.kind === 'percent'
  const own = subject.series.filter(({ isPercentage }) => isPercentage === isShare)
  if (own.length > 0 || !figure.isBracketed) return own
  return ground.series.filter(({ isPercentage }) => isPercentage === isShare)
}

function withUnit(value: number, isPercentage: boolean): string {
  return figureText(value, isPercentage ? '%' : '')
}
