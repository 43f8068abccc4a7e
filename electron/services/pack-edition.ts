import { longDate } from '../../shared/calendar/iso-date.ts'
import type { FinishedEdition } from '../../shared/pack/checks/finished-edition.ts'
import { documentBookmark, documentLabel } from '../../shared/pack/pack-document.ts'
import type { PackNote, PageMap } from '../../shared/pack/pack-plan.ts'
import { removalSentence } from '../../shared/pack/removals.ts'
import { placeholderSpec } from '../../shared/pack/placeholder-spec.ts'
import {
  type Edition,
  type EditionDocument,
  type PackIdentity,
  packPlan,
} from '../../shared/pack/plan-edition.ts'
import { frontSheet } from './pack-front-sheet.ts'
import type { PackInput } from './pack-input.ts'
import type { Material } from './pack-material.ts'
import type { PackTools } from './pack-tools.ts'

/** What an edition is made of: by bookmark, each document's bytes and its pages laid out alone. */
export type Materials = ReadonlyMap<string, { readonly material: Material; readonly alone: PageMap }>

/** One audience's pack, merged and laid out. */
export interface MadeEdition extends FinishedEdition {
  readonly docx: Uint8Array
  /** As the layout engine made it, not yet finished. */
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
      onProgress: (done, of, label) => onProgress(of === 0 ? 1 : done / of, label),
    },
  )
  return {
    docx,
    notes: [...notes, ...(edition.audience === 'public' ? removalNotes(edition, materials) : [])],
  }
}

/** What was taken out of each report before the public may have it. */
function removalNotes({ documents }: Edition, materials: Materials): readonly PackNote[] {
  return documents.flatMap(({ document: { place } }) => {
    const removed = materials.get(documentBookmark(place))?.material.cleaned?.removed ?? []
    const text = removalSentence(removed)
    return text === null ? [] : [{ document: documentLabel(place), kind: 'removed-for-public', text }]
  })
}

/** Lays a merged edition out as a whole. */
export async function layOutEdition(
  { layout, signal }: PackTools,
  edition: Edition,
  merged: Pick<MadeEdition, 'docx' | 'notes'>,
): Promise<MadeEdition> {
  const { pdf, map } = await layout.layOut(merged.docx, { subject: editionName(edition), signal })
  return { ...merged, edition, pdf, map }
}

/** What the pack says of itself: never a person's name, and fixed dates, so that the same input gives the same bytes. */
export function packIdentity({ meeting }: PackInput, { audience }: Edition): PackIdentity {
  const kind = audience === 'members' ? 'members’ agenda pack' : 'public agenda pack'
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

async function sourceOf(
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
      placeholderSpec(input.meeting, { itemNumber: place.itemNumber, publicTitle, exemptParagraphs, range }),
    )
  }
  const found = materials.get(documentBookmark(place))
  if (!found) throw new RangeError(`no material for ${documentBookmark(place)}`)
  const { material, alone } = found
  if (material.forPlace) return material.forPlace(range.first, alone)
  return audience === 'public' && material.cleaned ? material.cleaned.docx : material.docx
}
