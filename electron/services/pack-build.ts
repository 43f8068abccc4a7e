import { pendingChecks } from '../../shared/pack/checks/proof-titles.ts'
import { documentBookmark, documentLabel } from '../../shared/pack/pack-document.ts'
import type { Audience } from '../../shared/pack/pack-plan.ts'
import type { PackCheck } from '../../shared/pack/pack-view.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { filedMinutes } from './filed-minutes.ts'
import { type CheckMaterial, checksOfRecords, exemptTextCheck, soundCheck } from './pack-check.ts'
import { type CountedMaterial, countDocuments, materialsByBookmark } from './pack-count.ts'
import { packContents, refuseExclusionWithoutParagraph } from './pack-documents.ts'
import type { Way } from './pack-drafts.ts'
import { editionName, type MadeEdition } from './pack-edition.ts'
import type { PackInput } from './pack-input.ts'
import { exemptMatter, openBeside, openMatter } from './pack-leak-search.ts'
import { type MadePack, makePack } from './pack-make.ts'
import type { MaterialSources } from './pack-material.ts'
import type { ProofMaterial } from './pack-proof.ts'
import type { ReadingMatter } from '../work/pack-work.ts'
import type { SupplementWish } from './pack-supplement.ts'
import { type BuildTools, throwIfCancelled } from './pack-tools.ts'

/** One audience's pack, ready to be written, with what the checks found so far. */
export interface BuiltEdition {
  readonly made: MadeEdition
  /** Those of the finished pages are still to be made; see `proveEditions`. */
  readonly checks: readonly PackCheck[]
}

export interface BuiltPack {
  /** One per audience asked for. */
  readonly editions: readonly BuiltEdition[]
  readonly proof: ProofMaterial
}

/** Where papers come from, and what the public has had before. */
export interface BuildSources extends MaterialSources {
  readonly published: () => Promise<readonly ReadingMatter[]>
}

/** Who a pack is built for, and how its pages are laid out. */
export interface BuildWish {
  readonly audiences: readonly Audience[]
  readonly way: Way
  /** `null` for the whole pack. */
  readonly supplement: SupplementWish | null
}

/**
 * Builds a meeting's packs in memory: reads and lays out every document, numbers them, merges the Word files and joins the
 * PDFs, and searches the public ones. Nothing is written.
 *
 * @throws Problem `nothing-to-pack`, `exclusion-without-paragraph`, `original-missing`, `original-altered`, `layout-…`,
 *         `page-numbers-unsettled`, `pack-unsound`, `pack-withheld`, `pack-cancelled`
 */
export async function buildPack(
  tools: BuildTools,
  input: PackInput,
  sources: BuildSources,
  { audiences, way }: Pick<BuildWish, 'audiences' | 'way'>,
): Promise<BuiltPack> {
  if (input.items.length === 0) throw new Problem('nothing-to-pack', {})
  const contents = packContents(input)
  refuseExclusionWithoutParagraph(contents.documents)
  const ofRecords = checksOfRecords(input, contents, await filedMinutes(input, sources))
  for (const audience of audiences) for (const check of ofRecords) tools.job.checked({ ...check, audience })
  const { grounds, frontSheet, documents } = await countDocuments(tools, input, contents.documents, sources)
  const made = await makePack(
    tools,
    input,
    [frontSheet, ...documents.map(({ counted }) => counted)],
    { grounds, byBookmark: materialsByBookmark(documents) },
    { wantsPublic: audiences.includes('public'), way },
  )
  const exempt = await exemptMatter(input, sources)
  const published = exempt.length === 0 ? [] : await sources.published()
  const open = [...openMatter(input, documents), ...(await openBeside(input, sources))]
  const against = checkMaterial(input, ofRecords, documents, { exempt, published, open })
  const editions = await checkEditions(tools, made, against, audiences)
  return { editions, proof: { ...made, against } }
}

async function checkEditions(
  tools: BuildTools,
  { members, public: open }: MadePack,
  against: CheckMaterial,
  audiences: readonly Audience[],
): Promise<readonly BuiltEdition[]> {
  const built: BuiltEdition[] = []
  const editions = [members, open].filter((edition) => edition !== null)
  for (const [index, made] of editions.entries()) {
    throwIfCancelled(tools.signal)
    const { audience } = made.edition
    tools.job.report('check', index / editions.length, editionName(made.edition))
    if (!audiences.includes(audience)) continue
    const found = [await soundCheck(tools, made)]
    if (audience === 'public') found.push(await exemptTextCheck(tools, made, against))
    const pending = pendingChecks(audience)
    for (const check of [...found, ...pending]) tools.job.checked({ ...check, audience })
    built.push({ made, checks: [...found, ...against.ofRecords, ...pending] })
  }
  return built
}

function checkMaterial(
  input: PackInput,
  ofRecords: readonly PackCheck[],
  counted: readonly CountedMaterial[],
  searched: Pick<CheckMaterial, 'exempt' | 'published' | 'open'>,
): CheckMaterial {
  const open = counted.filter(({ material }) => !material.document.isExempt)
  const label = ({ material }: CountedMaterial) => documentLabel(material.document.place)
  return {
    input,
    ofRecords,
    beginnings: {
      members: new Map(counted.map((each) => [bookmarkOf(each), each.alone.beginning.members])),
      public: new Map(open.map((each) => [bookmarkOf(each), each.alone.beginning.public])),
    },
    changed: new Set(open.filter((each) => each.counted.mayDiffer).map(label)),
    ...searched,
  }
}

function bookmarkOf({ material }: CountedMaterial): string {
  return documentBookmark(material.document.place)
}
