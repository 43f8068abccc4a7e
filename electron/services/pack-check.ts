import { checkContents } from '../../shared/pack/checks/contents-check.ts'
import { checkEveryPaper, type ItemWithoutPaper } from '../../shared/pack/checks/every-paper-check.ts'
import { checkExemptText, placesFound } from '../../shared/pack/checks/exempt-text-check.ts'
import { checkOddStarts } from '../../shared/pack/checks/odd-starts-check.ts'
import { checkPackageSound } from '../../shared/pack/checks/package-sound-check.ts'
import { checkPageRanges } from '../../shared/pack/checks/page-ranges-check.ts'
import { checkTwinNumbers } from '../../shared/pack/checks/twin-numbers-check.ts'
import { itemIdOf } from '../../shared/pack/pack-document.ts'
import type { Audience } from '../../shared/pack/pack-plan.ts'
import type { PackCheck } from '../../shared/pack/pack-view.ts'
import { Problem } from '../../shared/problems/problem.ts'
import type { ExemptDocument, PackWork } from '../work/pack-work.ts'
import type { MadeEdition } from './pack-edition.ts'
import type { PackInput } from './pack-input.ts'
import { openWords } from './pack-open-words.ts'

/** What the checks compare the finished packs with. */
export interface CheckMaterial {
  readonly input: PackInput
  readonly without: readonly ItemWithoutPaper[]
  /** Text of each document's first page laid out alone, by bookmark, as each audience sees it. */
  readonly firstPages: Readonly<Record<Audience, ReadonlyMap<string, string>>>
  /** Labels of the documents with tracked changes. */
  readonly changed: ReadonlySet<string>
  readonly exempt: readonly ExemptDocument[]
  /** The open documents, each alone, as the public gets them. */
  readonly publicDocuments: readonly Uint8Array[]
}

/**
 * The checks that both packs pass through; `finished` holds the files as they will be written.
 * @throws Problem `pack-unsound`
 */
export async function checkEdition(
  work: PackWork,
  finished: MadeEdition,
  against: CheckMaterial,
): Promise<readonly PackCheck[]> {
  const sound = checkPackageSound(await work.checkPackage(finished.docx))
  if (!sound.ok) throw new Problem('pack-unsound', { why: sound.detail })
  const items = new Set(finished.edition.documents.map(({ document }) => itemIdOf(document.place)))
  items.delete(null)
  return [
    sound,
    checkEveryPaper(items.size, against.without),
    checkPageRanges(finished),
    checkOddStarts(finished),
    checkContents(finished, against.firstPages[finished.edition.audience]),
  ]
}

/**
 * The checks of the public pack alone.
 * @throws Problem `pack-withheld` when words of an exempt paper stand in it
 */
export async function checkPublicEdition(
  work: PackWork,
  finished: MadeEdition,
  members: MadeEdition,
  against: CheckMaterial,
): Promise<readonly PackCheck[]> {
  const found = against.exempt.length === 0 ? [] : await leaksIn(work, finished, against)
  if (found.length > 0) throw new Problem('pack-withheld', { where: placesFound(finished, found) })
  return [
    checkTwinNumbers(finished, members, against.changed),
    checkExemptText(finished, against.exempt.length, found),
  ]
}

function leaksIn(work: PackWork, { docx, pdf }: MadeEdition, against: CheckMaterial) {
  const { exempt, publicDocuments, input } = against
  return work.findLeaks({ docx, pdf, exempt, publicDocuments, openWords: openWords(input) })
}
