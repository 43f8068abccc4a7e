import type { Clause } from './claim.ts'
import { type FigureMention, figuresIn } from './mention.ts'

const nouns = 'increase|decrease|rise|fall|drop|reduction|decline|growth|uplift|improvement'
const verbs =
  'rose|risen|rising|fell|fallen|falling|increas(?:ed|es|ing)|decreas(?:ed|es|ing)|dropp(?:ed|ing)|drops|grew|grown|growing|climbed|climbing|declin(?:ed|ing)|reduc(?:ed|ing)|improved|worsened|up|down|by'

/** "by 38", "down 7%", "an increase of 5 points", "a further 900%" */
const before = new RegExp(
  `\\b(?:${verbs}|(?:${nouns})(?: of)?|further|another|additional)(?: (?:by|only|just|a|an|further))*\\s*$`,
  'iu',
)
/** "38 more", "10% higher", "39% (+5) increase", "5% slight increase" */
const behind = new RegExp(
  `^\\s*(?:\\([^()]*\\)\\s*)?(?:(?!(?:and|or|in|to|from|of|was|were|is|are)\\b)[\\w-]+ ){0,2}?(?:${nouns}|higher|lower|fewer|more|less|up|down)\\b`,
  'iu',
)
/** "10% (-32) below", "7% or 379 outcomes below" */
const aside =
  /^\s*(?:\([^()]*\)\s*|,? or [\d,.]+%?\s*)?(?:(?!(?:and|or|in|to|from|of|was|were|is|are)\b)[\w-]+ ){0,2}?(?:below|above|short of)\b/iu

/** Those of a clause's figures that say by how much something moved; the others say where it stands. */
export function changeFigures({
  text,
  mentions,
}: Pick<Clause, 'text' | 'mentions'>): readonly FigureMention[] {
  const figures = figuresIn(mentions)
  const changes: FigureMention[] = []
  for (const [place, one] of figures.entries()) {
    const tail = text.slice(one.end)
    const next = figures[place + 1]
    const last = figures[place - 1]
    const isSaid =
      one.sign !== null ||
      one.kind === 'points' ||
      before.test(text.slice(0, one.at)) ||
      behind.test(tail) ||
      aside.test(tail) ||
      (one.kind === 'percent' &&
        next !== undefined &&
        next.sign !== null &&
        // "to 79% (-5 points)"
        next.kind !== 'points' &&
        /^\s*\($/u.test(text.slice(one.end, next.at))) ||
      (last !== undefined &&
        changes.includes(last) &&
        isSaidAgain(text.slice(last.end, one.at)) &&
        !/^\s*(?:to|→)\s*\d/u.test(tail))
    if (isSaid) changes.push(one)
  }
  return changes
}

/** "7% or 379", "900% (1,125)", "1,125 offences, or 900%" */
function isSaidAgain(between: string): boolean {
  return /^\s*(?:(?!(?:and|in|to|from|on|at|than)\b)\w+)?(?:\s*\(|,? or |,? i\.e\. )$/u.test(between)
}

/** "18% (+79)", "10% or 38", not "15% and 5 points", nor "15 in Q2, fell by 43": those are two changes. */
export function isOneChange(text: string, one: FigureMention, other: FigureMention): boolean {
  if (one === other) return true
  const [first, second] = one.at < other.at ? [one, other] : [other, one]
  const isOtherKind = first.kind !== second.kind
  return (
    isOtherKind && !/\band\b|\b(?:before|after|follow\w*|against)\b/iu.test(text.slice(first.end, second.at))
  )
}
