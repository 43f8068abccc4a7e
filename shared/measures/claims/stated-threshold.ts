import type { Clause } from './claim.ts'
import { wayMeant } from './directions.ts'
import { isWholeRun } from './run-claim.ts'
import {
  type FigureMention,
  figuresIn,
  type Mention,
  mentioned,
  type RunMention,
  type Side,
  type StandardMention,
  type Time,
} from './mention.ts'

/** "remains above the 95% target", "higher than the national average", "met its target". */
export interface StatedThreshold {
  /** `null` where the clause only names it: "against a target of 95%". */
  readonly side: Side | null
  readonly of: 'target' | 'benchmark'
  /** As the clause gives it; `null` where it names the target alone. */
  readonly value: FigureMention | null
  /** "3 points above": by how much, between percentages. */
  readonly by: FigureMention | null
  /** "remains", "consistently": in every period that the report prints. */
  readonly isThroughout: boolean
  /** "for five quarters running" */
  readonly run: RunMention['run']
  /** "for five quarters running" is not said where it was so for six; "in each of the last five" may be. */
  readonly isWholeRun: boolean
  /** "Q3 was an exception": in none of the others. */
  readonly isAlone: boolean
  /** The period it is said of; `null` for the report's own. */
  readonly at: Time | null
  /** "since Q1": of each period from then on. */
  readonly since: Time | null
  /** "has been met": now, and perhaps before. */
  readonly isSoFar: boolean
  /** "fell below", "rose above": it was on the other side before. */
  readonly isCrossing: boolean
  /** Two sides, or several times: what is said of which nobody knows. */
  readonly isUnclear: boolean
  readonly saidBy: readonly Mention[]
}

/** Reads what a clause says about a target or a benchmark; `null` where it names none. */
export function statedThreshold(clause: Clause): StatedThreshold | null {
  const { text, mentions, open } = clause
  const [standard] = mentioned(open, 'standard')
  if (standard === undefined) return null
  const value = valueOf(text, standard, figuresIn(open))
  const side = sideOf(clause, standard)
  const by =
    side === null
      ? undefined
      : figuresIn(open).find(
          (one) => one.kind === 'points' && /^\s*$/u.test(text.slice(one.end, side.mention.at)),
        )
  const runs = mentioned(open, 'run')
  const counted = runs.find(({ run }) => run !== null)
  const still = mentioned(open, 'still')
  const alone = mentioned(open, 'alone')
  const times = mentioned(mentions, 'time')
  const [time = null, anotherTime] = times
  const isSince = time !== null && /\bsince (?:the )?$/iu.test(text.slice(0, time.at))
  const at = !isSince && time?.time.kind === 'period' ? time : null
  return {
    side: side?.side ?? null,
    of: standard.of,
    value,
    by: by ?? null,
    isThroughout: still.length > 0 || runs.some(({ run }) => run === null),
    run: counted?.run ?? null,
    isWholeRun: counted !== undefined && isWholeRun(text, counted),
    isAlone: alone.length > 0,
    at: at?.time ?? null,
    since: isSince ? time.time : null,
    isSoFar: /\b(?:has|have) (?:\w+ )?been\b/iu.test(text),
    isCrossing: side?.mention.kind === 'side' && isMove(text.slice(0, side.mention.at)),
    isUnclear: anotherTime !== undefined || mentioned(mentions, 'side').length > 1,
    saidBy: [
      standard,
      ...(side === null ? [] : [side.mention]),
      ...[value, by, at, isSince ? time : null].flatMap((one) => one ?? []),
      ...(side === null ? [] : [...runs, ...still, ...alone]),
    ],
  }
}

/** "dropped [below]", "has now risen [above]" */
function isMove(lead: string): boolean {
  return /\b(?:fell|fallen|falling|dropped|dropping|dipped|slipped|declined|sank|sunk|rose|risen|rising|climbed|moved|went|gone|came|come|improved|returned) (?:back |just |well |to )?$/iu.test(
    lead,
  )
}

/** "95% target", "the target of 95%", "target (95%)" */
function valueOf(
  text: string,
  standard: StandardMention,
  figures: readonly FigureMention[],
): FigureMention | null {
  const found = figures.find((one) =>
    one.at < standard.at
      ? /^\s*$/u.test(text.slice(one.end, standard.at))
      : /^\s*(?:of|at|is|was|,)?\s*\(?$/u.test(text.slice(standard.end, one.at)),
  )
  return found ?? null
}

/** The side that is said of a target before its name, else behind: "the target of 95% was missed". */
function sideOf(
  clause: Clause,
  standard: StandardMention,
): { readonly mention: Mention; readonly side: Side } | null {
  const sides = clause.open.flatMap((mention): { mention: Mention; side: Side }[] => {
    if (mention.kind === 'side') return [{ mention, side: mention.side }]
    const isComparison = mention.kind === 'way' && /^\s*than\b/iu.test(clause.text.slice(mention.end))
    const way = isComparison ? wayMeant(mention.way, clause) : null
    if (way !== 'up' && way !== 'down') return []
    return [{ mention, side: way === 'up' ? 'above' : 'below' }]
  })
  const before = sides.filter(({ mention }) => mention.at < standard.at).at(-1)
  return (
    before ??
    sides.find(({ mention }) => /^[^,;]*$/u.test(clause.text.slice(standard.end, mention.at))) ??
    null
  )
}
