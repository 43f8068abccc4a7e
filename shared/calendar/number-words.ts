const small = [
  'nought',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
] as const
const ordinals = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
] as const

/** Numbers in words from one to twelve. */
export const numberWords: readonly string[] = small.slice(1)

/** One of them, for a pattern. */
export const numberWordPattern = `(?:${numberWords.join('|')})`

/** A place in a row in words or figures, "fifth", "5th", for a pattern. */
export const ordinalPattern = `(?:${ordinals.join('|')}|\\d{1,2}(?:st|nd|rd|th))`

/** The number that a word or figures say, up to three of them: 6 of "six" and of "6"; `null` of what is none. */
export function numberOfWord(word: string): number | null {
  if (/^\d{1,3}$/.test(word)) return Number(word)
  const place = small.findIndex((one) => one === word.toLowerCase())
  return place < 0 ? null : place
}

/** Which in a row an ordinal means: 5 of "fifth" and of "5th"; `null` of what is none. */
export function ordinalOfWord(word: string): number | null {
  const digits = /^(\d{1,2})(?:st|nd|rd|th)$/i.exec(word)?.[1]
  if (digits !== undefined) return Number(digits)
  const place = ordinals.findIndex((one) => one === word.toLowerCase())
  return place < 0 ? null : place + 1
}

/** "seven"; beyond twelve, the figure. */
export function numberInWords(count: number): string {
  return small[count] ?? String(count)
}

/** "Seven", where a sentence begins. */
export function numberAtStart(count: number): string {
  const word = numberInWords(count)
  return word.charAt(0).toUpperCase() + word.slice(1)
}
