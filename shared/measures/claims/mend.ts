import { figureText } from '../figure-text.ts'
import { checkClauses } from './check-claims.ts'
import type { CheckedClause, Said } from './check-clause.ts'
import type { ClaimGround, Correction, Finding } from './claim.ts'
import { figuresIn, mentioned } from './mention.ts'
import { mentionsIn } from './mentions.ts'

/** Words that stand in the place of others. */
export interface Mend {
  readonly at: number
  readonly end: number
  readonly write: string
  /** What is new in them, for the button: "20%", "fell by 10%". */
  readonly shown: string
}

/** A sentence with what the one before it was about. */
export interface Context {
  readonly sentence: string
  readonly before: Said | null
}

/** A checked clause of a sentence, and where it begins in it. */
type PlacedClause = CheckedClause & { readonly at: number }

/**
 * What to write so that a wrong clause is right: its figures, or the word for the other direction. It is offered only if the clause is
 * right afterwards, so that pressing the button never makes another mistake.
 */
export function mendOf(
  { sentence, before }: Context,
  { clause, at, finding, corrections }: PlacedClause,
  ground: ClaimGround,
): Mend | null {
  if (finding?.verdict !== 'wrong') return null
  for (const changes of [figureChanges(clause, corrections), turnedWay(clause, finding, ground)]) {
    const [first] = changes
    const last = changes.at(-1)
    if (first === undefined || last === undefined) continue
    const whole = written(clause, changes)
    const write = whole.slice(first.at, whole.length - (clause.length - last.end))
    const mended = sentence.slice(0, at) + whole + sentence.slice(at + clause.length)
    if (!isRight({ sentence: mended, before }, sentence, ground)) continue
    return { at: at + first.at, end: at + last.end, write, shown: changes.map((one) => one.write).join(' ') }
  }
  return null
}

interface Change {
  readonly at: number
  readonly end: number
  readonly write: string
}

function written(clause: string, changes: readonly Change[]): string {
  return changes.reduceRight(
    (text, { at, end, write }) => text.slice(0, at) + write + text.slice(end),
    clause,
  )
}

/** Whether a sentence has a wrong clause fewer than it had, which is right now. */
function isRight({ sentence, before }: Context, had: string, ground: ClaimGround): boolean {
  const count = (text: string, verdict: Finding['verdict']) =>
    checkClauses(text, ground, before).filter(({ finding }) => finding?.verdict === verdict).length
  return count(sentence, 'wrong') < count(had, 'wrong') && count(sentence, 'right') > count(had, 'right')
}

/** The clause's figures as the measure's figures give them. */
function figureChanges(clause: string, corrections: readonly Correction[]): readonly Change[] {
  return corrections
    .map((correction) => ({ ...correction.figure, write: figureAs(correction, clause) }))
    .filter(({ at, end, write }) => write !== clause.slice(at, end))
    .toSorted((a, b) => a.at - b.at)
}

/** Another figure in the form of the one that stands there: with its sign, or without. */
function figureAs({ figure, value, kind }: Correction, clause: string): string {
  const sign = figure.sign === null ? '' : (/^[+\-−–]/u.exec(clause.slice(figure.at))?.[0] ?? '')
  if (kind === figure.kind) {
    return `${sign}${figureText(value)}${unitAs(clause.slice(figure.at, figure.end), value)}`
  }
  return `${sign}${figureText(value)} ${value === 1 ? 'point' : 'points'}`
}

/** What stands behind a figure, "%" or " points", for another figure. */
function unitAs(text: string, value: number): string {
  const unit = /(\s?%|\s+per ?cent|\s+(?:percentage )?points?)$/iu.exec(text)?.[1] ?? ''
  return unit.replace(/points?$/iu, value === 1 ? 'point' : 'points')
}

const opposites: readonly (readonly [string, string])[] = [
  ['increased', 'decreased'],
  ['increases', 'decreases'],
  ['increase', 'decrease'],
  ['increasing', 'decreasing'],
  ['rose', 'fell'],
  ['risen', 'fallen'],
  ['rises', 'falls'],
  ['rising', 'falling'],
  ['rise', 'fall'],
  ['higher', 'lower'],
  ['more', 'fewer'],
  ['up', 'down'],
  ['growth', 'decline'],
  ['grown', 'declined'],
  ['grew', 'declined'],
  ['climbed', 'dropped'],
]

/** The direction's word turned round, and its signs with it. */
function turnedWay(clause: string, { slip }: Finding, ground: ClaimGround): readonly Change[] {
  if (slip !== 'the other direction') return []
  const mentions = mentionsIn(clause, ground)
  const [way] = mentioned(mentions, 'way')
  if (way === undefined) return []
  const word = clause.slice(way.at, way.end)
  const pair = opposites.find((two) => two.includes(word.toLowerCase()))
  const turned = pair?.find((one) => one !== word.toLowerCase())
  if (turned === undefined) return []
  const signs = figuresIn(mentions).flatMap(({ at, sign }) =>
    sign === null ? [] : [{ at, end: at + 1, write: sign === 1 ? '-' : '+' }],
  )
  const isCapital = word.charAt(0) !== word.charAt(0).toLowerCase()
  const write = isCapital ? turned.charAt(0).toUpperCase() + turned.slice(1) : turned
  const article = /\ban? $/u.exec(clause.slice(0, way.at))?.[0] ?? ''
  const said = article === '' ? write : `${/^[aeiou]/u.test(turned) ? 'an' : 'a'} ${write}`
  return [{ at: way.at - article.length, end: way.end, write: said }, ...signs].toSorted(
    (a, b) => a.at - b.at,
  )
}
