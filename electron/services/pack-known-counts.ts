import type { PageRange } from '../../shared/agenda/page-ranges.ts'
import { itemRange } from '../../shared/pack/agenda-pages.ts'
import { type CountedDocument, type CountedSides, numberPack } from '../../shared/pack/number-pack.ts'
import type { PackDocument } from '../../shared/pack/pack-document.ts'
import type { Edition } from '../../shared/pack/plan-edition.ts'
import { countedDocuments, keepCount } from '../db/pack-repository.ts'
import type { Database } from '../db/tables.ts'
import { sha256 } from '../files/originals.ts'
import { type InputDocument, packContents } from './pack-documents.ts'
import { countableFrontSheet, frontSheetDocument } from './pack-front-sheet.ts'
import type { PackInput } from './pack-input.ts'
import { contentKey } from './pack-material.ts'
import type { KnownPages } from './pack-offer.ts'

/** What is known of a meeting's pages, and what has to be counted to know all. */
export interface KnownCounts {
  readonly input: PackInput
  readonly pages: KnownPages
  /** Documents not yet counted, in pack order. */
  readonly missing: readonly InputDocument[]
  /** All documents, counted; empty while any is missing. */
  readonly documents: readonly CountedDocument[]
  /** Under which key the front sheet's sides are to be kept, `null` when they are known or cannot be counted yet. */
  readonly frontSheetKey: string | null
}

/** Looks up what was counted before with this layout engine. */
export async function knownCounts(db: Database, engine: string, input: PackInput): Promise<KnownCounts> {
  const inputs = packContents(input).documents
  const keys = inputs.map((each) => contentKey(each, input))
  const known = await countedDocuments(db, engine, keys)
  const counted = inputs.map((each, index) => ({ ...each, sides: known.get(keys[index] ?? '') }))
  const missing = counted.filter((each) => each.sides === undefined)
  const sides = new Map(
    counted.flatMap(({ content, sides: found }) =>
      content.kind === 'original' && found ? [[content.paper.id, found.members] as const] : [],
    ),
  )
  const documents = counted.flatMap(({ document, sides: found }) =>
    found ? [{ ...document, sides: found }] : [],
  )
  const nothing = { input, missing, documents: [], frontSheetKey: null, pages: { sides, ranges: new Map() } }
  if (missing.length > 0 || documents.length === 0) return nothing
  const frontSheetKey = keyOfFrontSheet(input, documents)
  const frontSides = (await countedDocuments(db, engine, [frontSheetKey])).get(frontSheetKey)
  if (!frontSides) return { ...nothing, documents, frontSheetKey }
  return { ...nothing, documents, pages: { sides, ranges: rangesOf(input, documents, frontSides) } }
}

function rangesOf(
  input: PackInput,
  documents: readonly CountedDocument[],
  frontSides: CountedSides,
): ReadonlyMap<number, PageRange> {
  const numbered = numberPack([{ ...frontSheetDocument(input), sides: frontSides }, ...documents])
  return new Map(
    input.items.flatMap(({ id }) => {
      const range = itemRange(id, numbered)
      return range ? [[id, range] as const] : []
    }),
  )
}

/** Keeps what a build has counted, so that nothing needs counting again to show the same ranges. */
export async function keepCountsOf(
  db: Database,
  layoutEngine: string,
  input: PackInput,
  { documents }: Edition,
): Promise<void> {
  const contents = packContents(input).documents
  const keys = [
    keyOfFrontSheet(
      input,
      contents.map(({ document }) => document),
    ),
    ...contents.map((each) => contentKey(each, input)),
  ]
  for (const [index, key] of keys.entries()) {
    const sides = documents[index]?.document.sides
    if (sides) await keepCount(db, layoutEngine, key, sides)
  }
}

function keyOfFrontSheet(input: PackInput, documents: readonly PackDocument[]): string {
  return sha256(JSON.stringify(countableFrontSheet(input, documents)))
}
