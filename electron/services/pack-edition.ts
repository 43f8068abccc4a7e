import { longDate } from '../../shared/calendar/iso-date.ts'
import { documentBookmark, documentLabel, placeNumber } from '../../shared/pack/pack-document.ts'
import type { PackNote } from '../../shared/pack/pack-plan.ts'
import { removalNotes, stayingNotes } from '../../shared/pack/removals.ts'
import { placeholderSpec } from '../../shared/pack/placeholder-spec.ts'
import {
  type Edition,
  type EditionDocument,
  type PackIdentity,
  packPlan,
} from '../../shared/pack/plan-edition.ts'
import type { AloneDocument } from './pack-alone.ts'
import { frontSheet } from './pack-front-sheet.ts'
import type { PackInput } from './pack-input.ts'
import type { Material } from './pack-material.ts'
import type { Grounds } from './pack-piece.ts'
import type { PackTools } from './pack-tools.ts'

/** What editions are made of: each document's bytes and what laying it out alone told, by bookmark; what all share. */
export interface Materials {
  readonly byBookmark: ReadonlyMap<string, { readonly material: Material; readonly alone: AloneDocument }>
  readonly grounds: Grounds
}

/** One audience's pack, ready to be written. */
export interface MadeEdition {
  readonly edition: Edition
  readonly docx: Uint8Array
  /** Finished: with outline, labels, links, title. */
  readonly pdf: Uint8Array
  readonly notes: readonly PackNote[]
}

/** Merges one audience's pack; `onProgress` is told the fraction done and the document just merged. */
export async function mergeEdition(
  tools: PackTools,
  input: PackInput,
  edition: Edition,
  materials: Materials,
  onProgress: (fraction: number, label: string) => void,
): Promise<Pick<MadeEdition, 'docx' | 'notes'>> {
  const sources: Uint8Array[] = []
  for (const each of edition.documents) sources.push(await sourceOf(tools, input, edition, each, materials))
  const { docx, notes } = await tools.work.assemble(
    packPlan(edition, packIdentity(input, edition)),
    sources,
    {
      signal: tools.signal,
      ground: materials.grounds[edition.audience],
      onProgress: ({ done, of, label }) => onProgress(of === 0 ? 1 : done / of, label),
    },
  )
  return {
    docx,
    notes: [...notes, ...(edition.audience === 'public' ? whatWasRemoved(edition, materials) : [])],
  }
}

/** What was taken out of each report before the public may have it, and what is said of the pictures that stay. */
function whatWasRemoved({ documents }: Edition, { byBookmark }: Materials): readonly PackNote[] {
  return documents.flatMap(({ document: { place } }) => {
    const {
      removed = [],
      uncutPictures = 0,
      descriptions = [],
    } = byBookmark.get(documentBookmark(place))?.material.cleaned ?? {}
    const document = documentLabel(place)
    return [
      ...removalNotes(document, removed),
      ...stayingNotes(document, uncutPictures),
      ...descriptions.map((text) => ({ document, kind: 'described-picture' as const, text })),
    ]
  })
}

/** What the pack says of itself: never a person's name, and fixed dates, so that the same input gives the same bytes. */
export function packIdentity({ meeting, supplement }: PackInput, { audience }: Edition): PackIdentity {
  const copy = audience === 'members' ? 'members’' : 'public'
  const kind = supplement === undefined ? `${copy} agenda pack` : `${copy} supplement ${supplement.number}`
  return {
    title: `${meeting.committee.name}: ${kind}, ${longDate(meeting.heldOn)}`,
    authority: meeting.committee.authority,
    language: 'en-GB',
    dated: `${meeting.heldOn}T00:00:00Z`,
  }
}

/** "the members' pack", for progress and problems. */
export function editionName({ audience }: Pick<Edition, 'audience'>): string {
  return audience === 'members' ? 'the members’ pack' : 'the public pack'
}

/** A document's bytes at its place in an edition, before it is merged. */
export async function sourceOf(
  { work }: PackTools,
  input: PackInput,
  { audience, documents }: Edition,
  { document, isPlaceholder }: EditionDocument,
  materials: Materials,
): Promise<Uint8Array> {
  const { place, range } = document
  if (place.kind === 'frontSheet') {
    const numbered = documents.map((each) => each.document)
    return work.compose(frontSheet(input, numbered, audience))
  }
  if (isPlaceholder) {
    const { title: publicTitle, exemptParagraphs } = document
    return work.compose(
      placeholderSpec(input.meeting, {
        itemNumber: placeNumber(place),
        publicTitle,
        exemptParagraphs,
        range,
      }),
    )
  }
  const { material, alone } = materialAt(materials, document)
  if (material.forPlace) return material.forPlace(range.first, alone.map)
  return audience === 'public' && material.cleaned ? material.cleaned.docx : material.docx
}

/** @throws RangeError for a document that was not counted */
export function materialAt({ byBookmark }: Materials, { place }: EditionDocument['document']) {
  const found = byBookmark.get(documentBookmark(place))
  if (!found) throw new RangeError(`no material for ${documentBookmark(place)}`)
  return found
}
