import type { CountedSides } from '../../shared/pack/number-pack.ts'
import { documentLabel, type DocumentPlace } from '../../shared/pack/pack-document.ts'
import type { Audience, PackNote, PackPlan, PageMap } from '../../shared/pack/pack-plan.ts'
import { mayMoveText } from '../../shared/pack/removals.ts'
import type { Material } from './pack-material.ts'
import type { PackTools } from './pack-tools.ts'

/** A document laid out by itself, with the margins and marks it will have in the pack. */
export interface AloneDocument {
  readonly sides: CountedSides
  /** Its pages as the members see them. */
  readonly map: PageMap
  /** Text of its first page as each audience sees it. */
  readonly firstPage: Readonly<Record<Audience, string>>
  /** Whether tracked changes, or what else the public's copy leaves out, make it read differently to members and public. */
  readonly hasTrackedChanges: boolean
  /** The document as the public would get it. */
  readonly publicForm: Uint8Array
  /** Whether its layout was kept from before, so that nothing had to be laid out. */
  readonly isKept: boolean
}

/**
 * What goes before laying out: the document in the form each audience gets. Only one with tracked changes, or with others
 * of the public's removals that move text, has two.
 */
export interface AloneForms {
  readonly members: Uint8Array
  readonly public: Uint8Array
  readonly hasTrackedChanges: boolean
}

/**
 * Merges a document as the only one of a pack. Names and dates that do not move text are left out, so that the same paper
 * gives the same bytes whatever its number and meeting, and its layout is kept.
 */
export async function aloneForms(
  tools: PackTools,
  place: DocumentPlace,
  { docx, cleaned }: Pick<Material, 'docx' | 'cleaned'>,
  isExempt: boolean,
): Promise<AloneForms> {
  const options = { signal: tools.signal }
  const members = await tools.work.assemble(alonePlan(place), [docx], options)
  const hasTrackedChanges = cleaned === null ? showsChanges(members.notes) : mayMoveText(cleaned.removed)
  // The public sees a placeholder instead of an exempt paper: no such form of it is ever made.
  if (isExempt) return { members: members.docx, public: members.docx, hasTrackedChanges }
  if (cleaned === null) return { members: members.docx, public: members.docx, hasTrackedChanges: false }
  const open = await tools.work.assemble(alonePlan(place), [cleaned.docx], options)
  return { members: members.docx, public: open.docx, hasTrackedChanges }
}

/** Lays the forms out and counts their sides. */
export async function countAlone(
  tools: PackTools,
  place: DocumentPlace,
  forms: AloneForms,
): Promise<AloneDocument> {
  const options = { subject: documentLabel(place), signal: tools.signal }
  const differs = forms.hasTrackedChanges && forms.public !== forms.members
  const isKept =
    (await tools.layout.has(forms.members)) && (!differs || (await tools.layout.has(forms.public)))
  const { map } = await tools.layout.layOut(forms.members, options)
  const open = differs ? (await tools.layout.layOut(forms.public, options)).map : map
  return {
    sides: { members: map.pages.length, public: open.pages.length },
    map,
    firstPage: { members: map.pages[0]?.text ?? '', public: open.pages[0]?.text ?? '' },
    hasTrackedChanges: forms.hasTrackedChanges,
    publicForm: forms.public,
    isKept,
  }
}

function showsChanges(notes: readonly PackNote[]): boolean {
  return notes.some(({ kind }) => kind === 'tracked-changes')
}

function alonePlan(place: DocumentPlace): PackPlan {
  const isFrontSheet = place.kind === 'frontSheet'
  return {
    title: 'One document',
    authority: 'Packwright',
    language: 'en-GB',
    dated: '2000-01-01T00:00:00Z',
    start: 'next',
    documents: [
      {
        bookmark: '_pack_001',
        label: documentLabel(place),
        startsAtPage: null,
        fillers: 0,
        stamps: {
          firstPage: isFrontSheet ? null : 'Agenda Item 1',
          everyPage: null,
          exempt: null,
          pageNumber: isFrontSheet ? 'notFirst' : 'all',
        },
      },
    ],
  }
}
