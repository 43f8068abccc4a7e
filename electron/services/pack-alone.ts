import type { Beginning } from '../../shared/pack/checks/contents-check.ts'
import type { CountedSides } from '../../shared/pack/number-pack.ts'
import { documentLabel } from '../../shared/pack/pack-document.ts'
import type { Audience, PageMap } from '../../shared/pack/pack-plan.ts'
import { mayMoveText } from '../../shared/pack/removals.ts'
import type { PackPiece } from '../work/pack-work.ts'
import type { Material } from './pack-material.ts'
import { assemblePiece, type Grounds, plainForm } from './pack-piece.ts'
import type { PackTools } from './pack-tools.ts'

/** A document laid out by itself, with the margins and marks it will have in the pack. */
export interface AloneDocument {
  readonly sides: CountedSides
  /** Its pages as the members see them, and a filler page. */
  readonly map: PageMap
  /** Its first page as each audience sees it. */
  readonly beginning: Readonly<Record<Audience, Beginning>>
  readonly forms: AloneForms
  /** Whether its layout was kept from before, so that nothing had to be laid out. */
  readonly isKept: boolean
}

/** What goes before laying out: the document in the form each audience gets. An exempt one has only the members'. */
export interface AloneForms {
  readonly members: PackPiece
  readonly public: PackPiece
  /** Whether members and public may read different pages: the public sees changes accepted, and nothing hidden. */
  readonly mayDiffer: boolean
}

/** Merges a document as it will stand in the packs. */
export async function aloneForms(
  tools: PackTools,
  { document, docx, cleaned }: Pick<Material, 'document' | 'docx' | 'cleaned'>,
  grounds: Grounds,
): Promise<AloneForms> {
  const members = await assemblePiece(tools, document, 'members', docx, grounds.members, plainForm)
  // The public sees a placeholder instead of an exempt paper: no such form of it is ever made.
  if (document.isExempt) return { members, public: members, mayDiffer: false }
  const source = cleaned?.docx ?? docx
  const open = await assemblePiece(tools, document, 'public', source, grounds.public, plainForm)
  return { members, public: open, mayDiffer: cleaned !== null && mayMoveText(cleaned.removed) }
}

/** Lays the forms out and counts their sides. */
export async function countAlone(
  tools: PackTools,
  { place }: Material['document'],
  forms: AloneForms,
): Promise<AloneDocument> {
  const options = { subject: documentLabel(place), signal: tools.signal }
  const isKept =
    (await tools.layout.has(forms.members.docx)) &&
    (!forms.mayDiffer || (await tools.layout.has(forms.public.docx)))
  const { map } = await tools.layout.layOut(forms.members.docx, options)
  const open = forms.mayDiffer ? (await tools.layout.layOut(forms.public.docx, options)).map : map
  const sidesOf = ({ pages }: PageMap) => pages.length - plainForm.fillers
  return {
    sides: { members: sidesOf(map), public: sidesOf(open) },
    map,
    beginning: { members: beginningOf(map, forms.members), public: beginningOf(open, forms.public) },
    forms,
    isKept,
  }
}

function beginningOf({ pages }: PageMap, { showsNumbers }: PackPiece): Beginning {
  return { text: pages[0]?.text ?? '', showsNumbers }
}
