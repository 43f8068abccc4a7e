/** A text's words as they compare: lower case, without accents of typing, quotes or groups of digits: "£1,250.5" is 1250 and 5. */
export function wordsOf(text: string): readonly string[] {
  return plainly(text).toLowerCase().match(wordPattern) ?? []
}

/** The same words as they are spelt, to be shown. */
export function spelledWordsOf(text: string): readonly string[] {
  return plainly(text).match(wordPattern) ?? []
}

const wordPattern = /[\p{L}\p{M}\p{N}]+/gu

function plainly(text: string): string {
  return (
    text
      .replace(/(?<=\d)[,\u00a0\u202f\u2009](?=\d{3}(?!\d))/g, '')
      .normalize('NFKC')
      // Signs without width, and every sign that people and programs write for an apostrophe.
      .replace(/[\u00ad\u200b-\u200d\u2060\u202a-\u202e\u2066-\u2069\ufeff'’‘`´ʼʹ]/g, '')
  )
}

/** Whether a word can tell one text from another: no small word of the language, no small number, no month or day. */
export function isTelling(word: string): boolean {
  return word.length >= 3 && !small.has(word) && !/^\d{3,4}$/.test(word)
}

/** Whether a word is a sum or number long enough to be known again alone. */
export function isFigure(word: string): boolean {
  return /^\d{5,}$/.test(word)
}

/** 10,000 or 2,000,000: such a figure comes up everywhere. */
export function isRound(figure: string): boolean {
  return /^\d0+$/.test(figure)
}

const small: ReadonlySet<string> = new Set(
  `about above after again against all also although among and any are because been before being below between both but can
  cannot could did does doing done down during each either else etc even ever every few for from further had has have having her
  here hers him his how however into its itself just made make many may might more most much must nor not now off once one only
  onto other our ours out over own per same shall she should since some still such than that the their theirs them then there
  these they this those three through thus too two under until upon very via was well were what when where whether which while
  who whom whose why will with within without would yet you your first second third four five six seven eight nine ten
  january february march april june july august september october november december
  monday tuesday wednesday thursday friday saturday sunday jan feb mar apr jun jul aug sept sep oct nov dec`.split(
    /\s+/,
  ),
)
