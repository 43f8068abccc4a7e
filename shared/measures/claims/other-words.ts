import { numberFromWords, longNumberPattern } from '../../calendar/numbers-written-out.ts'
import type { ClaimGround } from './claim.ts'
import { type OtherWords, sharesAsPercent } from './share-words.ts'

/** The other ways in which a clause can be put: "in each quarter of 2023/24" are the last three of them. */
export function otherWords(clause: string, ground: ClaimGround): readonly OtherWords[] {
  const exact = [numbersAsFigures, quartersOfYear, averageOver].reduce(
    (text, put) => put(text, ground),
    clause,
  )
  return [
    ...(exact === clause ? [] : [{ text: exact, isExact: true }]),
    ...overYear(exact),
    ...sharesAsPercent(exact),
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

/** "over the year", which is mostly since a year ago. */
function overYear(clause: string): readonly OtherWords[] {
  const text = clause.replace(/\bover the year\b(?! to\b)/iu, 'since a year ago')
  return text === clause ? [] : [{ text, isExact: false }]
}
