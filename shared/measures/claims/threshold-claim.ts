import { figureText } from '../figure-text.ts'
import type { ClaimGround, ClaimSeries, Clause, Finding, Reading, Threshold } from './claim.ts'
import { untestable } from './claim.ts'
import {
  exact,
  figuresBetween,
  figuresUpTo,
  latestPeriod,
  periodAt,
  periodsIn,
  printedPeriods,
} from './figures-of.ts'
import type { FigureMention, Side } from './mention.ts'
import { type StatedThreshold, statedThreshold } from './stated-threshold.ts'
import { seriesNamed } from './subject.ts'
import type { Period } from '../period.ts'

/** "remains above the 95% target", "3 points short of the national average": the target's own name says which series it is for. */
export function readThreshold(clause: Clause): Reading | null {
  const stated = statedThreshold(clause)
  if (stated === null) return null
  const accounts = stated.saidBy
  if (clause.subject.isOther || stated.isUnclear) return { finding: untestable(statedText(stated)), accounts }
  const { ground } = clause
  // Where no benchmark is kept as one, a plan may have it among its targets.
  const known = stated.of === 'target' || ground.benchmarks.length === 0 ? ground.targets : ground.benchmarks
  const own = pairsOf(known, stated, clause)
  const meant = stated.value === null ? own : own.filter(({ value }) => value === stated.value?.value)
  if (own.length > 0 && meant.length === 0) return anotherTarget(stated, own)
  if (stated.side === null)
    return { finding: meant.length === 0 ? untestable(statedText(stated)) : onlyNamed(stated), accounts }
  const side = stated.side
  // A target that only the sentence names can be failed, but nothing shows that it is one.
  const pairs = meant.length > 0 ? meant : onlyHere(stated, clause)
  const held = pairs.map((pair) => heldOf(pair, { ...stated, side }, ground))
  const computed = held.map(({ text }) => text).join('; ')
  // Of several that may be meant one that holds is enough not to be wrong.
  const isWrong = held.length > 0 && held.every(({ holds }) => holds === false)
  if (isWrong)
    return { finding: { verdict: 'wrong', stated: statedText(stated), computed, slip: null }, accounts }
  const isRight =
    meant.length > 0 &&
    (stated.by === null
      ? held.every(({ holds }) => holds === true)
      : held.some(({ holds }) => holds === true))
  return {
    finding: isRight
      ? { verdict: 'right', stated: statedText(stated), computed, slip: null }
      : untestable(statedText(stated)),
    accounts,
  }
}

/** A series and what it is held against. */
interface Pair {
  readonly series: ClaimSeries
  readonly value: number
}

function pairsOf(
  known: readonly Threshold[],
  { value, by }: StatedThreshold,
  { subject, ground }: Clause,
): readonly Pair[] {
  const isShare = value?.kind === 'percent' || by !== null
  return known.flatMap((threshold) => {
    const meant = threshold.name === null ? subject.series : seriesNamed(threshold.name, ground)
    return meant
      .filter((series) => subject.series.includes(series) && isComparable(series, ground, isShare))
      .map((series) => ({ series, value: threshold.value }))
  })
}

/** Beside a rate, the numbers it was worked out from are not what a benchmark is for; "90%" is never one for numbers. */
function isComparable(series: ClaimSeries, { series: all }: ClaimGround, isShare: boolean): boolean {
  return series.isPercentage || (!isShare && !all.some(({ isPercentage }) => isPercentage))
}

function onlyHere({ value, by }: StatedThreshold, { subject, ground }: Clause): readonly Pair[] {
  const isShare = value?.kind === 'percent' || by !== null
  const [only, another] = subject.series.filter((series) => isComparable(series, ground, isShare))
  return value !== null && only !== undefined && another === undefined
    ? [{ series: only, value: value.value }]
    : []
}

/** A sentence that names another target than the measure has is wrong, whatever the figures are. */
function anotherTarget(stated: StatedThreshold, own: readonly Pair[]): Reading {
  const [first] = own
  const computed = own.map(
    ({ series, value }) => `target ${figureText(value, series.isPercentage ? '%' : '')}`,
  )
  const figure = stated.value
  return {
    finding: {
      verdict: 'wrong',
      stated: `target ${figure === null ? '' : withUnit(figure)}`,
      computed: [...new Set(computed)].join('; '),
      slip: 'another figure',
    },
    accounts: stated.saidBy,
    corrections:
      figure === null || first === undefined || own.length > 1
        ? []
        : [{ figure, value: first.value, kind: figure.kind }],
  }
}

