import { codesIn } from './codes.ts'
import type { FreeWords } from './free-words.ts'
import { headingKey } from './heading-key.ts'
import { marksIn } from './marks.ts'
import type { PartText } from './package-texts.ts'
import { RunTogether } from './run-together.ts'
import { withoutSigning } from './signing-lines.ts'
import { figureRows, numberRuns, privateThings } from './telling-things.ts'
import { rowKey, type Vocabulary } from './vocabulary.ts'
import { isTelling, wordsOf } from './words.ts'

/** By what an exempt paper can be known again. */
export interface Signs {
  /** Keys of every six words in a row, each without one of its inner words: one changed word hides nothing. */
  readonly passages: ReadonlySet<number>
  /** Keys of short sentences, rows of a table, marks, full names and figures: one to five words. */
  readonly rows: ReadonlySet<number>
  /** Names, addresses, codes and short headings, as they compare. */
  readonly things: ReadonlySet<string>
  /** The same passages and marks by their letters alone. */
  readonly together: RunTogether
  readonly counts: SignCounts
}

/** How much there was to look for. */
export interface SignCounts {
  /** Passages of six words, shorter sentences and headings. */
  readonly passages: number
  /** People and e-mail addresses. */
  readonly names: number
  /** Numbers of five digits and more, and codes. */
  readonly figures: number
  /** Passages not looked for, as all that is telling in them is everybody's. */
  readonly passedOver: number
}

/** Length of a passage in words. */
export const passage = 6
/** Longest row. */
export const longestRow = 5
/** A passage, and a sentence shorter than one, is looked for when so many different words of it are telling and not free. */
export const fewestTelling = 3
const shortestSentence = 4

/** Learns an exempt paper's words, so that other texts' words can be compared with them. */
export function learnWords(parts: readonly PartText[], vocabulary: Vocabulary): void {
  for (const { texts, hidden } of parts)
    for (const text of [...texts, ...hidden.filter(isProse), ...hidden.flatMap(marksIn)])
      for (const word of wordsOf(text)) vocabulary.learn(word)
}

/**
 * @param headings  those of the paper
 * @param ownDomains  where the council's own e-mail addresses are
 */
export function signsOf(
  { parts, headings }: { readonly parts: readonly PartText[]; readonly headings: readonly string[] },
  vocabulary: Vocabulary,
  free: FreeWords,
  ownDomains: ReadonlySet<string>,
): Signs {
  const collector = new Collector(vocabulary, free)
  const names = new Set<string>()
  const codes = new Set<string>()
  for (const { part, texts: all, hidden } of parts) {
    const texts = withoutSigning(all)
    for (const text of [...all, ...hidden]) for (const mark of marksIn(text)) collector.mark(wordsOf(mark))
    const prose = wordless.test(part) ? [] : hidden.filter(isProse)
    if (!wordless.test(part)) {
      collector.runningText(texts)
      for (const text of prose) collector.runningText([text])
    }
    const things = privateThings([...texts, ...hidden], ownDomains)
    for (const name of things.names) names.add(name)
    for (const name of things.fullNames) collector.row(name.split(' '))
    if (!ofThePackage.test(part)) for (const code of codesIn(texts).keys()) codes.add(code)
  }
  return collector.signs(names, codes, new Set(headings.flatMap((text) => headingKey(text) ?? [])))
}

class Collector {
  private readonly passages = new Set<number>()
  private readonly rows = new Set<number>()
  private readonly figures = new Set<string>()
  private readonly together = new RunTogether()
  private sentences = 0
  private passedOver = 0
  private readonly vocabulary: Vocabulary
  private readonly free: FreeWords

  constructor(vocabulary: Vocabulary, free: FreeWords) {
    this.vocabulary = vocabulary
    this.free = free
  }

  /** Texts that follow one another: a passage may run from one into the next, as it would when pasted. */
  runningText(texts: readonly string[]): void {
    const words = texts.flatMap(wordsOf)
    const numbers = Int32Array.from(words, (word) => this.vocabulary.learn(word))
    const telling = this.free.tellingOf(numbers, words.map(isTelling))
    this.allPassages(words, numbers, telling)
    for (const [at, word] of words.entries())
      for (const row of [...figureRows(words, at), ...numberRuns(words, at)]) {
        this.figures.add(word)
        this.row(row)
      }
    this.shortSentences(texts)
    this.tableRows(texts)
  }

