import { figureText } from '../figure-text.ts'
import type { ClaimGround, ClaimSeries, Compared, Finding, Slip } from './claim.ts'
import { untestable } from './claim.ts'
import {
  exact,
  lastFigures,
  latestPeriod,
  percentOf,
  periodAt,
  periodJustBefore,
  rounded,
  valueAt,
} from './figures-of.ts'
import type { StatedChange } from './stated-change.ts'
import type { Subject } from './subject.ts'
import { type Period, yearBefore } from '../period.ts'

/** Holds a stated change against the figures. */
export function checkChange(change: StatedChange, subject: Subject, ground: ClaimGround): Finding {
  const stated = statedText(change)
  if (change.isMeanOfChanges) return untestable(stated)
  const pairs = subject.series.flatMap((series) => pairOf(series, change, ground) ?? [])
  for (const pair of pairs) {
    const { series, earlier, later } = pair
    const slip = agreement(change, earlier, later, series.isPercentage)
    const computed = computedText(earlier, later, change, series)
    if (slip !== false) return { verdict: 'right', stated, computed, slip, compared: compared(pair) }
  }
  if (subject.isOther) return arithmeticAlone(change, stated, [])
  const nearest = nearestPair(pairs, change)
  if (nearest === null)
    return arithmeticAlone(
      change,
      stated,
      subject.series.flatMap((series) => laterOf(series, change, ground)),
    )
  const { series, earlier, later } = nearest
  return {
    verdict: 'wrong',
    stated,
    computed: computedText(earlier, later, change, series),
    slip: slipIn(change, nearest, ground),
    compared: compared(nearest),
  }
}

interface Pair {
  readonly series: ClaimSeries
  readonly earlier: number
  readonly later: number
  /** `null` for an average, which is of no one period. */
  readonly from: Period | null
  readonly to: Period | null
}

function compared({ series, earlier, later, from, to }: Pair): Compared {
  return {
    earlier: { period: from, value: earlier },
    later: { period: to, value: later },
    isPercentage: series.isPercentage,
  }
}

function pairOf(series: ClaimSeries, change: StatedChange, ground: ClaimGround): Pair | null {
  const later = laterOf(series, change, ground)[0]
  if (later === undefined) return null
  const to = laterPeriod(series, change, ground)
  if (change.isAgainstAverage) {
    const all = lastFigures(series, ground, series.points.length)
    return all.length < 2
      ? null
      : { series, later, earlier: all.reduce((sum, one) => sum + one, 0) / all.length, from: null, to }
  }
  const from = earlierPeriod(series, change, ground)
  const earlier = valueAt(series, from)
  return earlier === null ? null : { series, earlier, later, from, to }
}

function earlierPeriod(series: ClaimSeries, { from, to }: StatedChange, ground: ClaimGround) {
  if (from !== null) return periodAt(series, from, ground)
  const now = to === null ? latestPeriod(series, ground) : periodAt(series, to, ground)
  return now === null ? null : periodJustBefore(series, now)
}

function laterOf(series: ClaimSeries, change: StatedChange, ground: ClaimGround): readonly number[] {
  const value = valueAt(series, laterPeriod(series, change, ground))
  return value === null ? [] : [value]
}

function laterPeriod(series: ClaimSeries, { to }: StatedChange, ground: ClaimGround): Period | null {
  return to === null ? latestPeriod(series, ground) : periodAt(series, to, ground)
}

/** `false` where figures and words differ; else the slip they agree with, or none. */
function agreement(
  change: StatedChange,
  earlier: number,
  later: number,
  isPercentage: boolean,
): Slip | null | false {
  const difference = exact(later - earlier)
  const { percent, points, amount, direction, before, after } = change
  if (change.isTorn || Math.sign(difference) !== direction) return false
  if (amount !== null && exact(Math.abs(difference)) !== amount) return false
  if ((before !== null && before !== earlier) || (after !== null && after !== later)) return false
  if (points !== null && !(isPercentage && exact(Math.abs(difference)) === points)) return false
  if (percent === null) return null
  const share = percentOf(difference, earlier)
  if (share !== null && rounded(Math.abs(share), percent.decimals) === percent.value) return null
  const inPoints = isPercentage && rounded(Math.abs(difference), percent.decimals) === percent.value
  return inPoints ? 'points called per cent' : false
}

/** Of several series the one whose change is stated in number, or in points; else the first. */
function nearestPair(pairs: readonly Pair[], { amount, points }: StatedChange): Pair | null {
  const same = pairs.find(({ earlier, later }) => exact(Math.abs(later - earlier)) === amount)
  const inPoints = points === null ? undefined : pairs.find(({ series }) => series.isPercentage)
  return same ?? inPoints ?? pairs[0] ?? null
}

/**
 * Without the figure before: number and per cent must still agree with each other, on the figures the clause or the table
 * gives, or on any whole number.
 */
