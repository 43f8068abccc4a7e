import { Problem } from '../../../shared/problems/problem.ts'
import type { PackPlan } from '../../../shared/pack/pack-plan.ts'
import type { AssembledPack, Codec, Work } from '../engine.ts'
import { checkPackage } from '../check/check-package.ts'
import { commonGround } from './common-ground.ts'
import type { WrittenPackage } from '../package/output-package.ts'
import { finishPack } from './finish-pack.ts'
import { namingPaper } from './naming-paper.ts'
import { mergeDocument } from './merge-document.ts'
import { newPack } from './pack-in-progress.ts'
import { SourceDocuments } from './source-document.ts'
import { noteHiddenThings } from './note-hidden-things.ts'

/**
 * Merges documents into one Word file, each as it was alone: its own paper, margins, headers, styles, lists, notes and
 * pictures. The same plan and sources give the same bytes.
 *
 * @param sources `sources[i]` belongs to `plan.documents[i]`
 * @throws Problem `paper-unmergeable` on a source that `inspect` would refuse, with what was thrown as its cause;
 *   `pack-unsound` when only together the documents cannot be merged
 */
export function assemble(plan: PackPlan, sources: readonly Uint8Array[], work: Work): AssembledPack {
  const { docx, seams, notes } = merge(plan, sources, work)
  const faults = checkPackage(docx, work.codec, seams)
  // An unsound pack must never leave, whatever caused it.
  if (faults.length > 0) throw unsound(plan, sources, work.codec, faults)
  return { docx, notes }
}

/** What the documents left behind on their way is let go on return: the check needs memory of its own. */
function merge(plan: PackPlan, sources: readonly Uint8Array[], work: Work): AssembledPack & WrittenPackage {
  const documents = new SourceDocuments(work.codec)
  const surveys = plan.documents.map(({ label }, place) =>
    namingPaper(label, () => documents.survey(sourceAt(sources, place))),
  )
  const pack = newPack(plan, work.ground ?? commonGround(surveys), work)
  for (const { bookmark } of plan.documents) pack.bookmarks.plan(bookmark)
  for (const [place, planned] of plan.documents.entries()) {
    const survey = surveys[place]
    if (survey === undefined) continue
    namingPaper(planned.label, () => {
      const document = documents.open(sourceAt(sources, place), survey)
      noteHiddenThings(pack, document, planned)
      mergeDocument(pack, document, planned, place + 1)
      // What a pack needs of memory is what its largest document needs.
      documents.close(document)
    })
    work.onProgress?.(place + 1, plan.documents.length, planned.label)
  }
  return { ...finishPack(pack), notes: pack.notes }
}

function sourceAt(sources: readonly Uint8Array[], place: number): Uint8Array {
  const source = sources[place]
  if (source === undefined) throw new Error(`There is no source for document ${place + 1}.`)
  return source
}

/** Names the first document that is not sound even alone; where all are, the pack as a whole is at fault. */
function unsound(
  plan: PackPlan,
  sources: readonly Uint8Array[],
  codec: Codec,
  faults: readonly string[],
): Problem {
  const why = `Its Word file would not be sound: ${faults.slice(0, 3).join('; ')}.`
  const [only] = plan.documents
  if (plan.documents.length === 1 && only !== undefined)
    return new Problem('paper-unmergeable', { label: only.label, why })
  for (const [place, planned] of plan.documents.entries()) {
    const source = sources[place]
    try {
      if (source !== undefined) assemble({ ...plan, documents: [planned] }, [source], { codec })
    } catch (problem) {
      if (problem instanceof Problem) return problem
    }
  }
  return new Problem('pack-unsound', { why })
}
