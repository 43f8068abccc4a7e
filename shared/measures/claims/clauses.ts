import { numberWordPattern } from '../../calendar/number-words.ts'
import type { ClaimGround } from './claim.ts'
import { seriesNamed } from './subject.ts'

const directed = 'rose|risen|fell|fallen|increased|decreased|dropped|climbed|declined|grew|improved|worsened'
const falling = 'falling|rising|dropping|increasing|decreasing|declining|climbing'
const fallen = 'fallen|risen|dropped|increased|decreased|declined|climbed'
const step = 'rise|fall|increase|decrease|drop'
/** "falling to 371", "a fall of 57 in Q2": what happened before, with its time, for a step without one may be any. */
const earlierStep = `(?:(?:${falling})\\b|an? (?:${step}) (?:of [^,;]*)?(?:in|during) (?:Q[1-4]|the previous))`
const stated =
  'is|are|was|were|remains?|remained|stood|stands|has|have|had|reached|totalled|match(?:es|ed)|equals|equalled|exceeds|mirrors|did|met|missed'

/** What stands between clauses; the words of a cause begin one of their own, for they name what they are about. */
const between = new RegExp(
  [
    ';',
    '[.!?]\\s+(?=[A-Z])',
    ',? but ',
    ',? however,? ',
    ',? whereas ',
    ',? while ',
    ',? whilst ',
    ',? although ',
    ',? though ',
    ', this being ',
    ',? and there (?=is|are|was|were|has|have)',
    '(?<=\\S) (?=it is an? (?:increase|decrease|rise|fall))',
    ', and (?=(?:an?|the) (?:increase|decrease|rise|fall|drop))',
    `,? and (?=(?:then |also |it |they |this |now )?(?:${directed}|${stated})\\b)`,
    ',? and (?=by \\d)',
    // "While the data shows increases over the year this trend has …", "consistent, with small variability in Q4"
    '(?<=\\S) (?=this trend (?:has|is) )',
    ',? with (?=(?:small|little|slight|low|minimal) (?:variability|variation)\\b)',
    // What is said on, in words: "above the target, and stable over the long term", "the highest since April, and continues to …"
    ', and (?=(?:stable|steady|consistent|unchanged)\\b|(?:continues?|continued|helps?|helped) )',
    // "After falling to 371 in Q2, it rose to 409", "it rose by 38 in Q3, following a fall of 57 in Q2"
    `^(?:after|following) (?=${earlierStep})`,
    `(?<=^(?:(?:after|following) (?:${falling}|an? (?:${step}))|having (?:${fallen})) [^,]*), `,
    `,? (?:after|following|follows|followed) (?=${earlierStep})`,
    `, (?=having (?:${fallen})\\b)`,
    ',? and (?=(?:higher|lower|fewer|above|below) (?:than|the|its|Q[1-4])\\b)',
    // "409 offences, 19 fewer than in Q1", "unchanged from Q2 and 4 percentage points higher than a year earlier"
    `(?:,| and) (?=(?:\\d[\\d,.]*|${numberWordPattern})(?:%| per ?cent)?(?: (?:percentage )?points?| pp)? (?:more|fewer|higher|lower|less) than\\b)`,
    // Not of a run: without what came after it, it would be held against the latest quarters.
    `(?<!\\b(?:consecutive|successive|running|in a row)\\b.*),? before (?=(?:${falling})\\b)`,
    ',? compared with (?=an? (?:rise|fall|increase|decrease|drop)\\b)',
    ',? (?=(?:because(?: of)?|due to|driven by|thanks to|owing to|as a result of|caused by|linked to|attributed to|reflecting|partly) )',
  ].join('|'),
  'iu',
)

/**
 * "There is a 37% increase … and volumes have returned to …": what is told of something else after a figure is a clause of its own,
 * whose doubts do not hide what the first one says wrongly.
 */
const another = new RegExp(
  `(?<=\\b(?:${directed}|${stated})\\b.*\\d.*),? and (?=(?:the )?[a-z]{4,} (?:${stated}|${directed}|continues?|continued)\\b)|, which (?=continues?\\b|continued\\b|means\\b|helps\\b)`,
  'iu',
)

/** Clauses that each claim one thing: "an increase of 64% from Q2 but a fall of 49% from last year" are two. */
export function clausesOf(sentence: string): readonly string[] {
  return sentence
    .split(between)
    .flatMap((clause) => clause.split(another))
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '')
}

/** What says something of the series before it: of "Robbery and burglary rose" both must be so. */
const predicate = new RegExp(`\\b(?:${directed}|${stated}|up|down|halved|doubled|tripled|trebled)\\b`, 'iu')

/** "Robbery rose by 20 and burglary by 10": where each part names one series, and not the same, each is a clause. */
export function bySeries(clause: string, ground: ClaimGround): readonly string[] {
  const parts = clause.split(/,? and /u)
  const named = parts.map((part) => seriesNamed(part, ground))
  const isEach =
    named.every(({ length }) => length === 1) &&
    new Set(named.map(([one]) => one)).size === parts.length &&
    parts.slice(0, -1).every((part) => predicate.test(part))
  return isEach && ground.series.length > 1 ? parts : [clause]
}
