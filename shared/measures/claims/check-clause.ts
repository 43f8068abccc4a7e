import { readAverage } from './average-claim.ts'
import { readChange } from './change-claim.ts'
import type { Carried, ClaimGround, Clause, Correction, Finding, Reading } from './claim.ts'
import { compares } from './compares.ts'
import { readComparison } from './comparison-claim.ts'
import { readExtreme } from './extreme-claim.ts'
import { readLevels } from './level-claim.ts'
import { figuresIn, type Mention } from './mention.ts'
import { mentionsIn } from './mentions.ts'
import { readRun } from './run-claim.ts'
import { readShare, readSum } from './share-claim.ts'
import { statedChange } from './stated-change.ts'
import { readStanding } from './standing-claim.ts'
import { type Subject, subjectOf } from './subject.ts'
import { pronounFirst } from './subject-words.ts'
import { readThreshold } from './threshold-claim.ts'
import { readTrend } from './trend-claim.ts'
import { isClaiming, verdictOn } from './verdict.ts'

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

/** What was said before, for a sentence that goes on: what it is about, not its figures. */
export function subjectOnly(said: Said): Said {
  return { ...said, carried: nothingCarried }
}

/** Holds one clause against the figures as it stands. */
export function checkClause(text: string, ground: ClaimGround, before: Said | null): CheckedClause {
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
  readComparison,
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
