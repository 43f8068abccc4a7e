import { changeFigures } from './change-figures.ts'
import { computedText, statedText } from './change-words.ts'
import type {
  Clause,
  ClaimGround,
  ClaimSeries,
  Compared,
  Correction,
  Finding,
  Reading,
  Slip,
} from './claim.ts'
import { untestable } from './claim.ts'
import { besideDirection, stepWay } from './directions.ts'
import {
  areSame,
  exact,
  lastFigures,
  latestPeriod,
  percentOf,
  periodAt,
  periodJustBefore,
  rounded,
  valueAt,
  yearToDate,
} from './figures-of.ts'
import { mentioned, type TimeMention } from './mention.ts'
import { ownArithmetic } from './own-arithmetic.ts'
import { slipIn } from './slips.ts'
import { type StatedChange, statedChange } from './stated-change.ts'
import { type Period, yearBefore } from '../period.ts'

/** "18% (+79)": holds a change in figures against those of the two periods it is between. */
export function readChange(clause: Clause): Reading | null {
  const change = statedChange(clause)
  if (change === null) return null
  const { subject, ground } = clause
  const accounts = change.saidBy
  if (change.isMeanOfChanges || change.isOfUnsureTime)
    return { finding: untestable(statedText(change)), accounts }
  const times = mentioned(clause.mentions, 'time')
  const isToDate = times.some(({ time }) => time.kind === 'toDate')
  if (isToDate && !subject.isOther) {
    const sums = seriesFor(change, subject.series).map((one) => pairToDate(one, times, ground))
    const borneOut = sums.filter((pair) => pair !== null && agreement(change, pair) === null)
    if (borneOut.length === sums.length)
      return rightly(
        change,
        clause,
        borneOut.filter((pair) => pair !== null),
      )
  }
  const isLevelInPercent = change.before?.kind === 'percent' || change.after?.kind === 'percent'
  // "rose by 33% in Q1, 25% in Q2": of what is no percentage they are changes, each of its own time.
  if (isLevelInPercent && !subject.series.some(({ isPercentage }) => isPercentage))
    return { finding: untestable(statedText(change)), accounts }
  // A year so far is not one of the periods kept: where its sums do not bear a change out, only its own figures can tell.
  const series = isToDate ? [] : seriesFor(change, subject.series)
  const pairs = series.flatMap((one) => pairOf(one, change, ground) ?? [])
  const [nearest] = nearestFirst(pairs, change)
  if (nearest === undefined || subject.isOther) {
    const known = subject.isOther ? [] : series.flatMap((one) => laterOf(one, change, ground) ?? [])
    const { finding, isByItself } = ownArithmetic(change, known)
    return isByItself ? { finding, accounts, isByItself } : { finding, accounts }
  }
  const agreeing = pairs.filter((pair) => agreement(change, pair) !== false)
  if (agreeing.length === series.length) return rightly(change, clause, agreeing)
  if (
    agreeing.length > 0 ||
    isOneOfSeveral(change, clause) ||
    (change.from?.kind === 'window' && nearest.series.addsUp)
  )
    return { finding: untestable(statedText(change)), accounts }
  return {
    finding: {
      verdict: 'wrong',
      stated: statedText(change),
      computed: computedText(nearest.earlier, nearest.later, change, nearest.series),
      slip: slipIn(change, nearest.series, [nearest.earlier, nearest.later], ground),
      compared: compared(nearest),
    },
    accounts,
    corrections: corrections(change, nearest),
  }
}

/** Whether the clause has figures of another change besides: which times are whose nobody knows then. */
function isOneOfSeveral({ saidBy }: StatedChange, clause: Clause): boolean {
  return changeFigures(clause).some((one) => !saidBy.includes(one))
}

/** Two figures of a series that a change is between. */
interface Pair {
  readonly series: ClaimSeries
  readonly earlier: number
  readonly later: number
  /** `null` for an average, which is of no one period. */
  readonly from: Period | null
  readonly to: Period | null
}

/** What bears a change out: every series that the clause may mean. */
function rightly(change: StatedChange, clause: Clause, pairs: readonly Pair[]): Reading | null {
  const [first] = pairs
  if (first === undefined) return null
  const slips = pairs.map((pair): Slip | null => agreement(change, pair) || null)
  const finding: Finding = {
    verdict: 'right',
    stated: statedText(change),
    computed: computedText(first.earlier, first.later, change, first.series),
    slip: slips.find((slip) => slip !== null) ?? null,
    compared: compared(first),
  }
  const { series, earlier, later, to } = first
  return { finding, accounts: [...change.saidBy, ...besideDirection(clause, series, [earlier, later], to)] }
}

function compared({ series, earlier, later, from, to }: Pair): Compared {
  return {
    earlier: { period: from, value: earlier },
    later: { period: to, value: later },
    isPercentage: series.isPercentage,
  }
}

