import { Problem } from '../../../shared/problems/problem.ts'
import type { PackPlan } from '../../../shared/pack/pack-plan.ts'
import type { AssembledPack, Work } from '../engine.ts'
import { checkPackage } from '../check/check-package.ts'
import { commonGround } from './common-ground.ts'
import { finishPack } from './finish-pack.ts'
import { mergeDocument } from './merge-document.ts'
import { newPack } from './pack-in-progress.ts'
import { openDocument } from './source-document.ts'
import { noteHiddenThings } from './note-hidden-things.ts'

/**
 * Merges documents into one Word file, each as it was alone: its own paper, margins, headers, styles, lists, notes and
 * pictures. The same plan and sources give the same bytes.
 *
 * @param sources `sources[i]` belongs to `plan.documents[i]`
 * @throws Problem `pack-cancelled` when the signal aborts; ZipFault, XmlFault on a source that `inspect` would refuse
 */
export function assemble(plan: PackPlan, sources: readonly Uint8Array[], work: Work): AssembledPack {
  const documents = sources.map((source) => openDocument(source, work.codec))
  const pack = newPack(plan, commonGround(documents), work)
  for (const { bookmark } of plan.documents) pack.bookmarks.plan(bookmark)
  for (const [place, planned] of plan.documents.entries()) {
    if (work.signal?.aborted === true) throw new Problem('pack-cancelled', {})
    const document = documents[place]
    if (document === undefined) throw new Error(`There is no source for ${planned.label}.`)
    noteHiddenThings(pack, document, planned)
    mergeDocument(pack, document, planned, place + 1)
    work.onProgress?.(place + 1, plan.documents.length, planned.label)
  }
  const docx = finishPack(pack)
  const faults = checkPackage(docx, work.codec)
  // A fault here is ours: an unsound pack must never leave, whatever caused it.
  if (faults.length > 0) throw new Error(`The pack is not sound: ${faults.slice(0, 5).join('; ')}`)
  return { docx, notes: pack.notes }
}
