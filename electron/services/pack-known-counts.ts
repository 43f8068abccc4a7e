import type { PageRange } from '../../shared/agenda/page-ranges.ts'
import { itemRange } from '../../shared/pack/agenda-pages.ts'
import {
  type CountedDocument,
  type CountedSides,
  numberPack,
  type NumberedDocument,
} from '../../shared/pack/number-pack.ts'
import { itemIdOf, type PackDocument } from '../../shared/pack/pack-document.ts'
import type { Edition } from '../../shared/pack/plan-edition.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { countedDocuments, keepCount } from '../db/pack-repository.ts'
import type { Database } from '../db/tables.ts'
import { sha256 } from '../files/originals.ts'
import { type InputDocument, packContents } from './pack-documents.ts'
import { countableFrontSheet, firstPageOf, frontSheetDocument } from './pack-front-sheet.ts'
import type { PackInput } from './pack-input.ts'
import { contentKey } from './pack-material.ts'
import type { KnownPages } from './pack-offer.ts'

/** What is known of a meeting's pages, and what has to be counted to know all. */
export interface KnownCounts {
  readonly input: PackInput
  readonly pages: KnownPages
  /** Those whose page numbers are known, in pack order. */
  readonly numbered: readonly NumberedDocument[]
  /** All documents in pack order, without the front sheet. */
  readonly documents: readonly PackDocument[]
  /** The same with the sides that are known. */
  readonly counted: readonly { readonly document: PackDocument; readonly sides: CountedSides | undefined }[]
  /** Sides of the front sheet, `null` while they are not known. */
  readonly frontSides: CountedSides | null
  /** Those not yet counted, in pack order. */
  readonly missing: readonly InputDocument[]
  /** Under which key the front sheet's sides are to be kept, `null` when they are known or nothing follows it. */
  readonly frontSheetKey: string | null
}

/** Looks up what was counted before with this layout engine. */
export async function knownCounts(db: Database, engine: string, input: PackInput): Promise<KnownCounts> {
  const inputs = packContents(input).documents
  const documents = inputs.map(({ document }) => document)
  const keys = inputs.map((each) => contentKey(each, input))
  const frontKey = findKeyOfFrontSheet(input, documents)
  const known = await countedDocuments(db, engine, frontKey === null ? keys : [frontKey, ...keys])
  const counted = inputs.map((each, index) => ({ ...each, sides: known.get(keys[index] ?? '') }))
  const missing = inputs.filter((_, index) => counted[index]?.sides === undefined)
  const sides = new Map(
    counted.flatMap(({ content, sides: found }) =>
      content.kind === 'original' && found ? [[content.paper.id, found.members] as const] : [],
    ),
  )
  const front = frontKey === null ? undefined : known.get(frontKey)
  const frontSheetKey = front || documents.length === 0 ? null : frontKey
  const numbered = front ? numberedAfter(input, documentsBeforeGap(counted), front) : []
  const pages = { sides, ranges: rangesOf(input, numbered) }
  return { input, documents, counted, frontSides: front ?? null, missing, frontSheetKey, pages, numbered }
}

/** The counted documents before the first that is not; an item is among them only with all its documents. */
function documentsBeforeGap(
  counted: readonly { readonly document: PackDocument; readonly sides: CountedSides | undefined }[],
): readonly CountedDocument[] {
  const gap = counted.find(({ sides }) => sides === undefined)
  const known: CountedDocument[] = []
  for (const { document, sides } of counted) {
    if (sides === undefined || itemIdOf(document.place) === (gap && itemIdOf(gap.document.place))) break
    known.push({ ...document, sides })
  }
  return known
}

function numberedAfter(
  input: PackInput,
  documents: readonly CountedDocument[],
  frontSides: CountedSides,
): readonly NumberedDocument[] {
  const frontSheet = { ...frontSheetDocument(input), sides: frontSides }
  return numberPack([frontSheet, ...documents], firstPageOf(input))
}

function rangesOf(input: PackInput, numbered: readonly NumberedDocument[]): ReadonlyMap<number, PageRange> {
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

/** `null` while there is no front sheet yet, as an exempt item names no paragraph: papers can be counted all the same. */
function findKeyOfFrontSheet(input: PackInput, documents: readonly PackDocument[]): string | null {
  try {
    return keyOfFrontSheet(input, documents)
  } catch (error) {
    if (error instanceof Problem) return null
    throw error
  }
}

/** Names what the front sheet's length depends on: all but the numbers it prints. */
export function keyOfFrontSheet(input: PackInput, documents: readonly PackDocument[]): string {
  return sha256(JSON.stringify(countableFrontSheet(input, documents)))
}
