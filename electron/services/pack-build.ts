import { documentBookmark, documentLabel } from '../../shared/pack/pack-document.ts'
import type { Audience } from '../../shared/pack/pack-plan.ts'
import type { PackCheck } from '../../shared/pack/pack-view.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { checkEdition, checkPublicEdition, type CheckMaterial } from './pack-check.ts'
import { type CountedMaterial, countDocuments, materialsByBookmark } from './pack-count.ts'
import { packContents, refuseExclusionWithoutParagraph } from './pack-documents.ts'
import { editionName, type MadeEdition } from './pack-edition.ts'
import { finishedPdf } from './pack-finish.ts'
import { withFrontSheet } from './pack-front-sheet.ts'
import type { PackInput } from './pack-input.ts'
import { makePack } from './pack-make.ts'
import type { MaterialSources } from './pack-material.ts'
import { type BuildTools, throwIfCancelled } from './pack-tools.ts'

/** One audience's pack, ready to be written, with what the checks found. */
export interface BuiltEdition {
  readonly made: MadeEdition
  readonly checks: readonly PackCheck[]
}

/**
 * Builds a meeting's packs in memory: reads and counts every document alone, numbers them, merges and lays out the packs
 * whole, finishes the PDFs and checks them. Nothing is written.
 *
 * @returns one edition per audience asked for
 * @throws Problem `nothing-to-pack`, `exclusion-without-paragraph`, `original-altered`, `layout-…`,
 *         `page-numbers-unsettled`, `pack-unsound`, `pack-withheld`, `pack-cancelled`
 */
export async function buildPack(
  tools: BuildTools,
  input: PackInput,
  sources: MaterialSources,
  audiences: readonly Audience[],
): Promise<readonly BuiltEdition[]> {
  if (input.items.length === 0) throw new Problem('nothing-to-pack', {})
  const contents = packContents(input)
  refuseExclusionWithoutParagraph(contents.documents)
  const counted = await countDocuments(tools, input, contents.documents, sources)
  const documents = await withFrontSheetFirst(tools, input, counted)
  const made = await makePack(
    tools,
    input,
    documents,
    materialsByBookmark(counted),
    audiences.includes('public'),
  )
  const against = checkMaterial(input, contents.without, counted)
  return finishAndCheck(tools, input, made, against, audiences)
}

async function withFrontSheetFirst(tools: BuildTools, input: PackInput, counted: readonly CountedMaterial[]) {
  tools.job.report('number', 0, 'Front sheet and agenda')
  const [front, ...rest] = await withFrontSheet(
    tools,
    input,
    counted.map((each) => each.counted),
  )
  if (!front) throw new RangeError('a pack begins with its front sheet')
  const changed = new Set(
    counted.filter((each) => each.counted.hasTrackedChanges).map((each) => bookmarkOf(each)),
  )
  return [front, ...rest].map((document) => ({
    ...document,
    hasTrackedChanges: changed.has(documentBookmark(document.place)),
  }))
}

async function finishAndCheck(
  tools: BuildTools,
  input: PackInput,
  made: { readonly members: MadeEdition; readonly public: MadeEdition | null },
  against: CheckMaterial,
  audiences: readonly Audience[],
): Promise<readonly BuiltEdition[]> {
  const built: BuiltEdition[] = []
  const editions = [made.members, made.public].filter((edition) => edition !== null)
  for (const [index, edition] of editions.entries()) {
    throwIfCancelled(tools.signal)
    const { audience } = edition.edition
    tools.job.report('check', index / editions.length, editionName(edition.edition))
    if (!audiences.includes(audience)) continue
    const finished = { ...edition, pdf: await finishedPdf(tools.work, input, edition) }
    const checks = [...(await checkEdition(tools.work, finished, against))]
    if (audience === 'public') {
      checks.push(...(await checkPublicEdition(tools.work, finished, made.members, against)))
    }
    built.push({ made: finished, checks })
  }
  return built
}

function checkMaterial(
  input: PackInput,
  without: CheckMaterial['without'],
  counted: readonly CountedMaterial[],
): CheckMaterial {
  const open = counted.filter(({ material }) => !material.document.isExempt)
  const exempt = counted.filter(({ material }) => material.document.isExempt)
  const label = ({ material }: CountedMaterial) => documentLabel(material.document.place)
  return {
    input,
    without,
    firstPages: {
      members: new Map(counted.map((each) => [bookmarkOf(each), each.alone.firstPage.members])),
      public: new Map(open.map((each) => [bookmarkOf(each), each.alone.firstPage.public])),
    },
    changed: new Set(open.filter((each) => each.counted.hasTrackedChanges).map(label)),
    exempt: exempt.map((each) => ({ label: label(each), docx: each.material.docx })),
    publicDocuments: open.map(({ alone }) => alone.publicForm),
  }
}

function bookmarkOf({ material }: CountedMaterial): string {
  return documentBookmark(material.document.place)
}
