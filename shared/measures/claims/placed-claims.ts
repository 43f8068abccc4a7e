import { isSamePeriod, type Period } from '../period.ts'
import type { ClaimLeft, Measure } from '../measure.ts'
import { checkClauses } from './check-claims.ts'
import { claimGround, sentencesOf } from './check-texts.ts'
import type { ClaimGround, Finding } from './claim.ts'
import { mentionsIn } from './mentions.ts'
import { type Mend, mendOf } from './mend.ts'

/** Something that a text claims, where its words stand, and what can be written instead. */
export interface PlacedClaim extends Finding {
  /** From the first to behind the last character of the words that claim it, in the whole text. */
  readonly at: number
  readonly end: number
  /** The sentence it stands in, by which it can be left as it is. */
  readonly sentence: string
  /** Why somebody left the sentence as it is; `null` where nobody has. */
  readonly left: string | null
  /** What makes a wrong one right, in place of some of the text's words; `null` where only a person can say. */
  readonly mend: Mend | null
}

/** Everything a text about a measure in a period claims, in its order. */
export function placedClaims(text: string, measure: Measure, period: Period): readonly PlacedClaim[] {
  const ground = claimGround(measure, period)
  const left = measure.claimsLeft.filter((one) => isSamePeriod(one.period, period))
  const claims: PlacedClaim[] = []
  let from = 0
  for (const sentence of sentencesOf(text)) {
    const at = text.indexOf(sentence, from)
    from = at + sentence.length
    claims.push(...claimsOf(sentence, at, ground, left))
  }
  return claims
}

function claimsOf(
  sentence: string,
  start: number,
  ground: ClaimGround,
  left: readonly ClaimLeft[],
): readonly PlacedClaim[] {
  const why = left.find((one) => one.sentence === sentence.trim())?.why ?? null
  let from = 0
  return checkClauses(sentence, ground).map(({ clause, finding }) => {
    const at = sentence.indexOf(clause, from)
    from = at + clause.length
    const words = claimingWords(clause, ground.latest)
    const mend = mendOf(sentence, { clause, at, finding }, ground)
    return {
      ...finding,
      at: start + at + words.at,
      end: start + at + words.end,
      sentence: sentence.trim(),
      left: why,
      mend: mend && { ...mend, at: mend.at + start, end: mend.end + start },
    }
  })
}

const telling =
  /\b(?:above|below|under|over|met|missed|highest|lowest|fewest|record (?:high|low)|target|aim|average|benchmark|consistent(?:ly)?)\b/giu

/** From the first to the last word that figures, directions, times or comparisons are told by; all of it where there is none. */
function claimingWords(clause: string, latest: Period): { readonly at: number; readonly end: number } {
  const places = [
    ...mentionsIn(clause, latest),
    ...[...clause.matchAll(telling)].map(({ index, 0: word }) => ({ at: index, end: index + word.length })),
  ]
  if (places.length === 0) return { at: 0, end: clause.length }
  const at = Math.min(...places.map((place) => place.at))
  const end = Math.max(...places.map((place) => place.end))
  // A figure in brackets takes its bracket along.
  const closing = clause.slice(end).startsWith(')') && /\([^)]*$/u.test(clause.slice(at, end)) ? 1 : 0
  return { at, end: end + closing }
}
