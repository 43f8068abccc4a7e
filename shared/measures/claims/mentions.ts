import { numberOfWord, numberWordPattern } from '../../calendar/number-words.ts'
import { longNumberPattern } from '../../calendar/numbers-written-out.ts'
import type { ClaimGround } from './claim.ts'
import type { Mention } from './mention.ts'
import { timePatterns } from './times-in.ts'
import type { Said } from './word-patterns.ts'
import { runPatterns, wordPatterns } from './words-in.ts'

/** "6% points" and "6 pp" are points. */
const percent = '((?:%|per ?cent|percentage)?[- ]?(?:points?|p?pts?|pp)\\b|%|per ?cent\\b(?!age))'
const digits = new RegExp(
  `(?<![\\w.,/])(?:([+\\-−–])\\s?)?(?<![\\w.,/])(\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.(\\d+))?(?![\\d:/]|[.,]\\d|-\\d)\\s?${percent}?`,
  'giu',
)
/** "the five questions" names them and counts nothing. */
const words = new RegExp(
  `(?<!\\b(?:the|these|those|our|its|their|his|her|this|all|other|no)[ -])\\b(${numberWordPattern})\\b(?![- ](?:of (?:the|these|our)\\b|another))(?: ${percent})?`,
  'giu',
)
const roundNumber = new RegExp(`\\b(?:${numberWordPattern}|a) (?:million|billion|dozen)\\b`, 'giu')
const money =
  /£\s?\d[\d,.]*\s?(?:m|bn|k|million|billion|thousand)?\b|\b\d[\d,.]*\s?(?:m|bn|k|million|billion|thousand)\b/giu

/** "the variance was -9": of what can be below zero a sign behind these says where it stands, not how it moved. */
const standing = /\b(?:was|were|is|are|at|from|to) (?:the |only |just |now |then )?$/iu

/**
 * All that a clause says about figures, in its order. What names a time or a run is not read as a figure as well, and what stands in
 * the measure's own names is no claim: "Answered within target".
 */
export function mentionsIn(clause: string, ground: ClaimGround): readonly Mention[] {
  const found: Mention[] = []
  let rest = withoutNames(clause, ground)
  const take = (pattern: RegExp, say: (match: RegExpExecArray) => Said | null): void => {
    for (const match of rest.matchAll(pattern)) {
      const said = say(match)
      if (said === null || match[0].trim() === '') continue
      const [at, end] = [match.index, match.index + match[0].trimEnd().length]
      found.push({ ...said, at, end })
      rest = rest.slice(0, at) + ' '.repeat(end - at) + rest.slice(end)
    }
  }
  for (const [pattern, say] of runPatterns) take(pattern, say)
  for (const [pattern, find] of timePatterns)
    take(pattern, (match) => {
      const time = find(match, ground.latest, clause)
      return time && { kind: 'time', time }
    })
  take(money, () => ({ kind: 'unread', isClaim: true }))
  // Read as figures in other words: of "forty-three" the three alone would be another number.
  for (const pattern of [longNumberPattern, roundNumber])
    take(pattern, () => ({ kind: 'unread', isClaim: true }))
  // Before the figures, by which some words are known: "about 40", "over the 95% target".
  for (const [pattern, say] of wordPatterns) take(pattern, say)
  const isBelowZero = ground.series.some(({ points }) =>
    points.some(({ value }) => value !== null && value < 0),
  )
  take(digits, (match) =>
    isBelowZero && match[1] !== undefined && standing.test(clause.slice(0, match.index))
      ? { kind: 'unread', isClaim: true }
      : digitsSaid(match, clause),
  )
  take(words, wordSaid)
  take(/\d[\d.,]*/gu, () => ({ kind: 'unread', isClaim: true }))
  const inOrder = found.toSorted((a, b) => a.at - b.at)
  return inOrder.map((one, place) =>
    isSinceExtreme(one, inOrder.slice(0, place), clause) ? { ...one, isOfExtreme: true } : one,
  )
}

/** "the highest level since Q2", "the fewest in the last four quarters" */
function isSinceExtreme(mention: Mention, before: readonly Mention[], clause: string): boolean {
  const extreme = before.findLast(({ kind }) => kind === 'extreme')
  if (mention.kind !== 'time' || extreme === undefined) return false
  const lead = clause.slice(extreme.end, mention.at)
  return mention.time.kind === 'window'
    ? /^(?: (?!and\b|but\b)[\w’'-]+){1,6} (?:the )?$/u.test(lead)
    : /^(?: (?!and\b|but\b)[\w’'-]+){0,5} since (?:the )?$/u.test(lead)
}

/** Names of one word stay: they are said of other things as well. */
function withoutNames(clause: string, { title, series }: ClaimGround): string {
  const said = [title, ...series.map(({ label }) => label)].filter((name) => /\S\s+\S/u.test(name))
  const names = [...said, ...said.flatMap((name) => turnedName(clause, name))]
  return names
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, name) => {
      const at = rest.toLowerCase().indexOf(name.toLowerCase())
      return at < 0 ? rest : rest.slice(0, at) + ' '.repeat(name.length) + rest.slice(at + name.length)
    }, clause)
}

/** "collections were missed" for missed collections. */
function turnedName(clause: string, name: string): readonly string[] {
  const [first, second, more] = name.split(/\s+/u)
  if (first === undefined || second === undefined || more !== undefined || !first.endsWith('ed')) return []
  return (
    new RegExp(`\\b${second} (?:was|were|are|is|have been|has been) ${first}\\b`, 'iu').exec(clause) ?? []
  )
}

function digitsSaid(match: RegExpExecArray, clause: string): Said {
  const [, sign, whole = '', decimals = '', unit] = match
  return {
    kind: kindOf(unit),
    value: Number(`${whole.replaceAll(',', '')}.${decimals || '0'}`),
    decimals: decimals.length,
    sign: sign === undefined ? null : sign === '+' ? 1 : -1,
    isBracketed: /\(\s*$/u.test(clause.slice(0, match.index)),
    isWord: false,
  }
}

function wordSaid([, word = '', unit]: RegExpExecArray): Said | null {
  const value = numberOfWord(word)
  return value === null
    ? null
    : { kind: kindOf(unit), value, decimals: 0, sign: null, isBracketed: false, isWord: true }
}

function kindOf(unit: string | undefined): 'percent' | 'points' | 'number' {
  if (unit === undefined) return 'number'
  return /point|pt|pp/iu.test(unit) ? 'points' : 'percent'
}
