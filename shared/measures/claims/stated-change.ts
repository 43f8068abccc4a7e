import type { Clause } from './claim.ts'
import { wayNow } from './directions.ts'
import {
  type FigureMention,
  figuresIn,
  type Mention,
  mentioned,
  type Side,
  type Time,
  type TimeMention,
} from './mention.ts'
import { type Times, timesOf } from './times-of.ts'

/** "18% (+79)": a change in figures, as a clause states it. */
export interface StatedChange {
  readonly percent: FigureMention | null
  /** Between two percentages, where the clause calls it points. */
  readonly points: FigureMention | null
  readonly amount: FigureMention | null
  readonly direction: 1 | -1
  /** Sign and word say different things: "an increase of 4% (-7)". */
  readonly isTorn: boolean
  readonly from: Time | null
  readonly to: Time | null
  /** Figures the clause itself gives for before and after. */
  readonly before: FigureMention | null
  readonly after: FigureMention | null
  /** The figure for after that the clause before gave. */
  readonly carried: number | null
  /** Measured against an average instead of a period. */
  readonly isAgainstAverage: boolean
  /** "on average", "each quarter": a mean of changes, which two figures do not give. */
  readonly isMeanOfChanges: boolean
  /** All that it was read from. */
  readonly saidBy: readonly Mention[]
}

/** Reads a change in figures from a clause; `null` where it states none. */
export function statedChange(clause: Clause): StatedChange | null {
  const { text, mentions, open, ground } = clause
  const figures = figuresIn(open)
  const changes = figures.filter((one) => !isLevel(text, one))
  const [first] = changes.filter(
    (one) => one.kind !== 'number' || one.sign !== null || isAmount(text, one, changes),
  )
  const own = changes.filter((one) => first !== undefined && isOneChange(text, first, one))
  const percent = own.find(({ kind }) => kind === 'percent') ?? null
  const points = own.find(({ kind }) => kind === 'points') ?? null
  const amount =
    own.find((one) => one.kind === 'number' && (one.sign !== null || isAmount(text, one, own))) ?? null
  const times = timesOf(text, mentions, ground.latest)
  const words = directionWords(clause, times, percent ?? points ?? amount)
  const way = words[0]?.direction ?? clause.carried.way
  const sign = amount?.sign ?? percent?.sign ?? points?.sign ?? null
  const direction = way ?? sign
  const levels = figures.filter(
    (one) =>
      one !== percent && one !== points && one !== amount && one.sign === null && !isLedByChange(text, one),
  )
  const ends = ownFigures(text, levels, times)
  const isStated =
    percent !== null || points !== null || amount !== null || (ends.before !== null && ends.after !== null)
  if (direction === null || !isStated) return null
  const averages = mentioned(open, 'average')
  const isAgainstAverage =
    averages.length > 0 &&
    /\b(?:below|above|than|under|over) (?:the |its |our )?(?:\w+ )?average\b/iu.test(text)
  return {
    percent,
    points,
    amount,
    direction,
    isTorn: way !== null && sign !== null && way !== sign,
    from: times.from?.time ?? null,
    to: times.to?.time ?? null,
    ...ends,
    carried: clause.carried.after,
    isAgainstAverage,
    isMeanOfChanges: (averages.length > 0 && !isAgainstAverage) || isOfEachPeriod(clause),
    saidBy: [
      ...[percent, points, amount, ends.before, ends.after].filter((one) => one !== null),
      ...words.filter((one) => one.direction === direction).map(({ mention }) => mention),
      ...times.said,
      ...averages,
    ],
  }
}

/** "by 3% each quarter"; or a run beside it, of which nobody can say whether the figure is for all of it. */
function isOfEachPeriod({ text, mentions }: Clause): boolean {
  return (
    /\b(?:each|every|per) (?:quarter|month|year)\b/iu.test(text) ||
    mentions.some((one) => one.kind === 'run' && one.run !== null)
  )
}

/** "from 64%", "rose to 86%": where it stood, not by how much it moved. */
function isLevel(text: string, { at }: FigureMention): boolean {
  return /\b(?:from|to|at) (?:the |only |just )?$/iu.test(text.slice(0, at))
}

