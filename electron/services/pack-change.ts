import { documentLabel, type PackDocument } from '../../shared/pack/pack-document.ts'
import type { LateChange, SupplementPreview } from '../../shared/pack/late-change.ts'
import { type CountedDocument, type CountedSides, numberPack } from '../../shared/pack/number-pack.ts'
import { packChange } from '../../shared/pack/pack-change.ts'
import type { PageReference } from '../../shared/pack/page-references.ts'
import { membersEdition, type PackEdition } from '../../shared/pack/pack-view.ts'
import { planEdition } from '../../shared/pack/plan-edition.ts'
import type { Supplement } from '../../shared/pack/supplement.ts'
import { packsOf } from '../db/pack-repository.ts'
import { publicationsOf } from '../db/publication-repository.ts'
import type { Database } from '../db/tables.ts'
import { firstPageOf, frontSheetDocument } from './pack-front-sheet.ts'
import { type PackInput, readPackInput } from './pack-input.ts'
import { type KnownCounts, knownCounts } from './pack-known-counts.ts'
import { contentKeys } from './pack-material.ts'
import { findSupplement } from './pack-supplement.ts'
import { sentPack } from './sent-packs.ts'
import { packedDocument } from './packed-edition.ts'

/** A supplement's own front is a page and its back, unless it was counted before. */
const usualFront: CountedSides = { members: 1, public: 1 }

/**
 * Works out, before anything is built, what building again or making a supplement would change; `null` before the first
 * pack.
 *
 * @param engine        name of the layout engine whose counts are looked up
 * @param referencesIn  page numbers that the papers of a finished pack name
 * @throws Problem `no-such-meeting`
 */
export async function readLateChange(
  db: Database,
  engine: string,
  meetingId: number,
  referencesIn: (edition: PackEdition) => Promise<readonly PageReference[]>,
): Promise<LateChange | null> {
  const packs = await packsOf(db, meetingId)
  const publications = await publicationsOf(db, meetingId)
  const base = sentPack(packs, publications)
  const edition = base && membersEdition(base)
  if (!base || !edition) return null
  const input = await readPackInput(db, meetingId)
  const known = await knownCounts(db, engine, input)
  const uncounted = uncountedIn(input, known)
  const after = plannedDocuments(input, known, known.frontSides)
  const isKnown = uncounted.length === 0
  const change = packChange(edition.documents, after)
  const references = isKnown && change.documents.length > 0 ? await referencesIn(edition) : []
  const supplement = isKnown ? findSupplement(input, packs, base, publications) : null
  return {
    base: {
      packId: base.id,
      version: base.version,
      builtAt: base.builtAt,
      publishedAt: publications.find(({ packId }) => packId === base.id)?.publishedAt ?? null,
      lastPage: edition.documents.at(-1)?.range.last ?? 0,
    },
    before: edition.documents,
    after,
    uncounted,
    change: isKnown ? packChange(edition.documents, after, references) : null,
    supplement: supplement && (await previewOf(db, engine, { ...input, supplement })),
    members: input.meeting.members.length,
  }
}

/** The members' pack as it would be numbered, as far as everything before is counted. */
function plannedDocuments(input: PackInput, { counted }: KnownCounts, front: CountedSides | null) {
  if (front === null) return []
  const gap = counted.findIndex(({ sides }) => sides === undefined)
  const known = counted
    .slice(0, gap === -1 ? undefined : gap)
    .flatMap(({ document, sides }): readonly CountedDocument[] => (sides ? [{ ...document, sides }] : []))
  const documents = numberPack([{ ...frontSheetDocument(input), sides: front }, ...known], firstPageOf(input))
  const keys = contentKeys(input)
  return planEdition('members', documents).documents.map((each) => packedDocument(each, keys))
}

function uncountedIn(input: PackInput, { counted, frontSides }: KnownCounts): readonly string[] {
  const missing: readonly PackDocument[] = [
    ...(frontSides === null ? [frontSheetDocument(input)] : []),
    ...counted.filter(({ sides }) => sides === undefined).map(({ document }) => document),
  ]
  return missing.map(({ place }) => documentLabel(place))
}

async function previewOf(
  db: Database,
  engine: string,
  input: PackInput & { readonly supplement: Supplement },
): Promise<SupplementPreview> {
  const known = await knownCounts(db, engine, input)
  const documents = plannedDocuments(input, known, known.frontSides ?? usualFront)
  const { number, firstPage, replaced } = input.supplement
  const range = { first: firstPage, last: documents.at(-1)?.range.last ?? firstPage }
  return { number, documents, range, replaced }
}
