import { isSamePeriod, type Period } from '../period.ts'
import { type FigureMention, figuresIn, type Mention, type Time, type TimeMention } from './mentions.ts'

/** "18% (+79)": a change in figures, as a clause states it. */
export interface StatedChange {
  readonly percent: { readonly value: number; readonly decimals: number } | null
  /** Between two percentages, where the clause calls it points. */
  readonly points: number | null
  /** Its size without sign. */
  readonly amount: number | null
  readonly direction: 1 | -1
  /** Sign and word say different things: "an increase of 4% (-7)". */
  readonly isTorn: boolean
  readonly from: Time | null
  readonly to: Time | null
  /** Figures the clause itself gives for before and after. */
  readonly before: number | null
  readonly after: number | null
  /** Measured against an average instead of a period. */
  readonly isAgainstAverage: boolean
  /** "on average", "each quarter": a mean of changes, which two figures do not give. */
  readonly isMeanOfChanges: boolean
}

/** Reads a change in figures from a clause; `null` where it states none. */
export function statedChange(
  clause: string,
  mentions: readonly Mention[],
  latest: Period,
): StatedChange | null {
  const figures = figuresIn(mentions)
  const changes = figures.filter((one) => !isLevel(clause, one))
  const percent = changes.find(({ kind }) => kind === 'percent') ?? null
  const points = changes.find(({ kind }) => kind === 'points') ?? null
  const amount =
    changes.find(({ kind, sign }) => kind === 'number' && sign !== null) ??
    changes.find((one) => one.kind === 'number' && percent !== null && isSaidAgain(clause, percent, one)) ??
    null
  const way = wayNearest(clause, mentions, percent ?? points ?? amount)
  const sign = amount?.sign ?? percent?.sign ?? points?.sign ?? null
  const direction = way ?? sign
  const times = timesOf(clause, mentions, latest)
  const own = ownFigures(
    clause,
    figures.filter((one) => one !== percent && one !== points && one !== amount && one.sign === null),
    times,
  )
  const isStated =
    percent !== null || points !== null || amount !== null || (own.before !== null && own.after !== null)
  if (direction === null || !isStated) return null
  return {
    percent: percent && { value: percent.value, decimals: percent.decimals },
    points: points?.value ?? null,
    amount: amount?.value ?? null,
    direction,
    isTorn: way !== null && sign !== null && way !== sign,
    from: times.from?.time ?? null,
    to: times.to?.time ?? null,
    ...own,
    isAgainstAverage:
      /\b(?:below|above|than|under|over) (?:the |its |our )?(?:\w+ )?(?:average|mean)\b/iu.test(clause),
    isMeanOfChanges:
      /\bon average\b|\baverage (?:quarterly|monthly|annual|yearly) (?:increase|rise|growth|decrease|fall|drop|change)\b|\b(?:each|every|per) (?:quarter|month|year)\b/iu.test(
        clause,
      ),
  }
}

/** "from 64%", "rose to 86%": where it stood, not by how much it moved. */
function isLevel(clause: string, { at }: FigureMention): boolean {
  return /\b(?:from|to|at) (?:the |only |just |about |around )?$/iu.test(clause.slice(0, at))
}

/** "7% or 379" */
function isSaidAgain(clause: string, percent: FigureMention, number: FigureMention): boolean {
  return /^\s*(?:,|or|i\.e\.|and)?\s*\(?$/u.test(clause.slice(percent.end, number.at))
}

const downWords = /\b(?:below|under|short of)\b/giu
const upWords = /\b(?:above|over|more than)\b/giu

/** The direction of the word that stands nearest to the change, before or behind. */
function wayNearest(
  clause: string,
  mentions: readonly Mention[],
  figure: FigureMention | null,
): 1 | -1 | null {
  const at = figure?.at ?? 0
  const words = [
    ...mentions
      .filter((one) => one.kind === 'way')
      .flatMap((one) => (one.way === 'up' || one.way === 'down' ? [{ at: one.at, way: one.way }] : [])),
    ...[...clause.matchAll(downWords)].map(({ index }) => ({ at: index, way: 'down' as const })),
    ...[...clause.matchAll(upWords)]
      .filter(({ index }) => figure !== null && index > figure.at)
      .filter(({ index }) => !/^over (?:the |this )/iu.test(clause.slice(index)))
      .map(({ index }) => ({ at: index, way: 'up' as const })),
  ]
  const nearest = words.toSorted((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at))[0]
  return nearest === undefined ? null : nearest.way === 'up' ? 1 : -1
}

interface Times {
  readonly from: TimeMention | null
  readonly to: TimeMention | null
}

/** Which of a clause's times is the one before, and which the one after. */
export function timesOf(clause: string, mentions: readonly Mention[], latest: Period): Times {
  let from: TimeMention | null = null
  let to: TimeMention | null = null
  let end = 0
  for (const mention of mentions) {
    if (mention.kind !== 'time') continue
    if (isBefore(clause.slice(end, mention.at), mention.time, latest)) from ??= mention
    else to ??= mention
    end = mention.end
  }
  return { from, to }
}

function isBefore(lead: string, time: Time, latest: Period): boolean {
  if (time.kind === 'before' || time.kind === 'yearBefore' || time.kind === 'window') return true
  const isNow = time.kind === 'period' && isSamePeriod(time.period, latest)
  if (/\b(?:higher|lower|fewer|more|less) (?:in|at|during|for)\s*$/iu.test(lead)) return !isNow
  if (time.kind === 'period' && time.looksBack === true) return true
  return /\b(?:from|since|than|on|against|versus|vs|compared|over|after|below|above)\b/iu.test(lead)
}

/** Figures that the clause gives beside its change: "from 129 in Q2 to 207 in Q3", "Q3 (1,625)", "the 4,751 YTD". */
function ownFigures(
  clause: string,
  figures: readonly FigureMention[],
  { from, to }: Times,
): { readonly before: number | null; readonly after: number | null } {
  const lead = ({ at }: FigureMention) => clause.slice(0, at)
  const beside = (time: TimeMention | null) =>
    time === null ? undefined : figures.find((one) => standsBeside(clause, one, time))
  const before = figures.find((one) => /\bfrom (?:the |only )?$/iu.test(lead(one))) ?? beside(from)
  const after =
    figures.find((one) => one !== before && /\bto (?:the |only |just )?$/iu.test(lead(one))) ?? beside(to)
  return { before: before?.value ?? null, after: after === before ? null : (after?.value ?? null) }
}

function standsBeside(clause: string, figure: FigureMention, time: TimeMention): boolean {
  return figure.at < time.at
    ? /^\)?\s*(?:[a-z]+ ){0,3}(?:(?:in|for|at|during) )?(?:the )?\(?$/iu.test(
        clause.slice(figure.end, time.at),
      )
    : /^\s*(?:at|was|of|figure of|,)?\s*\(?$/iu.test(clause.slice(time.end, figure.at))
}