/** "7% or 379", "rose by 38", "an increase of 38", "38 more": a number without a sign that is a difference. */
function isAmount(text: string, number: FigureMention, changes: readonly FigureMention[]): boolean {
  if (isLedByChange(text, number)) return true
  if (/^\s*(?:\w+ )?(?:more|fewer|less|higher|lower)\b/iu.test(text.slice(number.end))) return true
  return changes.some(
    ({ kind, end }) =>
      kind === 'percent' &&
      end <= number.at &&
      /^\s*(?:,|or|i\.e\.)?\s*\(?$/u.test(text.slice(end, number.at)),
  )
}

/** "by 38", "an increase of 38" */
function isLedByChange(text: string, { at }: FigureMention): boolean {
  return /\b(?:by|(?:increase|decrease|rise|fall|drop|reduction|decline|growth) of) (?:only |just )?$/iu.test(
    text.slice(0, at),
  )
}

/** "18% (+79)", "10% or 38", not "15% and 5 points": what an "and" stands between is another change. */
function isOneChange(text: string, one: FigureMention, other: FigureMention): boolean {
  const [first, second] = one.at < other.at ? [one, other] : [other, one]
  return !/\band\b/iu.test(text.slice(first.end, second.at))
}

/** "32 below": behind a figure a side says where it has gone. */
const sideWays: Readonly<Partial<Record<Side, 'up' | 'down'>>> = { above: 'up', below: 'down' }

interface DirectionWord {
  readonly mention: Mention
  readonly direction: 1 | -1
}

/** A clause's words for up and down, the nearest to its figure first; what was higher at an earlier time has fallen since. */
function directionWords(
  clause: Clause,
  times: Times,
  figure: FigureMention | null,
): readonly DirectionWord[] {
  const words: DirectionWord[] = []
  for (const mention of clause.mentions) {
    const way =
      mention.kind === 'way'
        ? wayNow(mention, times.from, clause)
        : mention.kind === 'side' && figure !== null && mention.at > figure.at
          ? sideWays[mention.side]
          : null
    if (way === 'up' || way === 'down') words.push({ mention, direction: way === 'up' ? 1 : -1 })
  }
  const at = figure?.at ?? 0
  return words.toSorted((a, b) => Math.abs(a.mention.at - at) - Math.abs(b.mention.at - at))
}

/** Figures that the clause gives beside its change: "from 129 in Q2 to 207 in Q3", "Q3 (1,625)", "the 4,751 YTD". */
function ownFigures(
  text: string,
  figures: readonly FigureMention[],
  { from, to }: Times,
): Pick<StatedChange, 'before' | 'after'> {
  const lead = ({ at }: FigureMention) => text.slice(0, at)
  const beside = (time: TimeMention | null) =>
    time === null ? undefined : figures.find((one) => standsBeside(text, one, time))
  const before = figures.find((one) => /\bfrom (?:the |only |just )?$/iu.test(lead(one))) ?? beside(from)
  const after =
    figures.find((one) => one !== before && /\bto (?:the |only |just )?$/iu.test(lead(one))) ?? beside(to)
  return { before: before ?? null, after: after === before ? null : (after ?? null) }
}

/** Whether a figure is a time's: "110 in Q1", "1,413 offences in Q1", "Q3 (1,625)", "Q3 was 21%". */
export function standsBeside(text: string, figure: FigureMention, time: TimeMention): boolean {
  if (figure.at > time.at) return beforeFigure.test(text.slice(time.end, figure.at))
  const between = text.slice(figure.end, time.at)
  // "1,250 (Q2: 125)": what is in brackets with a figure of its own is that one's time.
  return behindFigure.test(between) && (!between.endsWith('(') || /^\s*\)/u.test(text.slice(time.end)))
}

const behindFigure =
  /^\)?\s*(?:(?!(?:and|but|to|from|by|in|for|at|during|of|than|on|since|with)\b)[\p{L}-]+ ){0,4}(?:(?:in|for|at|during) )?(?:the )?\(?$/iu
const beforeFigure =
  /^(?:\s*(?::|at|was|is|were|of|had|saw|recorded|there (?:was|were)|it (?:was|stood at)|figure of|figure was|,))*\s*\(?$/iu
