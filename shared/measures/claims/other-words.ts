import { numberFromWords, longNumberPattern } from '../../calendar/numbers-written-out.ts'
import type { ClaimGround } from './claim.ts'

/** A clause in words that the readings know. */
export interface OtherWords {
  readonly text: string
  /** Whether it says the same to the last figure: only then may it show that the clause is wrong. */
  readonly isExact: boolean
}

/** Shares as they are written out, and the whole per cent that are called so. */
const shares: readonly (readonly [words: string, percent: readonly number[]])[] = [
  ['two[- ]thirds', [66, 67]],
  ['three[- ]quarters', [75]],
  ['half', [50]],
  ['a third', [33]],
  ['a quarter', [25]],
  ['a fifth', [20]],
  ['a tenth', [10]],
]
/** Where a share is one, and not a time: "by a quarter", "a third higher", "two thirds of residents". */
const sharePattern = (words: string): RegExp =>
  new RegExp(
    `(?<=\\bby )${words}\\b(?! of\\b)|\\b${words}\\b(?= (?:higher|lower|more|fewer|less)\\b| of (?!the (?:financial )?year))`,
    'iu',
  )

const halved: readonly (readonly [pattern: RegExp, words: string])[] = [
  [/\b(?:has|have|had) halved\b/iu, 'have fallen by 50%'],
  [/\bhalved\b/iu, 'fell by 50%'],
  [/\b(?:has|have|had) doubled\b/iu, 'have risen by 100%'],
  [/\bdoubled\b/iu, 'rose by 100%'],
]

/** The other ways in which a clause can be put: "in each quarter of 2023/24" are the last three of them. */
export function otherWords(clause: string, ground: ClaimGround): readonly OtherWords[] {
  const exact = [numbersAsFigures, quartersOfYear, averageOver].reduce(
    (text, put) => put(text, ground),
    clause,
  )
  return [
    ...(exact === clause ? [] : [{ text: exact, isExact: true }]),
    ...sharesAsPercent(exact).map((text) => ({ text, isExact: false })),
  ]
}

/** "Three hundred and eighty-seven": 387. */
function numbersAsFigures(clause: string): string {
  return clause.replaceAll(longNumberPattern, (words) => String(numberFromWords(words) ?? words))
}

/** "in every quarter of 2023/24", where that is the report's own year. */
function quartersOfYear(clause: string, { latest }: ClaimGround): string {
  if (latest.kind !== 'quarter' || latest.quarter === 1) return clause
  const year = `${latest.year}/${String((latest.year + 1) % 100).padStart(2, '0')}`
  return clause.replace(
    new RegExp(`\\b(?:each|every) quarter (?:of|in) (?:this year|the year so far|${year})(?![/\\d])`, 'iu'),
    `each of the last ${latest.quarter} quarters`,
  )
}

/** "The four-quarter average": the average over the last four quarters. */
function averageOver(clause: string): string {
  return clause.replace(
    /\b(\w+)[- ](quarter|month) (?:rolling |moving )?average\b/iu,
    'average over the last $1 $2s',
  )
}

/** A clause with one share written out, in each of the per cents that it may stand for. */
function sharesAsPercent(clause: string): readonly string[] {
  const asPercent = shares.flatMap(([words, percents]) => {
    const pattern = sharePattern(words)
    return pattern.test(clause) ? percents.map((percent) => clause.replace(pattern, `${percent}%`)) : []
  })
  const turned = halved.find(([pattern]) => pattern.test(clause))
  return turned === undefined ? asPercent : [...asPercent, clause.replace(turned[0], turned[1])]
}
