import type { PackDocument } from '../../shared/pack/pack-document.ts'
import type { PackWork } from '../work/pack-work.ts'
import { assemblePiece, plainForm } from './pack-piece.ts'
import type { PackTools } from './pack-tools.ts'

/** A paper of the house's own: what all of them have in common, whatever they are about. */
export function housePaper(work: Pick<PackWork, 'compose'>): Promise<Uint8Array> {
  return work.compose({
    kind: 'placeholder',
    documentTitle: 'Page numbers',
    authority: 'Packwright',
    dated: '2000-01-01T00:00:00Z',
    itemNumber: '1',
    publicTitle: 'Page numbers',
    exemptParagraphs: [],
    exemptBy: '',
    range: { first: 1, last: 10 },
  })
}

/** Pages numbered from 1 to 10: the digits that page numbers are drawn with, as this layout engine draws them. */
export async function numberPlate(tools: PackTools): Promise<Uint8Array> {
  const { work, layout, signal } = tools
  const source = await housePaper(work)
  const ground = await work.groundOf([source], [], signal)
  const { docx } = await assemblePiece(tools, plate, 'members', source, ground, { ...plainForm, fillers: 9 })
  return (await layout.layOut(docx, { subject: 'the page numbers', signal })).pdf
}

const plate: PackDocument = {
  place: { kind: 'paper', itemId: 0, itemNumber: 1, nth: 0 },
  title: 'Page numbers',
  isExempt: false,
  exemptParagraphs: [],
  nation: 'england',
  source: null,
}
