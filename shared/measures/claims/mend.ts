import { figureText } from '../figure-text.ts'
import { checkClauses } from './check-claims.ts'
import type { ClaimGround, Finding } from './claim.ts'
import { type FigureMention, figuresIn, mentionsIn } from './mentions.ts'

/** Words that stand in the place of others. */
export interface Mend {
  readonly at: number
  readonly end: number
  readonly write: string
  /** What is new in them, for the button: "20%", "fell by 10%". */
  readonly shown: string
}

/** A clause of a sentence that says something wrong. */
interface WrongClause {
  readonly clause: string
  /** Where it begins in its sentence. */
  readonly at: number
  readonly finding: Finding
}

/**
 * What to write so that a wrong clause is right: its figures, or the word for the other direction. It is offered only if the clause is
 * right afterwards, so that pressing the button never makes another mistake.
 */
export function mendOf(
  sentence: string,
  { clause, at, finding }: WrongClause,
  ground: ClaimGround,
): Mend | null {
  if (finding.verdict !== 'wrong') return null
  for (const changes of [figureChanges(clause, finding, ground), turnedWay(clause, finding, ground)]) {
    const [first] = changes
    const last = changes.at(-1)
    if (first === undefined || last === undefined) continue
    const whole = written(clause, changes)
    const write = whole.slice(first.at, whole.length - (clause.length - last.end))
    const mended = sentence.slice(0, at) + whole + sentence.slice(at + clause.length)
    if (!isRight(mended, sentence, ground)) continue
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

/** Whether a sentence has a wrong clause fewer than before, which is right now. */
function isRight(mended: string, before: string, ground: ClaimGround): boolean {
  const count = (text: string, verdict: Finding['verdict']) =>
    checkClauses(text, ground).filter(({ finding }) => finding.verdict === verdict).length
  return count(mended, 'wrong') < count(before, 'wrong') && count(mended, 'right') > count(before, 'right')
}

/** The clause's figures that are stated otherwise than the measure's figures give them. */
function figureChanges(
  clause: string,
  { stated, computed }: Finding,
  ground: ClaimGround,
): readonly Change[] {
  if (stated === null || computed === null) return []
  const figures = figuresIn(mentionsIn(clause, ground.latest))
  const right = figuresIn(mentionsIn(computed, ground.latest))
  const changes: Change[] = []
  for (const said of figuresIn(mentionsIn(stated, ground.latest))) {
    const own = figures.find(({ kind, value }) => kind === said.kind && value === said.value)
    const isPoints = said.kind === 'percent' && right.some(({ kind }) => kind === 'points')
    const figure = right.find(({ kind }) => kind === (isPoints ? 'points' : said.kind))
    if (own === undefined || figure === undefined || isLevel(own, figure)) continue
    // A number without a unit may have taken the blank behind it along.
    const text = clause.slice(own.at, own.end).trimEnd()
    const write = figureAs(own, figure, text)
    if (write !== text) changes.push({ at: own.at, end: own.at + text.length, write })
  }
  return changes.toSorted((a, b) => a.at - b.at)
}

/** Whether a number says where something stands while the other says by how much it moved: one is never written over the other. */
function isLevel(own: FigureMention, right: FigureMention): boolean {
  return own.kind === 'number' && own.sign === null && !own.isBracketed && right.sign !== null
}

/** Another figure in the form of the one that stands there: with its sign, or without. */
function figureAs(own: FigureMention, right: FigureMention, text: string): string {
  const sign = own.sign === null ? '' : right.sign === -1 ? minusOf(text) : '+'
  const words =
    right.kind === 'percent' ? '%' : right.kind === 'points' ? (right.value === 1 ? ' point' : ' points') : ''
  return `${sign}${figureText(right.value)}${words}`
}

function minusOf(text: string): string {
  return /[-−–]/u.exec(text)?.[0] ?? '-'
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
  const way = mentionsIn(clause, ground.latest).find(({ kind }) => kind === 'way')
  if (way === undefined) return []
  const word = clause.slice(way.at, way.end)
  const pair = opposites.find((two) => two.includes(word.toLowerCase()))
  const turned = pair?.find((one) => one !== word.toLowerCase())
  if (turned === undefined) return []
  const signs = figuresIn(mentionsIn(clause, ground.latest)).flatMap(({ at, sign }) =>
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
