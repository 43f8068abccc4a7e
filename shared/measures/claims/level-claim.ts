import { figureText } from '../figure-text.ts'
import type { Clause, ClaimSeries, Correction, Finding, Reading } from './claim.ts'
import { untestable } from './claim.ts'
import { figuresUpTo, latestPeriod, periodAt, rounded, valueAt } from './figures-of.ts'
import { type FigureMention, figuresIn, type Mention, mentioned, type TimeMention } from './mention.ts'
import { standsBeside } from './stated-change.ts'

/** "The rate for Q3 is 21% (381)", "110 in Q1 and 120 in Q2": each figure is its own period's, as the table prints it. */
export function readLevels(clause: Clause): Reading | null {
  const figures = figuresIn(clause.open).filter(
    ({ sign, kind, isWord }) => sign === null && kind !== 'points' && !isWord,
  )
  if (figures.length === 0 || clause.subject.isOther) return null
  const times = mentioned(clause.mentions, 'time').filter(({ isOfExtreme }) => isOfExtreme !== true)
  const bound = boundTimes(figures, times, clause.text)
  // A time that is no figure's may be any figure's.
  const isNow = times.every((time) => bound.includes(time))
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
  text: string,
): readonly (TimeMention | null)[] {
  const beside = figures.map((figure) => {
    const found = times.filter((one) => standsBeside(text, figure, one) && !isListed(one, times, text))
    return found.find(({ at }) => at > figure.at) ?? found.at(-1) ?? null
  })
  const [only = null, another] = times
  const free = another === undefined && beside.every((one) => one === null) ? only : null
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
  const periods = series.map((one) =>
    time === null ? latestPeriod(one, ground) : periodAt(one, time.time, ground),
  )
  const values = series.map((one, place) => valueAt(one, periods[place] ?? null))
  const fits = values.map((value) => value !== null && rounded(value, figure.decimals) === figure.value)
  const [value = null] = values
  const [only] = series
  const before = only === undefined ? [] : figuresUpTo(only, periods[0] ?? null, 2)
  const isSure = value !== null && series.length === 1 && (time !== null || figure.isBracketed)
  return {
    figure,
    time,
    holds: fits.length > 0 && fits.every(Boolean) ? true : isSure ? false : null,
    value,
    isAsBefore: before.length === 2 && before[0] === before[1],
  }
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
