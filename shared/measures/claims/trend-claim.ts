import { figureText } from '../figure-text.ts'
import { monthSpan } from '../period.ts'
import type { ClaimGround, ClaimSeries, Finding } from './claim.ts'
import { untestable } from './claim.ts'
import {
  exact,
  lastFigures,
  latestPeriod,
  percentOf,
  periodAt,
  periodJustBefore,
  printedPeriods,
  valueAt,
} from './figures-of.ts'
import type { Mention, Time, Way } from './mentions.ts'
import { timesOf } from './stated-change.ts'
import type { Subject } from './subject.ts'

/** A direction that a clause claims in words, without a figure. */
export interface StatedTrend {
  readonly way: 'up' | 'down' | 'same'
  /** "consistent", "each quarter": every step goes that way. */
  readonly isEveryStep: boolean
  readonly from: Time | null
  readonly to: Time | null
}

/** Reads a direction in words; `null` where a clause has none. */
export function statedTrend(
  clause: string,
  mentions: readonly Mention[],
  { latest, wanted }: ClaimGround,
): StatedTrend | null {
  const word = mentions.find((one) => one.kind === 'way')
  if (word === undefined) return null
  const way = meaning(word.way, wanted)
  if (way === null) return null
  const { from, to } = timesOf(clause, mentions, latest)
  return {
    way,
    isEveryStep:
      /\b(?:consistent(?:ly)?|continuous(?:ly)?|steady|steadily|every (?:quarter|month)|each (?:quarter|month)|(?:quarter|month)[- ]on[- ](?:quarter|month)|consecutive)\b/iu.test(
        clause,
      ),
    from: from?.time ?? null,
    to: to?.time ?? null,
  }
}

/** "Improvement" goes where the measure is wanted to go; where that is nowhere, it claims nothing that can be tested. */
function meaning(way: Way, wanted: ClaimGround['wanted']): StatedTrend['way'] | null {
  if (way !== 'better' && way !== 'worse') return way
  if (wanted === 'steady') return null
  return (way === 'better') === (wanted === 'up') ? 'up' : 'down'
}

/** Holds a direction against the figures: every series that the clause is about must go that way. */
export function checkTrend(trend: StatedTrend, subject: Subject, ground: ClaimGround): Finding {
  const found = subject.series.map((series) => trendOf(series, trend, ground)).filter((one) => one !== null)
  if (found.length === 0) return untestable(null)
  const computed = found.map(({ text }) => text).join('; ')
  if (found.every(({ holds }) => holds === true))
    return { verdict: 'right', stated: null, computed, slip: null }
  const isWrong = !subject.isOther && found.some(({ holds }) => holds === false)
  return isWrong
    ? { verdict: 'wrong', stated: null, computed, slip: trend.isEveryStep ? null : 'the other direction' }
    : untestable(null)
}

interface Held {
  /** `null` where the figures neither bear it out nor contradict it. */
  readonly holds: boolean | null
  readonly text: string
}

function trendOf(series: ClaimSeries, trend: StatedTrend, ground: ClaimGround): Held | null {
  const figures = figuresFor(series, trend, ground)
  if (figures === null || figures.length < 2) return null
  const text = figures.map((value) => figureText(value, series.isPercentage ? '%' : '')).join(', ')
  const [first = 0, last = 0] = [figures[0], figures.at(-1)]
  if (trend.way === 'same') return { holds: isLittle(first, last, series.isPercentage), text }
  const sign = trend.way === 'up' ? 1 : -1
  const steps = figures.slice(1).map((value, place) => Math.sign(exact(value - (figures[place] ?? 0))) * sign)
  const net = Math.sign(exact(last - first)) * sign
  return { holds: trend.isEveryStep ? steps.every((step) => step > 0) : net > 0, text }
}

/** Up to a twentieth is little, over a tenth is not (2 and 3 points of a percentage); between them nobody can say. */
function isLittle(first: number, last: number, isPercentage: boolean): boolean | null {
  const size = isPercentage ? Math.abs(exact(last - first)) : Math.abs(percentOf(last - first, first) ?? 100)
  if (size <= (isPercentage ? 2 : 5)) return true
  return size > (isPercentage ? 3 : 10) ? false : null
}

/**
 * The figures between which something goes up or down. Without a time that is the period before and this one; "consistent"
 * means all that the report prints.
 */
function figuresFor(
  series: ClaimSeries,
  { from, to, isEveryStep, way }: StatedTrend,
  ground: ClaimGround,
): readonly number[] | null {
  if (from?.kind === 'window') return windowFigures(series, from, ground)
  const end = to === null ? latestPeriod(series, ground) : periodAt(series, to, ground)
  if (end === null) return null
  if (from === null && to === null && (isEveryStep || way === 'same'))
    return lastFigures(series, ground, printedPeriods)
  const start = from === null ? periodJustBefore(series, end) : periodAt(series, from, ground)
  const [before, after] = [valueAt(series, start), valueAt(series, end)]
  return before === null || after === null ? null : [before, after]
}

/** As many steps as the window has periods; one fewer where the figure before it is not kept. */
function windowFigures(
  series: ClaimSeries,
  { count, unit }: Extract<Time, { kind: 'window' }>,
  ground: ClaimGround,
): readonly number[] | null {
  const now = latestPeriod(series, ground)
  const span = now === null ? null : monthSpan(now)
  if (span === null) return null
  const periods = (count * { month: 1, quarter: 3, year: 12 }[unit]) / span.count
  return Number.isInteger(periods) && periods >= 1 ? lastFigures(series, ground, periods + 1) : null
}
