import type { Codec, LeakFinding, LeakReport, ReadingMatter } from '../engine.ts'
import { FreeWords } from './free-words.ts'
import { packageTexts, partsOf, type PartText } from './package-texts.ts'
import { countTelling, fewestTelling, learnWords, longestRow, passage, type Signs, signsOf } from './signs.ts'
import { addressesIn, domainOf, surnamesIn } from './telling-things.ts'
import { rowKey, Vocabulary } from './vocabulary.ts'
import { isTelling, wordsOf } from './words.ts'

/** A finished public pack, and what must not stand in it. */
export interface LeakHunt {
  readonly docx: Uint8Array
  /** Text of each page of the PDF, in order. */
  readonly pageTexts: readonly string[]
  /** Words of the PDF beside its pages: its outline, its properties, its notes. `where` is how a finding names the place. */
  readonly besidePages: readonly { readonly where: string; readonly texts: readonly string[] }[]
  /** Each with the label that findings bear. */
  readonly exempt: readonly (ReadingMatter & { readonly label: string })[]
  /** What the public may read, by item: wording that two items share is a form's. */
  readonly open: readonly (ReadingMatter & { readonly item: string })[]
  /** Words the public agenda rightly prints. */
  readonly openWords: readonly string[]
}

/**
 * Looks for words of exempt papers in a finished pack: in every part of the Word file, in packages inside it, on the pages
 * of the PDF and beside them. Finding none is no proof that nothing was betrayed; finding one is reason to withhold the pack.
 *
 * @throws ZipFault when a file is damaged or holds too much inside
 */
export function findLeaks(hunt: LeakHunt, codec: Codec): LeakReport {
  const exempt = hunt.exempt.map((each) => ({ label: each.label, parts: partsOf(each, codec) }))
  const vocabulary = new Vocabulary()
  for (const { parts } of exempt) learnWords(parts, vocabulary)

  const items = openItems(hunt, codec).map(({ item, parts }) => placeOf(item, parts, vocabulary))
  const free = new FreeWords(vocabulary)
  for (const entry of [...hunt.openWords, 'Description automatically generated']) free.addOpen(entry)
  free.addShared(items.map(({ words }) => [words]))
  const known = publicThings(items, hunt.openWords)

  const places = [
    ...packageTexts(hunt.docx, codec).map((part) => placeOf(part.part, [part], vocabulary)),
    ...hunt.pageTexts.map((page, index) => placeOf(`page ${index + 1}`, [text([page])], vocabulary)),
    ...hunt.besidePages.map(({ where, texts }) => placeOf(where, [text(texts)], vocabulary)),
  ].map((place) => searchable(place, free))
  const ownPlaces = items.map((item) => searchable(item, free))
  const searched = { passages: 0, names: 0, figures: 0 }
  const findings: LeakFinding[] = []
  for (const { label, parts } of exempt) {
    const signs = signsOf(parts, vocabulary, free, known.domains)
    searched.passages += signs.counts.passages
    searched.names += signs.counts.names
    searched.figures += signs.counts.figures
    for (const place of places) {
      const phrases = hitsIn(place, signs, known)
      if (phrases === 0) continue
      const inItems = ownPlaces.filter((own) => hitsIn(own, signs, known) > 0).map((own) => own.where)
      findings.push({ from: label, where: place.where, phrases, items: inItems })
    }
  }
  return { findings, searched }
}

/** A text to search, read once. */
interface Place {
  readonly where: string
  /** Its words as numbers; between texts that do not follow one another stand two zeros. */
  readonly words: Int32Array
  readonly areTelling: readonly boolean[]
  readonly surnames: ReadonlySet<string>
  readonly addresses: ReadonlySet<string>
}

interface SearchablePlace extends Place {
  /** 1 for each word that is telling and not everybody's. */
  readonly telling: Uint8Array
}

/** What the public knows already. */
interface PublicThings {
  readonly surnames: ReadonlySet<string>
  readonly addresses: ReadonlySet<string>
  readonly domains: ReadonlySet<string>
}

const text = (texts: readonly string[]): PartText => ({ part: '', texts, hidden: [] })

function openItems({ open }: LeakHunt, codec: Codec) {
  const items = new Map<string, PartText[]>()
  for (const matter of open) {
    const known = items.get(matter.item) ?? []
    known.push(...partsOf(matter, codec))
    items.set(matter.item, known)
  }
  return [...items].map(([item, parts]) => ({ item, parts }))
}

function placeOf(where: string, parts: readonly PartText[], vocabulary: Vocabulary): Place {
  const words: number[] = []
  const areTelling: boolean[] = []
  const read = (some: string): void => {
    for (const word of wordsOf(some)) {
      words.push(vocabulary.look(word))
      areTelling.push(isTelling(word))
    }
  }
  const part = (): void => {
    words.push(0, 0)
    areTelling.push(false, false)
  }
  const everything = parts.flatMap(({ texts, hidden }) => [...texts, ...hidden])
  for (const { texts, hidden } of parts) {
    texts.forEach(read)
    part()
    for (const some of hidden) {
      read(some)
      part()
    }
  }
  return {
    where,
    words: Int32Array.from(words),
    areTelling,
    surnames: surnamesIn(everything),
    addresses: addressesIn(everything),
  }
}

function searchable(place: Place, free: FreeWords): SearchablePlace {
  return { ...place, telling: free.tellingOf(place.words, place.areTelling) }
}

/** Names and addresses of the public agenda, and those which two items share. */
function publicThings(items: readonly Place[], openWords: readonly string[]): PublicThings {
  const addresses = new Set([...addressesIn(openWords), ...inTwo(items.map((item) => item.addresses))])
  const domains = inTwo(items.map((item) => new Set(Array.from(item.addresses, domainOf))))
  return {
    surnames: new Set([...openWords.flatMap(wordsOf), ...inTwo(items.map((item) => item.surnames))]),
    addresses,
    domains: new Set([...Array.from(addressesIn(openWords), domainOf), ...domains]),
  }
}

function inTwo(sets: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  const once = new Set<string>()
  const twice = new Set<string>()
  for (const set of sets) for (const each of set) (once.has(each) ? twice : once).add(each)
  return twice
}

/** How many stretches of a place are the exempt paper's: neighbouring passages are one. */
function hitsIn(place: SearchablePlace, signs: Signs, known: PublicThings): number {
  const { words, surnames, addresses } = place
  let hits = 0
  let foundUntil = 0
  for (let at = 0; at < words.length; at++) {
    const end = matchAt(place, at, signs)
    if (end === 0) continue
    if (at >= foundUntil) hits += 1
    foundUntil = Math.max(foundUntil, end)
  }
  for (const name of signs.surnames) if (surnames.has(name) && !known.surnames.has(name)) hits += 1
  for (const each of signs.addresses) if (addresses.has(each) && !known.addresses.has(each)) hits += 1
  return hits
}

/** Where a stretch that begins at a word ends, 0 where none begins. */
function matchAt({ words, telling }: SearchablePlace, at: number, { passages, rows }: Signs): number {
  if (words[at] === 0) return 0
  if (at + passage <= words.length && words[at + passage - 1] !== 0)
    for (let without = 1; without < passage - 1; without++)
      if (
        passages.has(rowKey(words, at, passage, without)) &&
        countTelling(words, telling, at, passage, without) >= fewestTelling
      )
        return at + passage
  for (let length = Math.min(longestRow, words.length - at); length > 0; length--)
    if (rows.has(rowKey(words, at, length))) return at + length
  return 0
}
