import type { Codec, LeakFinding, LeakReport, ReadingMatter } from '../engine.ts'
import { FreeWords } from './free-words.ts'
import { hitsIn } from './hits.ts'
import { betweenParts, bytesTexts, packageTexts, partsOf, type PartText } from './package-texts.ts'
import { type Place, placeOf, searchable } from './place.ts'
import { shapeOf } from './paper-shape.ts'
import { publicThings } from './public-things.ts'
import { learnWords, signsOf } from './signs.ts'
import { Vocabulary } from './vocabulary.ts'

/** A finished public pack, and what must not stand in it. */
export interface LeakHunt {
  readonly docx: Uint8Array
  /** Text of each page of the PDF, in order. */
  readonly pageTexts: readonly string[]
  readonly besidePages: readonly BesidePages[]
  /** Each with the label that findings bear. */
  readonly exempt: readonly (ReadingMatter & { readonly label: string })[]
  /** What the public may read, by item: wording that several items share is a form's. */
  readonly open: readonly (ReadingMatter & { readonly item: string })[]
  /** Public packs of earlier meetings: their words are out. */
  readonly published: readonly ReadingMatter[]
  /** Words the public agenda rightly prints. */
  readonly openWords: readonly string[]
}

/** What a PDF holds beside its pages: its outline, its properties, its notes, files within it. */
interface BesidePages {
  /** How a finding names the place. */
  readonly where: string
  readonly texts: readonly string[]
  /** Contents that are no text: they are searched as bytes. */
  readonly data?: readonly Uint8Array[]
}

/**
 * Looks for words of exempt papers in a finished pack: in every part of the Word file, in packages inside it and in its own
 * directory, on the pages of the PDF and beside them. Finding none is no proof that nothing was betrayed; finding one is
 * reason to withhold the pack.
 *
 * @throws ZipFault when a file is damaged or holds too much inside
 */
export function findLeaks(hunt: LeakHunt, codec: Codec): LeakReport {
  const exempt = hunt.exempt.map((each) => ({
    label: each.label,
    parts: partsOf(each, codec),
    ...shapeOf(each, codec),
  }))
  const vocabulary = new Vocabulary()
  for (const { parts } of exempt) learnWords(parts, vocabulary)

  const open = openItems(hunt, codec)
  const items = open.map(({ item, parts }) => placeOf(item, parts, vocabulary))
  const published = hunt.published.map((each) => placeOf('', partsOf(each, codec), vocabulary))
  const free = new FreeWords(vocabulary)
  for (const entry of [...hunt.openWords, 'Description automatically generated']) free.addOpen(entry)
  for (const { words } of published) free.addPublished(words)
  free.addShared(items.map(({ words }) => words))
  free.addCovers(
    exempt.flatMap(({ cover }) => cover),
    open.map(({ cover }) => cover),
  )
  const known = publicThings(items, published, hunt.openWords)

  const places = placesOf(hunt, vocabulary, codec).map((place) => searchable(place, free))
  const ownPlaces = items.map((item) => searchable(item, free))
  const searched = { passages: 0, names: 0, figures: 0, passedOver: 0 }
  const findings: LeakFinding[] = []
  for (const paper of exempt) {
    const { label } = paper
    const signs = signsOf(paper, vocabulary, free, known.domains)
    searched.passages += signs.counts.passages
    searched.names += signs.counts.names
    searched.figures += signs.counts.figures
    searched.passedOver += signs.counts.passedOver
    for (const place of places) {
      const { count: phrases, excerpts } = hitsIn(place, signs, known)
      if (phrases === 0) continue
      const inItems = ownPlaces.filter((own) => hitsIn(own, signs, known).count > 0).map((own) => own.where)
      findings.push({ from: label, where: place.where, phrases, items: inItems, excerpts })
    }
  }
  return { findings, searched }
}

/** Everything that would go out. */
function placesOf(hunt: LeakHunt, vocabulary: Vocabulary, codec: Codec): readonly Place[] {
  const { docx, pageTexts, besidePages } = hunt
  return [
    ...[...packageTexts(docx, codec), betweenParts(docx)].map((part) =>
      placeOf(part.part, [part], vocabulary),
    ),
    ...pageTexts.map((page, index) => placeOf(`page ${index + 1}`, [text([page])], vocabulary)),
    ...besidePages.map(({ where, texts, data = [] }) =>
      placeOf(where, [text(texts), ...data.flatMap((bytes) => bytesTexts(bytes, codec))], vocabulary),
    ),
  ]
}

const text = (texts: readonly string[]): PartText => ({ part: '', texts, hidden: [] })

/** All that each public item says, and what its papers' covers do. */
function openItems({ open }: LeakHunt, codec: Codec) {
  const items = new Map<string, { readonly parts: PartText[]; readonly cover: string[] }>()
  for (const matter of open) {
    const item = items.get(matter.item) ?? { parts: [], cover: [] }
    item.parts.push(...partsOf(matter, codec))
    item.cover.push(...shapeOf(matter, codec).cover)
    items.set(matter.item, item)
  }
  return [...items].map(([item, { parts, cover }]) => ({ item, parts, cover }))
}
