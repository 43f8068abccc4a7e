/** A clause in words that the readings know. */
export interface OtherWords {
  readonly text: string
  /** Whether it says the same to the last figure: only then may it show that the clause is wrong. */
  readonly isExact: boolean
  /** The per cent that a share in words is of, where it says by how much something changed: "halved" is 50. */
  readonly share?: number
}

/** A share as it is written out. */
interface Share {
  readonly words: string
  readonly percent: number
  /** The whole per cents that are called so. */
  readonly whole: readonly number[]
}

const shares: readonly Share[] = [
  { words: 'two[- ]thirds', percent: 66.67, whole: [66, 67] },
  { words: 'three[- ]quarters', percent: 75, whole: [75] },
  { words: '(?:a )?half', percent: 50, whole: [50] },
  { words: '(?:a|one)[- ]third', percent: 33.33, whole: [33] },
  { words: '(?:a|one)[- ]quarter', percent: 25, whole: [25] },
  { words: '(?:a|one)[- ]fifth', percent: 20, whole: [20] },
  { words: '(?:a|one)[- ]tenth', percent: 10, whole: [10] },
]

const bound = '(?:more than|over|less than|under|at least|at most|up to)'
/** Where a share is a change, and not a time: "by a quarter", "a third higher". */
const changePattern = (words: string): RegExp =>
  new RegExp(
    `(?<=\\bby )${words}\\b(?! (?:of|an?|as)\\b)|(?<!${bound} )\\b${words}\\b(?= (?:higher|lower|more|fewer|less)\\b)`,
    'iu',
  )
/** Where it bounds one: "by more than a third". */
const boundPattern = (words: string): RegExp =>
  new RegExp(`(?<=\\bby ${bound} )${words}\\b(?! (?:of|an?|as)\\b)`, 'iu')
/** Where it is a part: "two thirds of residents", not "a quarter of the financial year". */
const partPattern = (words: string): RegExp =>
  new RegExp(`\\b${words}\\b(?= of (?!the (?:financial )?year))`, 'iu')

type Write = (whole: string, ...parts: readonly (string | undefined)[]) => string

/** What something was multiplied by, in a word: the share that it changed by, and what that is called. */
const multiplied: readonly (readonly [word: string, percent: number, past: string, participle: string])[] = [
  ['halved', 50, 'fell', 'fallen'],
  ['doubled', 100, 'rose', 'risen'],
  ['(?:tripled|trebled)', 200, 'rose', 'risen'],
  ['quadrupled', 300, 'rose', 'risen'],
]
const many: readonly (readonly [words: string, percent: number, direction: string])[] = [
  ['half', 50, 'fewer'],
  ['(?:twice|two times)', 100, 'more'],
  ['three times', 200, 'more'],
  ['four times', 300, 'more'],
]

/** Where not the figure is multiplied but its change, or it is so for another time. */
const otherThanFigure =
  /\b(?:increase|decrease|rise|fall|drop|decline|reduction|growth|improvement|rate|gap|difference|share|proportion)\b.*\b(?:halved|doubled|tripled|trebled|quadrupled)|\b(?:again|once more|further|continu\w*)\b/iu
/** What says of another figure, or another time, by how much it changed. */
const anotherShare =
  /\b(?:halv|doubl|tripl|trebl|quadrupl)\w*|\b(?:half|thirds?|fifths?|tenths?|(?:a|one)[- ]quarter|three[- ]quarters|twice|then|before|after|once)\b/iu

/** A clause with one share written out, in each of the per cents that it may stand for. */
export function sharesAsPercent(clause: string): readonly OtherWords[] {
  const put = (pattern: RegExp, write: Write, share?: number): readonly OtherWords[] => {
    const text = clause.replace(pattern, write)
    const isOne = share !== undefined && !anotherShare.test(text)
    return text === clause ? [] : [{ text, isExact: false, ...(isOne && { share }) }]
  }
  if (otherThanFigure.test(clause)) return []
  return [
    ...shares.flatMap(({ words, percent, whole }) => [
      ...put(boundPattern(words), () => `${percent}%`),
      ...whole.flatMap((one) => put(changePattern(words), () => `${one}%`, percent)),
      ...whole.flatMap((one) => put(partPattern(words), () => `${one}%`)),
    ]),
    ...multiplied.flatMap(([word, percent, past, participle]) =>
      put(
        multipliedPattern(word),
        (_, has: string | undefined, more = '') =>
          `${has === undefined ? past : `${has} ${participle}`} by ${more}${percent}%`,
        percent,
      ),
    ),
    ...many.flatMap(([words, percent, direction]) =>
      put(manyPattern(words), (_, what = '') => `${percent}% ${direction} ${what}than `, percent),
    ),
  ]
}

/** "have more than doubled", "were halved"; not "are halved", which is wished. */
const multipliedPattern = (word: string): RegExp =>
  new RegExp(
    `(?<!\\b(?:are|is|be|being|gets?) )\\b(?:(has|have|had) (?:been )?|was |were )?(more than |over )?${word}\\b`,
    'iu',
  )
/** "twice as many missed collections as in Q2", not "as compliments". */
const manyPattern = (words: string): RegExp =>
  new RegExp(
    `\\b${words} as many ((?:[\\w-]+ ){0,4}?)as (?=(?:in|during|at|for) |last |the (?:previous|same|last|first|second|third|fourth|quarter|year) |Q[1-4]|a year )`,
    'iu',
  )
