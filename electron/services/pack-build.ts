import { documentBookmark, documentLabel } from '../../shared/pack/pack-document.ts'
import type { Audience } from '../../shared/pack/pack-plan.ts'
import type { PackCheck } from '../../shared/pack/pack-view.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { checkEdition, checkPublicEdition, everyPaperCheck, type CheckMaterial } from './pack-check.ts'
import { type CountedMaterial, countDocuments, materialsByBookmark } from './pack-count.ts'
import { packContents, refuseExclusionWithoutParagraph } from './pack-documents.ts'
import { editionName, type MadeEdition } from './pack-edition.ts'
import { finishedPdf } from './pack-finish.ts'
import type { PackInput } from './pack-input.ts'
import { exemptMatter, openMatter } from './pack-leak-search.ts'
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
 * @throws Problem `nothing-to-pack`, `exclusion-without-paragraph`, `original-missing`, `original-altered`, `layout-…`,
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
  const everyPaper = everyPaperCheck(contents)
  for (const audience of audiences) tools.job.checked({ ...everyPaper, audience })
  const { frontSheet, documents } = await countDocuments(tools, input, contents.documents, sources)
  const made = await makePack(
    tools,
    input,
    [frontSheet, ...documents.map(({ counted }) => counted)],
    materialsByBookmark(documents),
    audiences.includes('public'),
  )
  const exempt = await exemptMatter(input, sources)
  const against = checkMaterial(input, everyPaper, documents, exempt)
  return finishAndCheck(tools, input, made, against, audiences)
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
    const finished = { ...edition, pdf: await finishedPdf(tools, input, edition) }
    const tell = (check: PackCheck): void => tools.job.checked({ ...check, audience })
    const checks = [...(await checkEdition(tools, finished, against, tell))]
    if (audience === 'public') {
      checks.push(...(await checkPublicEdition(tools, finished, made.members, against, tell)))
    }
    built.push({ made: finished, checks })
  }
  return built
}

function checkMaterial(
  input: PackInput,
  everyPaper: PackCheck,
  counted: readonly CountedMaterial[],
  exempt: CheckMaterial['exempt'],
): CheckMaterial {
  const open = counted.filter(({ material }) => !material.document.isExempt)
  const label = ({ material }: CountedMaterial) => documentLabel(material.document.place)
  return {
    input,
    everyPaper,
    firstPages: {
      members: new Map(counted.map((each) => [bookmarkOf(each), each.alone.firstPage.members])),
      public: new Map(open.map((each) => [bookmarkOf(each), each.alone.firstPage.public])),
    },
    changed: new Set(open.filter((each) => each.counted.hasTrackedChanges).map(label)),
    exempt,
    open: openMatter(input, open),
  }
}

function bookmarkOf({ material }: CountedMaterial): string {
  return documentBookmark(material.document.place)
}
