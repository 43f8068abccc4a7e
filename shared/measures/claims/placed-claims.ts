import { isSamePeriod, type Period } from '../period.ts'
import type { ClaimLeft, Measure } from '../measure.ts'
import { checkClauses } from './check-claims.ts'
import type { CheckedClause, Said } from './check-clause.ts'
import { claimGround, sentencesOf } from './check-texts.ts'
import type { ClaimGround, Finding } from './claim.ts'
import { mentionsIn } from './mentions.ts'
import { type Context, type Mend, mendOf } from './mend.ts'

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
  let before: Said | null = null
  for (const sentence of sentencesOf(text)) {
    const at = text.indexOf(sentence, from)
    from = at + sentence.length
    const checked = checkClauses(sentence, ground, before)
    claims.push(...claimsOf({ sentence, before, checked }, at, ground, left))
    before = checked.at(-1)?.said ?? null
  }
  return claims
}

function claimsOf(
  { sentence, before, checked }: Context & { readonly checked: readonly CheckedClause[] },
  start: number,
  ground: ClaimGround,
  left: readonly ClaimLeft[],
): readonly PlacedClaim[] {
  const why = left.find((one) => one.sentence === sentence.trim())?.why ?? null
  const claims: PlacedClaim[] = []
  let from = 0
  for (const one of checked) {
    const at = sentence.indexOf(one.clause, from)
    from = at + one.clause.length
    if (one.finding === null) continue
    const words = claimingWords(one.clause, ground)
    const mend = mendOf({ sentence, before }, { ...one, at }, ground)
    claims.push({
      ...one.finding,
      at: start + at + words.at,
      end: start + at + words.end,
      sentence: sentence.trim(),
      left: why,
      mend: mend && { ...mend, at: mend.at + start, end: mend.end + start },
    })
  }
  return claims
}

/** From the first to the last word that says something about figures. */
function claimingWords(clause: string, ground: ClaimGround): { readonly at: number; readonly end: number } {
  const places = mentionsIn(clause, ground)
  const at = Math.min(clause.length, ...places.map((place) => place.at))
  const end = Math.max(at, ...places.map((place) => place.end))
  // A figure in brackets takes its bracket along.
  const closing = clause.slice(end).startsWith(')') && /\([^)]*$/u.test(clause.slice(at, end)) ? 1 : 0
  return { at, end: end + closing }
}
