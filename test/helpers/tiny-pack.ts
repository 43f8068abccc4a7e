import { nodeCodec } from '../../electron/work/node-codec.ts'
import { assemble, type AssembledPack, type Work } from '../../electron/pack/index.ts'
import { partOf } from './tiny-docx.ts'
import type { PackPlan, PlannedDocument, Stamps } from '../../shared/pack/pack-plan.ts'

export const noStamps: Stamps = { firstPage: null, everyPage: null, exempt: null, pageNumber: 'none' }

/** Merges documents in order; the first is `_pack_001`, "Item 1". */
export function packOf(
  sources: readonly Uint8Array[],
  plan: Partial<PackPlan> = {},
  documents: readonly Partial<PlannedDocument>[] = [],
  work: Work = { codec: nodeCodec },
): AssembledPack {
  const planned = sources.map((_, place) => {
    const number = place + 1
    return {
      bookmark: `_pack_${String(number).padStart(3, '0')}`,
      label: `Item ${number}`,
      startsAtPage: null,
      fillers: 0,
      stamps: noStamps,
      ...documents[place],
    }
  })
  return assemble(
    {
      title: 'Agenda pack',
      authority: 'Wexcombe Council',
      language: 'en-GB',
      dated: '2026-01-01T00:00:00Z',
      start: 'next',
      ...plan,
      documents: planned,
    },
    sources,
    work,
  )
}

/** What stands in a pack's body, without the places that the pack itself marks. */
export function bodyOf(docx: Uint8Array): string {
  const text = partOf(docx, 'word/document.xml')
  return text
    .slice(text.indexOf('<w:body>') + 8, text.lastIndexOf('</w:body>'))
    .replace(/<w:bookmarkStart w:id="(\d+)" w:name="_pack_\w+"\/>(.*?)<w:bookmarkEnd w:id="\1"\/>/gs, '$2')
}
