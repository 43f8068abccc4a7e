import { codesIn, type SpelledThings } from './codes.ts'
import { headingKey } from './heading-key.ts'
import { isFigure, isRound, isTelling, wordsOf } from './words.ts'

/** What gives a paper away alone, without a sentence round it, as it compares. */
export interface TellingThings {
  /** People who are given a title or a rank, and e-mail addresses: see `nameKey` and `addressKey`. */
  readonly names: ReadonlySet<string>
  /** First and last names, where both are given: "joyce okonkwo". */
  readonly fullNames: ReadonlySet<string>
}

export const nameKey = (surname: string): string => `name ${folded(surname)}`
export const addressKey = (address: string): string => `address ${address.toLowerCase()}`

/**
 * People and e-mail addresses of a paper, but for officers' own addresses on lines that say how to reach them.
 * @param ownDomains  where the council's own addresses are
 */
export function privateThings(texts: readonly string[], ownDomains: ReadonlySet<string>): TellingThings {
  const names = new Set<string>()
  const fullNames = new Set<string>()
  for (const text of texts) {
    for (const address of addressesIn([text]))
      if (!ownDomains.has(domainOf(address)) || !contact.test(text)) names.add(addressKey(address))
    for (const [, first = '', last = ''] of text.matchAll(titled)) {
      names.add(nameKey(last))
      if (first !== '') fullNames.add(`${folded(first)} ${folded(last)}`)
    }
  }
  return { names, fullNames }
}

/**
 * Everything of a text that could give another paper away: people named with a title or with initials, e-mail addresses,
 * codes, and paragraphs as short as a heading; each as it is spelt there.
 */
export function thingsIn(texts: readonly string[]): SpelledThings {
  const found = new Map(codesIn(texts))
  for (const text of texts) {
    for (const address of addressesIn([text])) found.set(addressKey(address), address)
    for (const pattern of [titled, initialled])
      for (const match of text.matchAll(pattern)) found.set(nameKey(match.at(-1) ?? ''), match.at(-1) ?? '')
    const heading = headingKey(text)
    if (heading !== null) found.set(heading, text.trim())
  }
  return found
}

/** E-mail addresses in lower case. */
export function addressesIn(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap((text) => text.match(addressPattern) ?? []).map((each) => each.toLowerCase()))
}

export function domainOf(address: string): string {
  return address.slice(address.indexOf('@') + 1)
}

/** Rows of words by which a figure is known: the figure alone, or a round one from or to the next telling word. */
export function figureRows(words: readonly string[], at: number): readonly (readonly string[])[] {
  const figure = words[at] ?? ''
  if (!isFigure(figure)) return []
  if (!isRound(figure)) return [[figure]]
  const near = [1, 2, 3]
  const before = near.find((away) => isTelling(words[at - away] ?? ''))
  const after = near.find((away) => isTelling(words[at + away] ?? ''))
  return [
    ...(before === undefined ? [] : [words.slice(at - before, at + 1)]),
    ...(after === undefined ? [] : [words.slice(at, at + after + 1)]),
  ]
}

/** A number written in groups, such as a telephone or account number, as the row of its groups; no date and no years. */
export function numberRuns(words: readonly string[], at: number): readonly (readonly string[])[] {
  if (isGroup(words[at - 1])) return []
  let end = at
  while (isGroup(words[end])) end += 1
  const groups = words.slice(at, end)
  const digits = groups.join('').length
  const isLong = groups.length >= 2 && groups.length <= 5 && digits >= 9
  const isYears = groups.every((group) => /^(?:19|20)\d\d$/.test(group) || group.length <= 2)
  return isLong && !isYears ? [groups] : []
}

const isGroup = (word: string | undefined): boolean => word !== undefined && /^\d{2,}$/.test(word)

const folded = (name: string): string => wordsOf(name).join(' ')

const surname = String.raw`(\p{Lu}[\p{L}\p{M}'’ʼ-]{2,})`
const title =
  'Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|PC|PS|DC|DS|DI|DCI|Insp|Inspector|Sergeant|Sgt|Constable'
const initials = String.raw`(?:\p{Lu}\.?\s*(?=\p{Lu})){0,3}`
const firstName = String.raw`(?:(\p{Lu}[\p{Ll}\p{M}'’ʼ-]+)\s+(?=\p{Lu}\p{Ll}))?`
const titled = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${title})\.?\s+${initials}${firstName}${surname}`,
  'gu',
)
const initialled = new RegExp(
  String.raw`(?<![\p{L}\p{N}])\p{Lu}(?:\.\s*\p{Lu}){0,2}(?:\.\s*|\s+)${surname}`,
  'gu',
)
const addressPattern = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu

/** A line that says how to reach an officer. */
const contact = /^\W*(?:e|t|tel|e-?mail|telephone|phone|contact)\b/i
