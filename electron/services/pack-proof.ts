import { checkContents } from '../../shared/pack/checks/contents-check.ts'
import type { FinishedEdition } from '../../shared/pack/checks/finished-edition.ts'
import { checkOddStarts } from '../../shared/pack/checks/odd-starts-check.ts'
import { checkPageRanges } from '../../shared/pack/checks/page-ranges-check.ts'
import { checkTwinNumbers } from '../../shared/pack/checks/twin-numbers-check.ts'
import { checkWholeLayout } from '../../shared/pack/checks/whole-layout-check.ts'
import type { PackCheck } from '../../shared/pack/pack-view.ts'
import type { CheckMaterial } from './pack-check.ts'
import { editionName, type MadeEdition } from './pack-edition.ts'
import type { PackTools } from './pack-tools.ts'

/** What a built pack is proved with, after it has been written. */
export interface ProofMaterial {
  /** Both editions where both were made, whichever were asked for. */
  readonly members: MadeEdition
  readonly public: MadeEdition | null
  readonly against: Pick<CheckMaterial, 'beginnings' | 'changed'>
}

/**
 * Reads the finished PDFs page by page, lays the Word files out as a whole, and compares: the numbers on the pages, where
 * papers begin, what they begin with, and that both files are the same pack.
 *
 * @returns the checks of each edition that was made
 * @throws Problem `layout-…`, `pack-cancelled`
 */
export async function proveEditions(
  tools: PackTools,
  { members, public: open, against }: ProofMaterial,
): Promise<Readonly<Record<'members' | 'public', readonly PackCheck[]>>> {
  const membersRead = await read(tools, members)
  const membersChecks = await prove(tools, members, membersRead, against)
  if (open === null) return { members: membersChecks, public: [] }
  const openRead = await read(tools, open)
  const twins = checkTwinNumbers(openRead, membersRead, against.changed)
  return { members: membersChecks, public: [...(await prove(tools, open, openRead, against)), twins] }
}

async function read({ work, signal }: PackTools, { edition, pdf }: MadeEdition): Promise<FinishedEdition> {
  return { edition, map: await work.readPdf(pdf, signal) }
}

async function prove(
  { layout, signal }: PackTools,
  { edition, docx }: MadeEdition,
  finished: FinishedEdition,
  { beginnings }: ProofMaterial['against'],
): Promise<readonly PackCheck[]> {
  const whole = await layout.layOut(docx, { subject: editionName(edition), signal })
  return [
    checkPageRanges(finished),
    checkOddStarts(finished),
    checkContents(finished, beginnings[edition.audience]),
    checkWholeLayout(finished.map, whole.map),
  ]
}
