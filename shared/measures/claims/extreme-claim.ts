import { figureText } from '../figure-text.ts'
import { isSamePeriod, type Period } from '../period.ts'
import type { Clause, ClaimSeries, Reading } from './claim.ts'
import { untestable } from './claim.ts'
import { type Among, among, type Reach, reachOf } from './extreme-reach.ts'
import { latestPeriod, periodAt, valueAt } from './figures-of.ts'
import { type ExtremeMention, mentioned } from './mention.ts'

/** "the highest since April 2021", "the second lowest for five quarters", "the highest count, in Q2 22/23". */
export function readExtreme(clause: Clause): Reading | null {
  const [word, ...others] = mentioned(clause.open, 'extreme')
  if (word === undefined) return null
  const isHighest = highestMeant(word, clause)
  const reach = reachOf(clause, word)
  const stated = clause.text.slice(word.at, word.end).toLowerCase()
  const accounts = [word, ...reach.said]
  if (isHighest === null || others.length > 0 || isOfChange(clause, word))
    return { finding: untestable(stated), accounts }
  const found = clause.subject.series.map((series) =>
    extreme(series, { isHighest, rank: word.rank }, reach, clause),
  )
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

interface Held {
  /** `null` where nobody can tell. */
  readonly holds: boolean | null
  readonly text: string
}

interface Sought {
  readonly isHighest: boolean
  readonly rank: number
}

/** Of all that a reach may mean, each must say the same. */
function extreme(series: ClaimSeries, sought: Sought, reach: Reach, { ground }: Clause): Held {
  const now = reach.at === null ? latestPeriod(series, ground) : periodAt(series, reach.at.time, ground)
  const own = valueAt(series, now)
  if (now === null || own === null) return { holds: null, text: '' }
  const found = among(series, now, reach, ground).map((points) =>
    extremeAmong(points, { series, now, own }, sought, reach),
  )
  const [first = { holds: null, text: '' }] = found
  return found.every(({ holds }) => holds === first.holds) ? first : { holds: null, text: '' }
}

/** `holds` is `null` where the figures do not reach back as far as the clause does, or another is as high. */
function extremeAmong(
  { points, isWhole, beginsAtPeriod }: Among,
  { series, now, own }: { readonly series: ClaimSeries; readonly now: Period; readonly own: number },
  { isHighest, rank }: Sought,
  reach: Reach,
): Held {
  const unit = series.isPercentage ? '%' : ''
  const others = points.filter(({ period }) => !isSamePeriod(period, now))
  const values = others.flatMap(({ value }) => value ?? [])
  const isBeyond = (value: number): boolean => (isHighest ? value > own : value < own)
  // "the highest since Q1" is said where Q1 itself was the last time it was as high.
  const between = beginsAtPeriod ? others.slice(1) : others
  const beyond = between.flatMap(({ value }) => value ?? []).filter(isBeyond)
  const [first] = beyond
  const inAll = values.filter(isBeyond).length
  const withOthers = (count: number): string =>
    `${figureText(own, unit)}, with ${count} ${isHighest ? 'higher' : 'lower'}`
  if (first !== undefined && beyond.length >= rank)
    return {
      holds: false,
      text:
        rank > 1
          ? withOthers(beyond.length)
          : `${figureText(first, unit)} ${reach.at === null ? 'before' : 'beside'} ${figureText(own, unit)}`,
    }
  // Who names a period that was not as far, nor the first one kept, says less than is so.
  const named = beginsAtPeriod ? others[0] : undefined
  const isSure =
    (named === undefined || named === series.points[0]) &&
    isWhole &&
    values.length === others.length &&
    values.length > 0 &&
    !values.includes(own)
  if (isSure && inAll < rank - 1) return { holds: false, text: withOthers(inAll) }
  const isRight = isSure && inAll === rank - 1 && beyond.length === inAll
  return { holds: isRight ? true : null, text: figureText(own, unit) }
}
