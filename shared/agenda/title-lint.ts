import { namesIn } from './names-in-titles.ts'

/** Something in a title that the public should perhaps not read. */
export interface TitleFinding {
  readonly what: 'person' | 'company' | 'address' | 'amount' | 'contact'
  /** As it stands in the title. */
  readonly words: string
}

const postcode = /\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b/giu
const street =
  /(?<![\d/.])\b\d{1,4}[A-Z]?,?\s+(?:(?!of\b|the\b|and\b|in\b|for\b)\p{L}[\p{L}'’-]*\s+){1,3}(?:street|st|road|rd|avenue|ave|lane|close|drive|court|crescent|square|terrace|gardens|way|hill|row|mews|place|grove|walk|house)\b/giu
const amount =
  /(?:£|\bGBP\s?)\s?\d[\d,.]*(?:\s?(?:m|k|bn|million|thousand|billion)\b)?|\b\d[\d,.]*\s?(?:million|pounds)\b/giu
const contact = /\S+@\S+\.\S+|\b0\d{2,4}[ -]?\d{3,4}[ -]?\d{3,4}\b/gu
const company =
  /(?:\b(?!(?:with|of|to|from|by|for|and|the|in|at|on)\b)[\p{L}\d&'’.-]+\s+){1,3}(?:ltd|limited|plc|llp|inc|cic)\b\.?/giu
const person =
  /\b(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|lord|lady|cllr|councillor|alderman|pc|sgt|sergeant|constable)\.?\s+\p{L}[\p{L}'’-]+(?:\s+(?!(?:and|of|to|for|in|at|on|v)\b)\p{L}[\p{L}'’-]+)?/giu

const patterns: readonly (readonly [TitleFinding['what'], RegExp])[] = [
  ['person', person],
  ['company', company],
  ['address', street],
  ['address', postcode],
  ['amount', amount],
  ['contact', contact],
]

/**
 * Looks in the title of an exempt item for what its paper is to keep from the public: the public agenda must list the
 * item, by this title (R19). Titles are in capitals, so that a name is known by what stands before it or by its bearer.
 *
 * @param names  people the records know: members of the committee, and officers
 */
export function titleFindings(title: string, names: readonly string[] = []): readonly TitleFinding[] {
  const found = patterns.flatMap(([what, pattern]) =>
    [...title.matchAll(pattern)].map(([words]): TitleFinding => ({ what, words: words.trim() })),
  )
  const known = namesIn(title, names).map((words): TitleFinding => ({ what: 'person', words }))
  const all = [...found, ...known]
  // “CLLR ADA FERN” says all that “ADA FERN” does.
  return all.filter(
    ({ words }, index) =>
      !all.some(
        (one, other) =>
          other !== index && one.words.includes(words) && (one.words !== words || other < index),
      ),
  )
}

/** "a person, an address and an amount", for a sentence about what a title names. */
export const findingNames: Readonly<Record<TitleFinding['what'], string>> = {
  person: 'a person',
  company: 'a company',
  address: 'an address',
  amount: 'an amount',
  contact: 'a telephone number or e-mail address',
}
