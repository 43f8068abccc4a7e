import { proposed } from './assessment.ts'
import { checkTexts } from './claims/check-texts.ts'
import type { ClaimLeft, JudgedOtherwise, Measure } from './measure.ts'

/** What somebody decided by a measure's figures, which are others now. */
interface OutdatedDecisions {
  /** Sentences that were left as they are. */
  readonly left: readonly ClaimLeft[]
  /** Judgements that stood instead of what was proposed. */
  readonly judged: readonly JudgedOtherwise[]
}

/**
 * Decisions that no longer hold, as another figure speaks against the sentence, or another state would be proposed. One that was made
 * before there were figures to propose anything from stands.
 */
export function outdatedDecisions(before: Measure, after: Measure): OutdatedDecisions {
  return {
    left: before.claimsLeft.filter(
      (one) => said(one, before) !== null && said(one, before) !== said(one, after),
    ),
    judged: before.judgedOtherwise.filter(({ period }) => {
      const state = proposed(before, period)?.state
      return state !== undefined && state !== proposed(after, period)?.state
    }),
  }
}

/** What the figures say of a sentence; `null` where the text has it no more, or it claims nothing. */
function said({ period, sentence }: ClaimLeft, measure: Measure): string | null {
  const found = checkTexts({ ...measure, claimsLeft: [] }, period).find(
    ({ text }) => text.trim() === sentence,
  )
  return found === undefined ? null : `${found.verdict} ${found.computed}`
}
