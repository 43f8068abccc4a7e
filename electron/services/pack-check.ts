import { checkContents } from '../../shared/pack/checks/contents-check.ts'
import { checkEveryPaper } from '../../shared/pack/checks/every-paper-check.ts'
import { checkExemptText, placesFound } from '../../shared/pack/checks/exempt-text-check.ts'
import { checkOddStarts } from '../../shared/pack/checks/odd-starts-check.ts'
import { checkPackageSound } from '../../shared/pack/checks/package-sound-check.ts'
import { checkPageRanges } from '../../shared/pack/checks/page-ranges-check.ts'
import { checkTwinNumbers } from '../../shared/pack/checks/twin-numbers-check.ts'
import { itemIdOf } from '../../shared/pack/pack-document.ts'
import type { Audience } from '../../shared/pack/pack-plan.ts'
import type { PackCheck } from '../../shared/pack/pack-view.ts'
import { Problem } from '../../shared/problems/problem.ts'
import type { ExemptMatter, OpenMatter } from '../work/pack-work.ts'
import type { PackContents } from './pack-documents.ts'
import type { MadeEdition } from './pack-edition.ts'
import type { PackInput } from './pack-input.ts'
import { openWords } from './pack-open-words.ts'
import type { PackTools } from './pack-tools.ts'

/** What the checks compare the finished packs with. */
export interface CheckMaterial {
  readonly input: PackInput
  /** Made before anything else, as it needs the agenda alone; it stands in the result of both packs. */
  readonly everyPaper: PackCheck
  /** Text of each document's first page laid out alone, by bookmark, as each audience sees it. */
  readonly firstPages: Readonly<Record<Audience, ReadonlyMap<string, string>>>
  /** Labels of the documents with tracked changes. */
  readonly changed: ReadonlySet<string>
  /** What must not stand in the public pack. */
  readonly exempt: readonly ExemptMatter[]
  /** What the public may read, item by item. */
  readonly open: readonly OpenMatter[]
}

type CheckTools = Pick<PackTools, 'work' | 'signal'>

/** Is told each check of an edition as it is made. */
export type TellCheck = (check: PackCheck) => void

/** Whether every item has its paper: known before a page is counted. */
export function everyPaperCheck({ documents, without }: PackContents): PackCheck {
  return checkEveryPaper(new Set(documents.map(({ document }) => itemIdOf(document.place))).size, without)
}

/**
 * The checks that both packs pass through; `finished` holds the files as they will be written.
 * @param tell  hears of each check made here, not of `everyPaper`
 * @throws Problem `pack-unsound`
 */
export async function checkEdition(
  { work, signal }: CheckTools,
  finished: MadeEdition,
  against: CheckMaterial,
  tell: TellCheck,
): Promise<readonly PackCheck[]> {
  const sound = checkPackageSound(await work.checkPackage(finished.docx, signal))
  if (!sound.ok) throw new Problem('pack-unsound', { why: sound.detail })
  const ofPages = [
    checkPageRanges(finished),
    checkOddStarts(finished),
    checkContents(finished, against.firstPages[finished.edition.audience]),
  ]
  for (const made of [sound, ...ofPages]) tell(made)
  return [sound, against.everyPaper, ...ofPages]
}

/**
 * The checks of the public pack alone.
 * @throws Problem `pack-withheld` when words of an exempt paper stand in it
 */
export async function checkPublicEdition(
  tools: CheckTools,
  finished: MadeEdition,
  members: MadeEdition,
  against: CheckMaterial,
  tell: TellCheck,
): Promise<readonly PackCheck[]> {
  const twins = checkTwinNumbers(finished, members, against.changed)
  tell(twins)
  const search = against.exempt.length === 0 ? null : await leaksIn(tools, finished, against)
  if (search !== null && search.findings.length > 0)
    throw new Problem('pack-withheld', { where: placesFound(finished, search.findings) })
  const exemptText = checkExemptText(finished, against.exempt.length, search)
  tell(exemptText)
  return [twins, exemptText]
}

function leaksIn({ work, signal }: CheckTools, { docx, pdf }: MadeEdition, against: CheckMaterial) {
  const { exempt, open, input } = against
  return work.findLeaks({ docx, pdf, exempt, open, openWords: openWords(input) }, signal)
}
