import { figureText } from '../figure-text.ts'
import type { ClaimGround, ClaimSeries, Finding, Threshold } from './claim.ts'
import { untestable } from './claim.ts'
import { exact, lastFigures, printedPeriods } from './figures-of.ts'
import { seriesNamed, type Subject } from './subject.ts'

/** "remains above the 95% target", "higher than the national average", "met its target". */
export interface StatedThreshold {
  readonly side: 'above' | 'below' | 'reached'
  readonly of: 'target' | 'benchmark'
  /** As the clause gives it; `null` where it names the target alone. */
  readonly value: number | null
  /** "3 points above": by how much, between percentages; `null` where it does not say. */
  readonly by: number | null
  /** "remains", "consistently": in every period that the report prints. */
  readonly isThroughout: boolean
}

const sides: readonly (readonly [RegExp, StatedThreshold['side']])[] = [
  [
    /\b(?:did not meet|not met|missed|failed to (?:meet|reach)|short of|below|under|lower than|worse than)\b/iu,
    'below',
  ],
  [/\b(?:above|over|exceed\w*|higher than|better than|outperform\w*|in excess of)\b/iu, 'above'],
  [/\b(?:met|meets|meeting|reached|achieved|on|in line with)\b/iu, 'reached'],
]

/** Reads what a clause says about a target or a benchmark; `null` where it names none. */
export function statedThreshold(clause: string): StatedThreshold | null {
  const named =
    /\b(target|aim|goal|benchmark|(?:national|force|regional) average|than this|than that)\b/iu.exec(clause)
  if (named === null) return null
  const end = named.index + named[0].length
  const side = sideIn(clause.slice(0, end)) ?? sideIn(saidOf.exec(clause.slice(end))?.[0] ?? '')
  if (side === undefined) return null
  const value =
    /(\d+(?:\.\d+)?)\s?(?:%|per ?cent)?\s*(?:target|aim|goal|benchmark)|(?:target|aim|goal|benchmark|average) of (\d+(?:\.\d+)?)/iu.exec(
      clause,
    )
  const by =
    /(\d+(?:\.\d+)?) (?:percentage )?points? (?:above|below|over|under|short of|higher|lower)/iu.exec(
      clause,
    )?.[1]
  return {
    side,
    of: /target|aim|goal/iu.test(named[0]) ? 'target' : 'benchmark',
    value: value === null ? null : Number(value[1] ?? value[2]),
    by: by === undefined ? null : Number(by),
    isThroughout:
      /\b(?:remain\w*|consistent(?:ly)?|continu\w*|always|has been|have been|throughout|every|each)\b/iu.test(
        clause,
      ),
  }
}

/** What is said of a target behind its name: "the target of 95% was missed". */
const saidOf =
  /^(?: of £?[\d.,]+\s?(?:%|per ?cent)?)?,? (?:was|is|were|has been|have been) (?:not |also |again )?\w+/iu

function sideIn(words: string): StatedThreshold['side'] | undefined {
  return sides.find(([pattern]) => pattern.test(words))?.[1]
}

/** Holds it against the figures; the target's own name says which series it is for. */
export function checkThreshold(stated: StatedThreshold, subject: Subject, ground: ClaimGround): Finding {
  const known = stated.of === 'target' ? ground.targets : [...ground.benchmarks, ...ground.targets]
  const matching = stated.value === null ? known : known.filter(({ value }) => value === stated.value)
  const another = matching.length === 0 ? anotherTarget(stated, known, subject, ground) : null
  if (another !== null) return another
  const pairs = pairsOf(stated, matching, subject, ground)
  if (pairs.length === 0) return untestable(statedText(stated))
  const held = pairs.map(({ series, value }) => {
    const figures = lastFigures(series, ground, stated.isThroughout ? printedPeriods : 1)
    return {
      figures,
      holds:
        figures.length > 0 &&
        figures.every((figure) => isOn(stated.side, figure, value)) &&
        isBy(stated, figures.at(-1) ?? value, value, series),
      series,
      value,
    }
  })
  if (held.some(({ figures }) => figures.length === 0)) return untestable(statedText(stated))
  const computed = held
    .map(({ figures, series, value }) => {
      const unit = series.isPercentage ? '%' : ''
      return `${figures.map((one) => figureText(one, unit)).join(', ')} against ${figureText(value, unit)}`
    })
    .join('; ')
  // "3 points above target" is of one target, whichever it is.
  const isRight = stated.by === null ? held.every(({ holds }) => holds) : held.some(({ holds }) => holds)
  return { verdict: isRight ? 'right' : 'wrong', stated: statedText(stated), computed, slip: null }
}

/** A sentence that names another target than the measure has is wrong, whatever the figures are. */
function anotherTarget(
  stated: StatedThreshold,
  known: readonly Threshold[],
  subject: Subject,
  ground: ClaimGround,
): Finding | null {
  if (stated.of !== 'target' || stated.value === null || subject.isOther) return null
  const own = pairsOf({ ...stated, value: null }, known, subject, ground)
  if (own.length === 0) return null
  const computed = own.map(
    ({ series, value }) => `target ${figureText(value, series.isPercentage ? '%' : '')}`,
  )
  return {
    verdict: 'wrong',
    stated: `target ${figureText(stated.value)}`,
    computed: [...new Set(computed)].join('; '),
    slip: 'another figure',
  }
}

function isBy(
  { by }: StatedThreshold,
  figure: number,
  value: number,
  { isPercentage }: ClaimSeries,
): boolean {
  return by === null || (isPercentage && exact(Math.abs(figure - value)) === by)
}

function pairsOf(
  { value }: StatedThreshold,
  known: readonly Threshold[],
  subject: Subject,
  ground: ClaimGround,
): readonly { readonly series: ClaimSeries; readonly value: number }[] {
  const pairs = known.flatMap((threshold) => {
    const meant = threshold.name === null ? subject.series : seriesNamed(threshold.name, ground)
    return meant
      .filter((series) => threshold.name === null || value !== null || subject.series.includes(series))
      .filter((series) => isComparable(series, ground))
      .map((series) => ({ series, value: threshold.value }))
  })
  if (pairs.length > 0) return pairs
  // A target that only the sentence names: it can be held against the one series there is.
  const [only, another] = subject.series
  return value !== null && only !== undefined && another === undefined && !subject.isOther
    ? [{ series: only, value }]
    : []
}

/** Beside a rate, the numbers it was worked out from are not what a benchmark is for. */
function isComparable(series: ClaimSeries, { series: all }: ClaimGround): boolean {
  return series.isPercentage || !all.some(({ isPercentage }) => isPercentage)
}

function isOn(side: StatedThreshold['side'], figure: number, value: number): boolean {
  if (side === 'above') return figure > value
  return side === 'below' ? figure < value : figure >= value
}

function statedText({ side, value }: StatedThreshold): string | null {
  return value === null ? null : `${side} ${figureText(value)}`
}
