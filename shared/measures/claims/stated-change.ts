import type { Clause } from './claim.ts'
import { changeFigures, isOneChange } from './change-figures.ts'
import { comparedTime } from './comparison-claim.ts'
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
import { isTimeOf, type Times, timesOf } from './times-of.ts'

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
  /** Its times may be of something else that the clause tells of. */
  readonly isOfUnsureTime: boolean
  /** All that it was read from. */
  readonly saidBy: readonly Mention[]
}

/** Reads a change in figures from a clause; `null` where it states none. */
export function statedChange(clause: Clause): StatedChange | null {
  const { text, mentions, open, ground } = clause
  const figures = figuresIn(open)
  const changes = changeFigures(clause).filter((one) => figures.includes(one))
  const [first] = changes
  const own = changes.filter((one) => first !== undefined && isOneChange(text, first, one))
  const percent = own.find(({ kind }) => kind === 'percent') ?? null
  const points = own.find(({ kind }) => kind === 'points') ?? null
  const amount = own.find(({ kind }) => kind === 'number') ?? null
  // "rose by 38 yet is below Q1": what its figure is held beside is none of the change's times.
  const compared = comparedTime(clause)
  const times = timesOf(
    text,
    mentions.filter((one) => one !== compared?.time),
    ground.latest,
  )
  const words = directionWords(clause, times, percent ?? points ?? amount)
  const way = words[0]?.direction ?? clause.carried.way
  const sign = amount?.sign ?? percent?.sign ?? points?.sign ?? null
  const direction = way ?? sign
  const levels = figures.filter((one) => !changes.includes(one))
  const ends = ownFigures(text, levels, times)
  const isStated =
    percent !== null || points !== null || amount !== null || (ends.before !== null && ends.after !== null)
  if (direction === null || !isStated) return null
  const told = [percent, points, amount, ends.before, ends.after].filter((one) => one !== null)
  const averages = mentioned(open, 'average')
  // In "rose by 12 to 352, still above the average" the step is not what it is above it by.
  const isAgainstAverage = averages.length > 0 && own.some(({ end }) => besideAverage.test(text.slice(end)))
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
    isOfUnsureTime: times.said.some((time) => !told.some(({ at }) => isTimeOf(text, at, time))),
    saidBy: [
      ...told,
      ...words.filter((one) => one.direction === direction).map(({ mention }) => mention),
      ...times.said,
      ...averages,
    ],
  }
}

const besideAverage =
  /^\s*(?:\([^()]*\)\s*|,? or [\d,.]+%?\s*)?(?:(?!(?:to|and|but)\b)[\w-]+ ){0,3}?(?:below|above|than|under|over) (?:the |its |our )?(?:\w+ )?average\b/iu

/** "by 3% each quarter"; or a run beside it, of which nobody can say whether the figure is for all of it. */
function isOfEachPeriod({ text, mentions }: Clause): boolean {
  return (
    /\b(?:each|every|per) (?:quarter|month|year)\b/iu.test(text) ||
    mentions.some((one) => one.kind === 'run' && one.run !== null)
  )
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
  const compared = comparedTime(clause)
  // A side that a target has been held against says nothing of a change.
  for (const mention of clause.mentions.filter((one) => one.kind === 'way' || clause.open.includes(one))) {
    const way =
      mention.kind === 'way'
        ? wayNow(mention, times.from, clause)
        : mention.kind === 'side' && mention !== compared?.side && figure !== null && mention.at > figure.at
          ? sideWays[mention.side]
          : null
    if (way === 'up' || way === 'down') words.push({ mention, direction: way === 'up' ? 1 : -1 })
  }
  const at = figure?.at ?? 0
  return words.toSorted((a, b) => Math.abs(a.mention.at - at) - Math.abs(b.mention.at - at))
}

/** Figures that the clause gives beside its change: "from 129 in Q2 to 207 in Q3", "Q3 (1,625)", "79%, down from 84%", "(371 to 409)". */
function ownFigures(
  text: string,
  levels: readonly FigureMention[],
  { from, to }: Times,
): Pick<StatedChange, 'before' | 'after'> {
  const led = (by: RegExp) => levels.find(({ at }) => by.test(text.slice(0, at)))
  const beside = (time: TimeMention | null) =>
    time === null ? undefined : levels.find((one) => standsBeside(text, one, time))
  const joined = levels.find((one, place) => {
    const next = levels[place + 1]
    return next !== undefined && /^\s*(?:to|→)\s*$/u.test(text.slice(one.end, next.at))
  })
  const before =
    led(/\b(?:from|compared (?:with|to)|against) (?:the |only |just )?$/iu) ?? beside(from) ?? joined ?? null
  const others = levels.filter((one) => one !== before)
  const [only, another] = others
  const after =
    others.find(({ at }) => /\bto (?:the |only |just )?$/iu.test(text.slice(0, at))) ??
    others.find((one) => to !== null && standsBeside(text, one, to)) ??
    (before !== null && another === undefined && only !== undefined && only.at < before.at ? only : undefined)
  return { before, after: after ?? null }
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
  /^(?:\s*(?::|at|was|is|were|of|had|saw|recorded|there (?:was|were)|it (?:was|stood at)|(?:figure|level) (?:of|was)|level(?= \()|,))*\s*\(?$/iu
