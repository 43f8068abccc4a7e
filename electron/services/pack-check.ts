import type { Meeting } from '../../shared/agenda/meeting.ts'
import { reportedQuarter } from '../../shared/measures/reported-quarter.ts'
import type { Beginning } from '../../shared/pack/checks/contents-check.ts'
import { checkEveryPaper } from '../../shared/pack/checks/every-paper-check.ts'
import { checkFilledIn, type FiledMinutes } from '../../shared/pack/checks/filled-in-check.ts'
import { checkExemptText, passagesFound, placesFound } from '../../shared/pack/checks/exempt-text-check.ts'
import { checkSaidFigures, type HeldPerformance } from '../../shared/pack/checks/said-figures-check.ts'
import { checkPackageSound } from '../../shared/pack/checks/package-sound-check.ts'
import type { Minutes } from '../../shared/minutes/minutes.ts'
import { itemIdOf, placeNumber } from '../../shared/pack/pack-document.ts'
import type { Audience } from '../../shared/pack/pack-plan.ts'
import type { PackCheck } from '../../shared/pack/pack-view.ts'
import { Problem } from '../../shared/problems/problem.ts'
import type { ExemptMatter, OpenMatter, ReadingMatter } from '../work/pack-work.ts'
import type { PackContents } from './pack-documents.ts'
import type { MadeEdition } from './pack-edition.ts'
import type { PackInput } from './pack-input.ts'
import { openWords } from './pack-open-words.ts'
import type { PackTools } from './pack-tools.ts'

/** What the checks compare the finished packs with. */
export interface CheckMaterial {
  readonly input: PackInput
  /** Made before anything else, as they need the records alone; they stand in the result of both packs. */
  readonly ofRecords: readonly PackCheck[]
  /** How each document begins laid out alone, by bookmark, as each audience sees it. */
  readonly beginnings: Readonly<Record<Audience, ReadonlyMap<string, Beginning>>>
  /** Labels of the documents that may read differently to members and public. */
  readonly changed: ReadonlySet<string>
  /** What must not stand in the public pack. */
  readonly exempt: readonly ExemptMatter[]
  /** What the public may read, item by item. */
  readonly open: readonly OpenMatter[]
  /** Public packs of meetings held before. */
  readonly published: readonly ReadingMatter[]
}

type CheckTools = Pick<PackTools, 'work' | 'signal'>

/** What is known before a page is counted: whether every item has its paper, all is filled in, and reports say their figures. */
export function checksOfRecords(
  { items, meeting, meetingDays = [] }: PackInput,
  contents: PackContents,
  filed: readonly FiledMinutes[],
): readonly PackCheck[] {
  const { documents, without } = contents
  const withPaper = new Set(documents.map(({ document }) => itemIdOf(document.place))).size
  return [
    checkEveryPaper(withPaper, without),
    checkFilledIn({ items, minutes: minutesWithin(contents), filed, meetingDays }),
    checkSaidFigures(performanceWithin(contents, meeting)),
  ]
}

/** The minutes that a pack holds, each of their items once, whether in public or not; `null` for none made from the records. */
function minutesWithin({ documents }: PackContents): Minutes | null {
  const held = documents.flatMap(({ content }) => (content.kind === 'minutes' ? [content.minutes] : []))
  const [first] = held
  return first === undefined ? null : { ...first, items: held.flatMap(({ items }) => items) }
}

function performanceWithin({ documents }: PackContents, { heldOn }: Meeting): readonly HeldPerformance[] {
  return documents.flatMap(({ document: { place, isExempt }, content }) => {
    if (content.kind !== 'performance' || place.kind === 'frontSheet') return []
    const { measures } = content
    return [{ item: placeNumber(place), isExempt, quarter: reportedQuarter(measures, heldOn), measures }]
  })
}

/**
 * Whether Word will open the file as it will be written.
 * @throws Problem `pack-unsound`
 */
export async function soundCheck({ work, signal }: CheckTools, { docx }: MadeEdition): Promise<PackCheck> {
  const sound = checkPackageSound(await work.checkPackage(docx, signal))
  if (!sound.ok) throw new Problem('pack-unsound', { why: sound.detail })
  return sound
}

/**
 * Searches the public pack for words of exempt papers; it is not written when any are found.
 * @throws Problem `pack-withheld`
 */
export async function exemptTextCheck(
  { work, signal }: CheckTools,
  { edition, docx, pdf }: MadeEdition,
  { exempt, open, published, input }: CheckMaterial,
): Promise<PackCheck> {
  const search =
    exempt.length === 0
      ? null
      : await work.findLeaks({ docx, pdf, exempt, open, published, openWords: openWords(input) }, signal)
  if (search !== null && search.findings.length > 0)
    throw new Problem('pack-withheld', {
      where: placesFound(edition, search.findings),
      passages: passagesFound(edition, search.findings),
    })
  return checkExemptText(edition, exempt.length, search)
}
