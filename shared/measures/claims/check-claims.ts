import { readAverage } from './average-claim.ts'
import { checkBound } from './bounds.ts'
import { readChange } from './change-claim.ts'
import type { Carried, ClaimGround, Clause, Correction, Finding, Reading } from './claim.ts'
import { untestable } from './claim.ts'
import { bySeries, clausesOf } from './clauses.ts'
import { compares } from './compares.ts'
import { readExtreme } from './extreme-claim.ts'
import { groundSince } from './figures-of.ts'
import { readLevels } from './level-claim.ts'
import { figuresIn, type Mention } from './mention.ts'
import { mentionsIn } from './mentions.ts'
import { otherWords } from './other-words.ts'
import { readRun } from './run-claim.ts'
import { readShare, readSum } from './share-claim.ts'
import { statedChange } from './stated-change.ts'
import { readStanding } from './standing-claim.ts'
import { type Subject, subjectOf } from './subject.ts'
import { pronounFirst } from './subject-words.ts'
import { readThreshold } from './threshold-claim.ts'
import { readTrend } from './trend-claim.ts'

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
  return (
    findings.find(({ verdict }) => verdict === 'wrong') ??
    findings.find(({ verdict }) => verdict === 'untestable') ??
    findings.find(({ slip }) => slip !== null) ??
    findings[0] ??
    null
  )
}

/** A clause in its own words, and what became of what it claims. */
export interface CheckedClause {
  readonly clause: string
  /** `null` where it claims nothing. */
  readonly finding: Finding | null
  readonly corrections: readonly Correction[]
  readonly said: Said
}

/** What a clause was about, and what it leaves to the next one. */
export interface Said {
  readonly subject: Subject
  readonly carried: Carried
  readonly isClaim: boolean
}

const nothingCarried: Carried = { after: null, way: null }

/** Holds each clause of a sentence against the figures, in order. */
export function checkClauses(
  text: string,
  ground: ClaimGround,
  before: Said | null = null,
): readonly CheckedClause[] {
  const checked: CheckedClause[] = []
  for (const clause of clausesOf(text).flatMap((one) => bySeries(one, ground))) {
    const last = checked.at(-1)?.said
    checked.push(checkKnown(clause, ground, last ?? (before && { ...before, carried: nothingCarried })))
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
  for (const { text, isExact } of otherWords(clause, ground)) {
    const { finding, said } = check(text)
    if (finding?.verdict === 'right' || (isExact && finding?.verdict === 'wrong'))
      return { clause, finding, corrections: [], said }
  }
  const bound = checkBound(clause, check)
  return bound === null ? checked : { ...checked, finding: bound }
}

function checkClause(text: string, ground: ClaimGround, before: Said | null): CheckedClause {
  const mentions = mentionsIn(text, ground)
  const subject = subjectIn(text, mentions, ground, before)
  const clause = {
    text,
    mentions,
    open: mentions,
    subject,
    carried: before?.carried ?? nothingCarried,
    ground,
  }
  const { readings, open } = readingsOf(clause)
  const finding =
    mentions.some(isClaiming) || compares(text, mentions)
      ? verdictOn(mentions, readings, open, subject)
      : null
  return {
    clause: text,
    finding,
    corrections: finding?.verdict === 'wrong' ? readings.flatMap(({ corrections = [] }) => corrections) : [],
    said: { subject, carried: carriedBy(clause), isClaim: finding !== null },
  }
}

/** Whoever names nothing goes on about what was claimed before: "it", "there was a rise". */
function subjectIn(
  text: string,
  mentions: readonly Mention[],
  ground: ClaimGround,
  before: Said | null,
): Subject {
  const own = subjectOf(withoutMentions(text, mentions), ground)
  const goesOn = before !== null && (before.isClaim || pronounFirst.test(text))
  return own.isUnnamed && goesOn ? before.subject : own
}

/** In this order: what comes first takes the figures that it is sure to be about. */
const readers: readonly ((clause: Clause) => Reading | null)[] = [
  readThreshold,
  readShare,
  readChange,
  readRun,
  readExtreme,
  readAverage,
  readSum,
  readLevels,
  readTrend,
  readStanding,
]

function readingsOf(clause: Clause): {
  readonly readings: readonly Reading[]
  readonly open: readonly Mention[]
} {
  const readings: Reading[] = []
  let { open } = clause
  for (const read of readers) {
    const reading = read({ ...clause, open })
    if (reading === null) continue
    readings.push(reading)
    const accounts = new Set(reading.accounts)
    open = open.filter((one) => !accounts.has(one))
  }
  return { readings, open }
}

/**
 * A clause is wrong if any reading of it is, and right only if every mention in it was accounted for by a reading that is right, of
 * what the measure's figures are about.
 */
function verdictOn(
  mentions: readonly Mention[],
  readings: readonly Reading[],
  open: readonly Mention[],
  subject: Subject,
): Finding {
  const findings = readings.map(({ finding }) => finding)
  const [first] = findings
  if (mentions.some(isDoubtful)) return untestable(first?.stated ?? null)
  const wrong = findings.find(({ verdict }) => verdict === 'wrong')
  if (wrong !== undefined) return wrong
  const doubted = findings.find(({ verdict }) => verdict === 'untestable')
  if (doubted !== undefined) return doubted
  const isOurs = !subject.isOther || readings.every(({ isByItself }) => isByItself === true)
  if (first === undefined || open.length > 0 || !isOurs) return untestable(first?.stated ?? null)
  return findings.find(({ slip }) => slip !== null) ?? first
}

/** After it nothing of the clause is claimed plainly, or of a plain time. */
function isDoubtful(mention: Mention): boolean {
  return mention.kind === 'doubt' || (mention.kind === 'time' && mention.time.kind === 'ambiguous')
}

/** Whether a mention by itself says something about figures; "two", "only" and a time may stand in any sentence. */
function isClaiming(mention: Mention): boolean {
  switch (mention.kind) {
    case 'percent':
    case 'points':
    case 'way':
    case 'run':
    case 'extreme':
    case 'standard':
      return true
    case 'number':
      return !mention.isWord
    case 'unread':
      return mention.isClaim
    default:
      return false
  }
}

function carriedBy(clause: Clause): Carried {
  const change = statedChange(clause)
  const level = figuresIn(clause.mentions).find(({ sign, isWord }) => sign === null && !isWord)
  const after = change === null ? level?.value : change.after?.value
  return { after: after ?? clause.carried.after, way: change?.direction ?? null }
}

/** What is left says what the clause is about. */
function withoutMentions(clause: string, mentions: readonly Mention[]): string {
  return mentions.reduce(
    (rest, { at, end }) => rest.slice(0, at) + ' '.repeat(end - at) + rest.slice(end),
    clause,
  )
}