function arithmeticAlone(change: StatedChange, stated: string, latest: readonly number[]): Finding {
  const { percent, amount, direction, before, after } = change
  if (percent === null || amount === null) return fromTo(change, stated)
  const bases = [
    ...(before === null ? [] : [before]),
    ...(before === null && after !== null ? [exact(after - direction * amount)] : []),
  ]
  const given =
    bases[0] ??
    (latest.length === 1 && latest[0] !== undefined ? exact(latest[0] - direction * amount) : null)
  if (given === null || given <= 0) return onAnyWholeNumber(percent, amount, stated)
  const share = percentOf(amount, given)
  if (share === null) return untestable(stated)
  const isRight = rounded(share, percent.decimals) === percent.value
  const computed = `${figureText(rounded(share, percent.decimals))}%`
  if (isRight)
    return bases.length === 0 ? untestable(stated) : { verdict: 'right', stated, computed, slip: null }
  return {
    verdict: 'wrong',
    stated,
    computed,
    slip: roundingSlip(percent, amount, given, given + direction * amount),
  }
}

/** "down from 64% to 58%", figures that stand nowhere else: only the direction can be wrong. */
function fromTo({ before, after, direction }: StatedChange, stated: string): Finding {
  if (before === null || after === null || Math.sign(after - before) === direction) return untestable(stated)
  const computed = changeText(null, Math.abs(exact(after - before)), after < before ? -1 : 1)
  return { verdict: 'wrong', stated, computed, slip: 'the other direction' }
}

function onAnyWholeNumber(
  percent: { value: number; decimals: number },
  amount: number,
  stated: string,
): Finding {
  if (!Number.isInteger(amount) || percent.value === 0) return untestable(stated)
  const middle = (amount / percent.value) * 100
  const isPossible = [Math.floor(middle), Math.ceil(middle)].some(
    (base) => base > 0 && rounded((amount / base) * 100, percent.decimals) === percent.value,
  )
  if (isPossible) return untestable(stated)
  const base = Math.max(1, Math.round(middle))
  const computed = `${figureText(rounded((amount / base) * 100, Math.max(1, percent.decimals)))}% of ${figureText(base)}`
  return { verdict: 'wrong', stated, computed, slip: 'no whole number gives this' }
}

function slipIn(change: StatedChange, { series, earlier, later }: Pair, ground: ClaimGround): Slip {
  const { percent, amount, direction, before, after } = change
  const difference = exact(later - earlier)
  if ((before !== null && before !== earlier) || (after !== null && after !== later)) return 'another figure'
  if (Math.sign(difference) !== direction && fits(change, earlier, later)) return 'the other direction'
  const isAmount = amount === null || exact(Math.abs(difference)) === amount
  const slip =
    isAmount && percent !== null ? roundingSlip(percent, Math.abs(difference), earlier, later) : null
  if (slip !== null && slip !== 'another figure') return slip
  const now = latestPeriod(series, ground)
  const others = now === null ? [] : [periodJustBefore(series, now), yearBefore(now)]
  const isOther = others.some((period) => {
    const value = valueAt(series, period)
    return value !== null && value !== earlier && fits(change, value, later)
  })
  return isOther ? 'another period' : 'another figure'
}

/** Whether the sizes agree, whatever the direction. */
function fits({ percent, amount }: StatedChange, earlier: number, later: number): boolean {
  const size = exact(Math.abs(later - earlier))
  const share = percentOf(size, earlier)
  const isShare = percent === null || (share !== null && rounded(share, percent.decimals) === percent.value)
  return isShare && (amount === null || size === amount)
}

/** How somebody came from the right change to the wrong per cent. */
function roundingSlip(
  percent: { readonly value: number; readonly decimals: number },
  size: number,
  earlier: number,
  later: number,
): Slip {
  const ofNew = percentOf(size, later)
  if (ofNew !== null && rounded(ofNew, percent.decimals) === percent.value) return 'divided by the new figure'
  const share = percentOf(size, earlier)
  const scale = 10 ** percent.decimals
  if (share !== null && Math.floor(share * scale) / scale === percent.value)
    return 'cut off instead of rounded'
  return 'another figure'
}

/** "9% (+38)", "90 to 81" */
function statedText({ percent, points, amount, direction, before, after }: StatedChange): string {
  if (points !== null) return pointsText(direction * points)
  if (percent === null && amount === null && before !== null && after !== null)
    return `${figureText(before)} to ${figureText(after)}`
  return changeText(percent === null ? null : percent.value, amount, direction)
}

function computedText(earlier: number, later: number, change: StatedChange, series: ClaimSeries): string {
  const difference = rounded(later - earlier, 2)
  const share = percentOf(difference, earlier)
  if (series.isPercentage) return pointsText(difference)
  const decimals = change.percent?.decimals ?? 0
  return changeText(
    share === null ? null : rounded(Math.abs(share), decimals),
    Math.abs(difference),
    difference < 0 ? -1 : 1,
  )
}

function pointsText(difference: number): string {
  const size = Math.abs(difference)
  return `${figureText(size)} ${size === 1 ? 'point' : 'points'} ${difference < 0 ? 'lower' : 'higher'}`
}

function changeText(percent: number | null, amount: number | null, direction: 1 | -1): string {
  const sign = direction < 0 ? '−' : '+'
  if (percent === null) return amount === null ? sign : `${sign}${figureText(amount)}`
  return amount === null
    ? `${sign}${figureText(percent)}%`
    : `${figureText(percent)}% (${sign}${figureText(amount)})`
}
