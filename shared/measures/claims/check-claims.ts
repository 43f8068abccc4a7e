import { statesBarely } from './bare-statement.ts'
import { checkBound } from './bounds.ts'
import { type CheckedClause, checkClause, type Said, subjectOnly } from './check-clause.ts'
import type { ClaimGround, Finding } from './claim.ts'
import { untestable } from './claim.ts'
import { bySeries, clausesOf } from './clauses.ts'
import { groundSince, percentOf } from './figures-of.ts'
import { otherWords } from './other-words.ts'

/** What became of a sentence: wrong if any part of it is, right if all of it can be shown. */
export interface CheckedSentence extends Finding {
  readonly text: string
}

/**
 * Holds a sentence of an overview, a reason or a response against the measure's figures, without what stands before it.
 *
 * @returns `null` for a sentence that claims nothing about figures
 */
export function checkSentence(text: string, ground: ClaimGround): CheckedSentence | null {
  const worst = worstOf(checkClauses(text, ground))
  return worst && { text, ...worst }
}

/** What became of a sentence by its clauses. */
export function worstOf(clauses: readonly CheckedClause[]): Finding | null {
  const findings = clauses.flatMap(({ finding }) => finding ?? [])
  const isMore = clauses.some(({ clause, finding }) => finding === null && statesBarely(clause))
  const [first] = findings
  return (
    findings.find(({ verdict }) => verdict === 'wrong') ??
    findings.find(({ verdict }) => verdict === 'untestable') ??
    (isMore && first ? untestable(first.stated) : null) ??
    findings.find(({ slip }) => slip !== null) ??
    first ??
    null
  )
}

/** Holds each clause of a sentence against the figures, in order. */
export function checkClauses(
  text: string,
  ground: ClaimGround,
  before: Said | null = null,
): readonly CheckedClause[] {
  const checked: CheckedClause[] = []
  for (const clause of clausesOf(text).flatMap((one) => bySeries(one, ground))) {
    const last = checked.at(-1)?.said
    checked.push(checkKnown(clause, ground, last ?? (before && subjectOnly(before))))
  }
  return checked
}

/** A clause, and whether what is wrong in it was right until a figure was restated. */
function checkKnown(text: string, ground: ClaimGround, before: Said | null): CheckedClause {
  const checked = checkBySurveys(text, ground, before)
  const { finding } = checked
  if (finding?.verdict !== 'wrong' || ground.asBefore === undefined) return checked
  const then = checkClause(text, ground.asBefore, null)
  return then.finding?.verdict === 'right'
    ? { ...checked, finding: { ...finding, slip: 'restated since' } }
    : checked
}

/** What cannot be tested by the report's own period may be shown right by a survey held since. */
function checkBySurveys(text: string, ground: ClaimGround, before: Said | null): CheckedClause {
  const checked = checkClause(text, ground, before)
  const since = checked.finding?.verdict === 'untestable' ? groundSince(ground) : null
  const again = since && checkClause(text, since, before)
  if (again?.finding?.verdict === 'right') return again
  return asOurs(inOtherWords(checked, ground, before), ground, before)
}

/**
 * After a word about something else "There is a 37% (+122) increase overall" may be about that or about the measure again: it is the
 * measure's where the number is.
 */
function asOurs(checked: CheckedClause, ground: ClaimGround, before: Said | null): CheckedClause {
  if (checked.finding?.verdict !== 'untestable' || before?.subject.isOther !== true) return checked
  const ours = checkClause(checked.clause, ground, null)
  const isNumberOurs = ours.corrections.some(
    ({ figure, value, kind }) => kind === 'number' && figure.kind === kind && figure.value === value,
  )
  return ours.finding?.verdict === 'wrong' && isNumberOurs && !ours.said.subject.isOther ? ours : checked
}

/** What no reading knows as it stands may be known in other words, or by the bound that it sets. */
function inOtherWords(checked: CheckedClause, ground: ClaimGround, before: Said | null): CheckedClause {
  if (checked.finding !== null && checked.finding.verdict !== 'untestable') return checked
  const { clause } = checked
  const check = (text: string): CheckedClause => checkClause(text, ground, before)
  for (const { text, isExact, share } of otherWords(clause, ground)) {
    const { finding: plain, said } = check(text)
    const bounded = plain?.verdict === 'untestable' ? checkBound(text, check) : null
    const finding = bounded ?? plain
    if (finding?.verdict === 'right') return { clause, finding, corrections: [], said }
    if (finding?.verdict !== 'wrong') continue
    if (isExact) return { clause, finding, corrections: [], said }
    if (bounded !== null || (share !== undefined && isFarFrom(share, finding)))
      return { clause, finding: { ...finding, stated: null, slip: 'another figure' }, corrections: [], said }
  }
  const bound = checkBound(clause, check)
  return bound === null ? checked : { ...checked, finding: bound }
}

/**
 * Whether a change is plainly not the share it is called in words: who says "a third" may mean 30%, nobody means 40%. Shares of
 * percentages may be meant in points, and are left.
 *
 * @param share  in per cent, without a sign
 */
function isFarFrom(share: number, { compared, slip }: Finding): boolean {
  if (compared === undefined || compared.isPercentage || compared.earlier.value <= 0) return false
  if (slip === 'the other direction') return true
  const { earlier, later } = compared
  const truly = percentOf(Math.abs(later.value - earlier.value), earlier.value)
  return truly !== null && Math.abs(truly - share) > Math.max(5, share / 10)
}