/** Of the series that a clause may mean those whose figures can change so: points are between percentages, a number is not. */
function seriesFor(
  { points, amount, before, after }: StatedChange,
  series: readonly ClaimSeries[],
): readonly ClaimSeries[] {
  const isShare = points !== null || before?.kind === 'percent' || after?.kind === 'percent'
  const isNumber = amount !== null || before?.kind === 'number' || after?.kind === 'number'
  const meant = isShare === isNumber ? series : series.filter(({ isPercentage }) => isPercentage === isShare)
  return meant.length === 0 ? series : meant
}

function pairOf(series: ClaimSeries, change: StatedChange, ground: ClaimGround): Pair | null {
  const later = laterOf(series, change, ground)
  if (later === null) return null
  const to = laterPeriod(series, change, ground)
  if (change.isAgainstAverage) {
    const all = lastFigures(series, ground, series.points.length)
    return all.length < 2
      ? null
      : { series, later, earlier: all.reduce((sum, one) => sum + one, 0) / all.length, from: null, to }
  }
  const from =
    change.from === null ? to && periodJustBefore(series, to) : periodAt(series, change.from, ground)
  const earlier = valueAt(series, from)
  return earlier === null || areSame(from, to) ? null : { series, earlier, later, from, to }
}

/** The year so far, and the one before up to the same period; `null` where the clause names other times. */
function pairToDate(series: ClaimSeries, times: readonly TimeMention[], ground: ClaimGround): Pair | null {
  const to = latestPeriod(series, ground)
  const isOfThese = times.every(({ time }) => time.kind === 'toDate' || time.kind === 'yearBefore')
  const isAgainstYear = times.some(({ time }) => time.kind === 'yearBefore')
  if (to === null || !isOfThese || !isAgainstYear || !series.addsUp) return null
  const [earlier, later] = [yearToDate(series, yearBefore(to)), yearToDate(series, to)]
  return earlier === null || later === null ? null : { series, earlier, later, from: null, to }
}

function laterOf(series: ClaimSeries, change: StatedChange, ground: ClaimGround): number | null {
  return valueAt(series, laterPeriod(series, change, ground))
}

function laterPeriod(series: ClaimSeries, { to }: StatedChange, ground: ClaimGround): Period | null {
  return to === null ? latestPeriod(series, ground) : periodAt(series, to, ground)
}

/** `false` where figures and words differ; else the slip they agree with, or none. */
function agreement(
  change: StatedChange,
  { series: { isPercentage }, earlier, later }: Pair,
): Slip | null | false {
  const size = Math.abs(exact(later - earlier))
  const { percent, points, amount, direction, before, after } = change
  if (change.isTorn || stepWay(earlier, later) !== direction) return false
  // "rose by 10% (409)": in brackets may stand what it came to.
  const isResult = amount?.isBracketed === true && amount.sign === null && amount.value === later
  if (amount !== null && !isResult && (isPercentage || size !== amount.value)) return false
  if (before !== null && rounded(earlier, before.decimals) !== before.value) return false
  if (after !== null && rounded(later, after.decimals) !== after.value) return false
  if (points !== null && !(isPercentage && rounded(size, points.decimals) === points.value)) return false
  if (percent === null) return null
  const share = percentOf(size, earlier)
  if (share !== null && rounded(share, percent.decimals) === percent.value) return null
  return isPercentage && rounded(size, percent.decimals) === percent.value ? 'points called per cent' : false
}

/** Of several series first the one whose change is stated in number, or in points. */
function nearestFirst(pairs: readonly Pair[], { amount, points }: StatedChange): readonly Pair[] {
  const likeness = ({ series, earlier, later }: Pair): number =>
    amount !== null && Math.abs(exact(later - earlier)) === amount.value
      ? 2
      : points !== null && series.isPercentage
        ? 1
        : 0
  return pairs.toSorted((a, b) => likeness(b) - likeness(a))
}

/** What the clause's figures should be. */
function corrections(change: StatedChange, { series, earlier, later }: Pair): readonly Correction[] {
  const { percent, points, amount, before, after } = change
  const size = Math.abs(exact(later - earlier))
  const share = percentOf(size, earlier)
  const inPoints = { kind: 'points', value: rounded(size, 2) } as const
  const rightPercent = series.isPercentage
    ? inPoints
    : share === null
      ? null
      : ({ kind: 'percent', value: rounded(share, percent?.decimals ?? 0) } as const)
  return [
    before && { figure: before, value: earlier, kind: before.kind },
    after && { figure: after, value: later, kind: after.kind },
    percent && rightPercent && { figure: percent, ...rightPercent },
    points && series.isPercentage ? { figure: points, ...inPoints } : null,
    amount && !series.isPercentage ? { figure: amount, value: size, kind: amount.kind } : null,
  ].filter((one) => one !== null)
}
