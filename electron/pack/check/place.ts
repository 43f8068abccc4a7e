import type { SpelledThings } from './codes.ts'
import type { FreeWords } from './free-words.ts'
import type { PartText } from './package-texts.ts'
import { thingsIn } from './telling-things.ts'
import type { Vocabulary } from './vocabulary.ts'
import { isTelling, spelledWordsOf, wordsOf } from './words.ts'

/** A text to search, read once. */
export interface Place {
  readonly where: string
  readonly parts: readonly PartText[]
  /** Its words as numbers; between texts that do not follow one another stand two zeros. */
  readonly words: Int32Array
  readonly areTelling: readonly boolean[]
  /** Its words with nothing between them; texts that do not follow one another are parted by a space. */
  readonly letters: string
  /** Where in `letters` each word begins. */
  readonly starts: Int32Array
  readonly things: SpelledThings
}

export interface SearchablePlace extends Place {
  /** 1 for each word that is telling and not everybody's. */
  readonly telling: Uint8Array
}

export function placeOf(where: string, parts: readonly PartText[], vocabulary: Vocabulary): Place {
  const words: number[] = []
  const areTelling: boolean[] = []
  const starts: number[] = []
  const letters: string[] = []
  let length = 0
  const add = (word: string, number: number): void => {
    words.push(number)
    areTelling.push(number !== 0 && isTelling(word))
    starts.push(length)
    letters.push(word)
    length += word.length
  }
  for (const texts of stretchesOf(parts)) {
    for (const text of texts) for (const word of wordsOf(text)) add(word, vocabulary.look(word))
    add(' ', 0)
    add('', 0)
  }
  const everything = parts.flatMap(({ texts, hidden }) => [...texts, ...hidden])
  return {
    where,
    parts,
    words: Int32Array.from(words),
    areTelling,
    letters: letters.join(''),
    starts: Int32Array.from(starts),
    things: thingsIn(everything),
  }
}

export function searchable(place: Place, free: FreeWords): SearchablePlace {
  return { ...place, telling: free.tellingOf(place.words, place.areTelling) }
}

/** Words of the place from `from` to `to`, as they are spelt, with some of those around: "… was paid a bonus of …". */
export function excerptAt({ parts }: Place, from: number, to: number): string {
  const spelled = stretchesOf(parts).flatMap((texts) => [...texts.flatMap(spelledWordsOf), '', ''])
  let first = from
  let last = to
  while (first > 0 && from - first < around && spelled[first - 1] !== '') first -= 1
  while (last < spelled.length && last - to < around && spelled[last] !== '') last += 1
  const words = spelled.slice(first, Math.min(last, first + longestExcerpt)).filter((word) => word !== '')
  return `… ${words.join(' ')} …`
}

/** The same round a name, an address or a code, wherever it first stands; alone where it stands only in pieces. */
export function excerptOf({ parts, things }: Place, key: string): string {
  const spelled = things.get(key) ?? ''
  for (const text of stretchesOf(parts).flat()) {
    const at = text.toLowerCase().indexOf(spelled.toLowerCase())
    if (at < 0) continue
    const from = Math.max(0, at - lettersAround)
    return `… ${text.slice(from, at + spelled.length + lettersAround).trim()} …`
  }
  return spelled
}

const around = 5
const longestExcerpt = 40
const lettersAround = 40

/** Texts that follow one another, and each hidden text by itself. */
function stretchesOf(parts: readonly PartText[]): readonly (readonly string[])[] {
  return parts.flatMap(({ texts, hidden }) => [texts, ...hidden.map((text) => [text])])
}