  /** A token that a person gave the paper: it is known however its pieces are joined. */
  mark(words: readonly string[]): void {
    if (this.row(words)) this.together.add(words, [[0, words.length]])
  }

  /** A row that tells enough by itself. @returns whether it does, or is everybody's */
  row(words: readonly string[]): boolean {
    const numbers = Int32Array.from(words.slice(0, longestRow), (word) => this.vocabulary.learn(word))
    const tells = numbers.length > 0 && this.free.marksOf(numbers).includes(0)
    if (tells) this.rows.add(rowKey(numbers, 0, numbers.length))
    return tells
  }

  signs(names: ReadonlySet<string>, codes: ReadonlySet<string>, headings: ReadonlySet<string>): Signs {
    const { passages, rows, together, passedOver } = this
    const counts = {
      passages: this.sentences + headings.size,
      names: names.size,
      figures: this.figures.size + codes.size,
      passedOver,
    }
    return { passages, rows, things: new Set([...names, ...codes, ...headings]), together, counts }
  }

  private allPassages(words: readonly string[], numbers: Int32Array, telling: Uint8Array): void {
    const known: [number, number][] = []
    const ownWords = Uint8Array.from(words, (word) => (isTelling(word) ? 1 : 0))
    for (let at = 0; at + passage <= words.length; at++) {
      if (countTelling(numbers, telling, at, passage) >= fewestTelling) known.push([at, at + passage])
      if (this.passage(numbers, telling, at)) continue
      if (countTelling(numbers, ownWords, at, passage) > fewestTelling) this.passedOver += 1
    }
    this.together.add(words, known)
  }

  private passage(numbers: Int32Array, telling: Uint8Array, at: number): boolean {
    let isKnown = false
    for (let without = 1; without < passage - 1; without++) {
      if (countTelling(numbers, telling, at, passage, without) < fewestTelling) continue
      this.passages.add(rowKey(numbers, at, passage, without))
      isKnown = true
    }
    if (isKnown) this.sentences += 1
    return isKnown
  }

  private shortSentences(texts: readonly string[]): void {
    for (const text of texts)
      for (const sentence of text.split(/[.!?;:]\s+|[\n\t]/)) {
        const words = wordsOf(sentence)
        if (words.length < shortestSentence || words.length > longestRow) continue
        const numbers = Int32Array.from(words, (word) => this.vocabulary.learn(word))
        const telling = this.free.tellingOf(numbers, words.map(isTelling))
        if (countTelling(numbers, telling, 0, words.length) < fewestTelling) continue
        this.rows.add(rowKey(numbers, 0, numbers.length))
        this.sentences += 1
      }
  }

  /** A name and the sum beside it: two short cells, the second a number of money. */
  private tableRows(texts: readonly string[]): void {
    for (const [index, text] of texts.entries()) {
      if (!/^\s*[£$€]\s?\d[\d,.]*\s*$/.test(text)) continue
      const [sum = ''] = wordsOf(text)
      const name = wordsOf(texts[index - 1] ?? '')
      if (sum.length >= 3 && name.length > 0 && name.length < longestRow && name.some(isTelling))
        this.row([...name, sum])
    }
  }
}

/**
 * How many different words of a row are telling.
 * @param telling  1 for each word that is, and is not free where it stands
 */
export function countTelling(
  numbers: Int32Array,
  telling: Uint8Array,
  from: number,
  length: number,
  without = -1,
): number {
  const different = new Set<number>()
  for (let nth = 0; nth < length; nth++)
    if (nth !== without && telling[from + nth] === 1) different.add(numbers[from + nth] ?? 0)
  return different.size
}

/** Hidden words that a person wrote, such as an alternative text. */
function isProse(text: string): boolean {
  return /[a-z]{3,} [a-z]{2,} /i.test(text) && text.length < 2000 && !/[{}<>\\]/.test(text)
}

/** Parts in which programs write, not people: names of styles, fonts and settings. */
const wordless =
  /(?:^|[ /])(?:styles|stylesWithEffects|theme\d*|fontTable|webSettings|settings|numbering|app|\[Content_Types\])\.xml$|\.rels$/

/** What a package says of itself: instants, versions, ids. */
const ofThePackage = /^docProps\//
