import { checkChange } from './change-claim.ts'
import type { ClaimGround, Finding } from './claim.ts'
import { untestable } from './claim.ts'
import { groundSince, latestPeriod, valueAt } from './figures-of.ts'
import { checkLevel, checkShare, checkSum, checkSuperlative } from './level-claim.ts'
import { figuresIn, type Mention, mentionsIn } from './mentions.ts'
import { type StatedChange, statedChange } from './stated-change.ts'
import { type Subject, subjectOf } from './subject.ts'
import { checkThreshold, statedThreshold } from './threshold-claim.ts'
import { checkTrend, statedTrend } from './trend-claim.ts'

/** What became of a sentence: wrong if any part of it is, right if all of it can be shown. */
export interface CheckedSentence extends Finding {
  readonly text: string
}

/**
 * Holds a sentence of an overview, a reason or a response against the measure's figures.
 *
 * @returns `null` for a sentence that claims nothing about figures
 */
export function checkSentence(text: string, ground: ClaimGround): CheckedSentence | null {
  const findings = checkClauses(text, ground).map(({ finding }) => finding)
  const worst =
    findings.find(({ verdict }) => verdict === 'wrong') ??
    findings.find(({ verdict }) => verdict === 'untestable') ??
    findings.find(({ slip }) => slip !== null) ??
    findings[0]
  return worst === undefined ? null : { text, ...worst }
}

/** A clause that claims something, in its own words, and what became of it. */
export interface CheckedClause {
  readonly clause: string
  readonly finding: Finding
}

/** Holds each clause of a sentence against the figures, in order; those that claim nothing are left out. */
export function checkClauses(text: string, ground: ClaimGround): readonly CheckedClause[] {
  const checked: CheckedClause[] = []
  let before: Said | null = null
  for (const clause of clausesOf(text)) {
    const { finding, said } = checkKnown(clause, ground, before)
    before = said
    if (finding !== null) checked.push({ clause, finding })
  }
  return checked
}

/**
 * Clauses that each claim one thing: "an increase of 64% from Q2 but a fall of 49% from last year" are two.
 */
function clausesOf(sentence: string): readonly string[] {
  return sentence
    .split(
      /;|[.!?]\s+(?=[A-Z])|,? but |,? however,? |,? whereas |,? while |,? whilst |,? although |, this being |,? and there (?=is|are|was|were|has|have)|(?<=\S) (?=it is an? (?:increase|decrease|rise|fall))|, and (?=(?:an?|the) (?:increase|decrease|rise|fall|drop))/iu,
    )
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '')
}

/** What a clause leaves to the next one of its sentence. */
interface Said {
  readonly subject: Subject
  /** The figure it gave for now: "18 courses in Q3, an increase of …". */
  readonly after: number | null
}

/** What cannot be tested by the report's own period may be shown right by a survey held since. */
function checkKnown(
  clause: string,
  ground: ClaimGround,
  before: Said | null,
): ReturnType<typeof checkClause> {
  const checked = checkClause(clause, ground, before)
  const since = checked.finding?.verdict === 'untestable' ? groundSince(ground) : null
  if (since === null) return checked
  const { finding } = checkClause(clause, since, before)
  return finding?.verdict === 'right' ? { ...checked, finding } : checked
}

function checkClause(
  clause: string,
  ground: ClaimGround,
  before: Said | null,
): { readonly finding: Finding | null; readonly said: Said } {
  const mentions = mentionsIn(clause, ground.latest)
  const own = subjectOf(withoutMentions(clause, mentions), ground)
  const named = own.isUnnamed && before !== null ? before.subject : own
  // "27% of joiners, the highest …": whoever gives the measure's own figure speaks of it, in whatever words.
  const subject =
    before !== null && isLatest(before.after, named, ground) ? { ...named, isOther: false } : named
  const change = statedChange(clause, mentions, ground.latest)
  const after = change?.after ?? (change === null || change.from === null ? null : (before?.after ?? null))
  return {
    finding: clauseFinding(clause, mentions, subject, change && { ...change, after }, ground),
    said: { subject, after: after ?? levelIn(mentions) ?? before?.after ?? null },
  }
}

function clauseFinding(
  clause: string,
  mentions: readonly Mention[],
  subject: Subject,
  change: StatedChange | null,
  ground: ClaimGround,
): Finding | null {
  if (mentions.some((one) => one.kind === 'time' && one.time.kind === 'ambiguous')) return untestable(null)
  const threshold = statedThreshold(clause)
  if (threshold !== null && (change === null || change.amount === null))
    return checkThreshold(threshold, subject, ground)
  if (change !== null) return checkChange(change, subject, ground)
  const trend = statedTrend(clause, mentions, ground)
  return (
    checkShare(clause, mentions) ??
    checkSuperlative(clause, mentions, subject, ground) ??
    checkSum(mentions, subject, ground) ??
    (trend && checkTrend(trend, subject, ground)) ??
    checkLevel(clause, mentions, subject, ground) ??
    bareShare(mentions)
  )
}

/** A percentage of something whose number stands nowhere. */
function bareShare(mentions: readonly Mention[]): Finding | null {
  const percent = figuresIn(mentions).find(({ kind }) => kind === 'percent')
  return percent ? untestable(`${percent.value}%`) : null
}

function isLatest(figure: number | null, { series }: Subject, ground: ClaimGround): boolean {
  return figure !== null && series.some((one) => valueAt(one, latestPeriod(one, ground)) === figure)
}

/** "27% of joiners", which the next clause calls the highest. */
function levelIn(mentions: readonly Mention[]): number | null {
  return figuresIn(mentions).find(({ kind, sign }) => kind === 'percent' && sign === null)?.value ?? null
}

/** What is left says what the clause is about. */
function withoutMentions(clause: string, mentions: readonly Mention[]): string {
  return mentions.reduce(
    (rest, { at, end }) => rest.slice(0, at) + ' '.repeat(end - at) + rest.slice(end),
    clause,
  )
}