/** "against a target of 95%" says of the target alone what it is. */
function onlyNamed(stated: StatedThreshold): Finding {
  const text = statedText(stated)
  return stated.value === null
    ? untestable(text)
    : { verdict: 'right', stated: text, computed: text, slip: null }
}

function heldOf(
  { series, value }: Pair,
  stated: StatedThreshold & { readonly side: Side },
  ground: ClaimGround,
): { readonly holds: boolean | null; readonly text: string } {
  const until = stated.at === null ? latestPeriod(series, ground) : periodAt(series, stated.at, ground)
  const figures = figuresMeant(series, stated, until, ground)
  const start = figures.findIndex((figure) => figure !== null)
  const known = stated.run === null && stated.since === null && start > 0 ? figures.slice(start) : figures
  const unit = series.isPercentage ? '%' : ''
  const text = `${known.flatMap((one) => (one === null ? [] : [figureText(one, unit)])).join(', ')} against ${figureText(value, unit)}`
  const sides = known.map((figure) => (figure === null ? null : isOn(stated.side, figure, value, ground)))
  const last = known.at(-1)
  const isBy =
    stated.by === null ||
    (series.isPercentage && typeof last === 'number' && Math.abs(exact(last - value)) === stated.by.value)
  if (stated.isAlone) {
    const others = figuresUpTo(series, until, printedPeriods).slice(0, -1)
    const isAlso = others.some(
      (figure) => figure !== null && isOn(stated.side, figure, value, ground) !== false,
    )
    return { holds: sides.at(-1) === true && isBy ? (isAlso ? null : true) : (sides.at(-1) ?? null), text }
  }
  // "has been met" is said of now as well: that it was not so before does not make it wrong.
  if (
    stated.isSoFar &&
    stated.since === null &&
    stated.run === null &&
    !stated.isThroughout &&
    sides.at(-1) === true &&
    sides.includes(false)
  )
    return { holds: null, text }
  if (sides.includes(false) || !isBy)
    return { holds: sides.length === 0 || sides.at(-1) === null ? null : false, text }
  // "fell below" was not so before; "for five quarters" was not so for six.
  const [before = null] = figuresUpTo(series, until, figures.length + 1)
  const wasSo = before === null ? null : isOn(stated.side, before, value, ground)
  if (stated.isCrossing && wasSo !== false) return { holds: null, text }
  if (stated.isWholeRun && wasSo === true) return { holds: null, text }
  return { holds: sides.length > 0 && !sides.includes(null) ? true : null, text }
}

/**
 * The report's own figure; for a run so many, from a time on all since, and where it is so throughout all that the report prints. A run
 * of what is no period of the series is of none.
 */
function figuresMeant(
  series: ClaimSeries,
  { run, since, isThroughout, isSoFar }: StatedThreshold,
  until: Period | null,
  ground: ClaimGround,
): readonly (number | null)[] {
  if (since !== null) {
    const start = periodAt(series, since, ground)
    return start === null || until === null ? [] : figuresBetween(series, start, until)
  }
  if (run !== null)
    return until !== null && periodsIn(run, until) === run.count ? figuresUpTo(series, until, run.count) : []
  return figuresUpTo(series, until, isThroughout || isSoFar ? printedPeriods : 1)
}

function isOn(side: Side, figure: number, value: number, { wanted }: ClaimGround): boolean | null {
  if (side === 'above') return figure > value
  if (side === 'below') return figure < value
  if (wanted === 'steady') return null
  const isBetter = wanted === 'up' ? figure > value : figure < value
  switch (side) {
    case 'better':
      return isBetter
    case 'worse':
      return !isBetter && figure !== value
    case 'met':
      return isBetter || figure === value
    case 'missed':
      return !isBetter && figure !== value
  }
}

function statedText({ side, value }: StatedThreshold): string | null {
  return value === null ? null : `${side ?? 'target'} ${withUnit(value)}`
}

function withUnit({ value, kind }: FigureMention): string {
  return figureText(value, kind === 'percent' ? '%' : '')
}
