import { figureText } from '../figure-text.ts'
import type { Clause, ClaimSeries, Reading } from './claim.ts'
import { untestable } from './claim.ts'
import { stepWay } from './directions.ts'
import { areSame, latestPeriod, periodAt, periodJustBefore, valueAt } from './figures-of.ts'
import { mentioned, type SideMention, type TimeMention } from './mention.ts'
import { timesOf } from './times-of.ts'

/** "is below the Q2 level", "remains above the level of a year ago": the figure beside an earlier one, without by how much. */
export function readComparison(clause: Clause): Reading | null {
  const found = comparedTime(clause)
  if (found === null) return null
  const { side, time } = found
  const times = timesOf(clause.text, clause.mentions, clause.ground.latest)
  // "exceeding Q1": what the figure is held against is no time that it is of.
  const to = times.to === time ? null : times.to
  const held = clause.subject.series.map((series) => heldOf(series, side, time, to, clause))
  const computed = held.flatMap(({ text }) => (text === '' ? [] : [text])).join('; ')
  const isRight = held.length > 0 && held.every(({ holds }) => holds === true)
  const isWrong = held.length > 0 && held.every(({ holds }) => holds === false) && !clause.subject.isOther
  const isStill = held.every(({ wasSo }) => wasSo)
  return {
    finding:
      isRight || isWrong
        ? { verdict: isRight ? 'right' : 'wrong', stated: null, computed, slip: null }
        : untestable(null),
    accounts: [side, time, ...(to === null ? [] : [to]), ...(isStill ? mentioned(clause.open, 'still') : [])],
  }
}

/** The side and the time that stands behind it, of which nothing else is told; `null` where the clause has none, or two. */
export function comparedTime({ text, mentions, open }: Pick<Clause, 'text' | 'mentions' | 'open'>): {
  readonly side: SideMention
  readonly time: TimeMention
} | null {
  const [side, another] = mentioned(open, 'side').filter(
    ({ side: one }) => one === 'above' || one === 'below',
  )
  if (side === undefined || another !== undefined) return null
  const [time, next] = mentioned(mentions, 'time').filter(({ at }) => at > side.at)
  const isOne = next === undefined || !/,|\b(?:and|or)\b|&/iu.test(text.slice(time?.end, next.at))
  return time !== undefined &&
    isOne &&
    leadsToTime.test(text.slice(side.end, time.at)) &&
    !saysHowMuch.test(text.slice(0, side.at))
    ? { side, time }
    : null
}

/** "below the Q1 level", "above the level seen in Q1", "below the 290 of Q2" */
const leadsToTime =
  /^ (?:the [\d.,]+%? |(?:the|its|that|those) )?(?:(?:levels?|figures?|totals?|numbers?|counts?|rates?) )?(?:(?:seen |recorded )?(?:of|in|for|at) )?(?:the )?$/iu
/** "32 below", "7% (-3) below": a change, which has its own reading. */
const saysHowMuch =
  /(?:\d%?|per ?cent|points?|\)) (?:(?!(?:yet|but|to|still|and|is|was|now|so)\b)[\w-]+ ){0,2}$/iu

function heldOf(
  series: ClaimSeries,
  { side }: SideMention,
  { time }: TimeMention,
  to: TimeMention | null,
  { ground }: Clause,
): { readonly holds: boolean | null; readonly wasSo: boolean; readonly text: string } {
  const now = to === null ? latestPeriod(series, ground) : periodAt(series, to.time, ground)
  const then = periodAt(series, time, ground)
  const [earlier, later] = [valueAt(series, then), valueAt(series, now)]
  if (earlier === null || later === null || areSame(then, now)) return { holds: null, wasSo: false, text: '' }
  const sign = side === 'above' ? 1 : -1
  const before = now && valueAt(series, periodJustBefore(series, now))
  const unit = series.isPercentage ? '%' : ''
  return {
    holds: stepWay(earlier, later) === sign,
    // "remains": in the period before too.
    wasSo: before !== null && stepWay(earlier, before) === sign,
    text: `${figureText(earlier, unit)}, ${figureText(later, unit)}`,
  }
}
