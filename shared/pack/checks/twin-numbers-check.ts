import { documentLabel } from '../pack-document.ts'
import type { PackCheck } from '../pack-view.ts'
import { checkResult, type FinishedEdition, type Sheet, sheets } from './finished-edition.ts'
import { bearsNumber, squeezed } from './page-text.ts'
import { proofTitles } from './proof-titles.ts'
import { counted } from '../../words/counted.ts'

/**
 * Proves that whoever holds the public pack can follow the members’: every public page that stands in both bears the same
 * number and the same text (R40). Papers with tracked changes read differently on purpose and are named.
 *
 * @param changed  labels of the documents with tracked changes, e.g. "Item 8"
 */
export function checkTwinNumbers(
  publicPack: FinishedEdition,
  membersPack: FinishedEdition,
  changed: ReadonlySet<string>,
): PackCheck {
  const members = new Map(sheets(membersPack).map((sheet) => [sheet.printedNumber, sheet]))
  const open = sheets(publicPack).filter(({ of }) => !of.isPlaceholder)
  const faults: string[] = []
  let differing = 0
  for (const page of open) {
    const twin = members.get(page.printedNumber)
    const label = documentLabel(page.of.document.place)
    if (!twin || documentLabel(twin.of.document.place) !== label || !bothNumbered(page, twin)) {
      faults.push(`Page ${page.printedNumber} (${label}) has another number in the members’ pack.`)
    } else if (squeezed(page.text ?? '') !== squeezed(twin.text ?? '')) {
      if (changed.has(label)) differing += 1
      else faults.push(`Page ${page.printedNumber} (${label}) reads otherwise in the members’ pack.`)
    }
  }
  return checkResult(
    'twin-numbers',
    proofTitles['twin-numbers'],
    faults,
    passed(open.length, differing, changed),
  )
}

function bothNumbered(page: Sheet, twin: Sheet): boolean {
  if (page.text === null || twin.text === null) return false
  if (page.sheet === 1) return twin.sheet === 1
  return bearsNumber(page.text, page.printedNumber) && bearsNumber(twin.text, page.printedNumber)
}

function passed(pages: number, differing: number, changed: ReadonlySet<string>): string {
  const same = `The numbers of ${counted(pages, 'public page')} are the same in both packs.`
  if (differing === 0) return `${same} So are the words.`
  const names = [...changed].toSorted().join(', ')
  return `${same} The words differ on ${counted(differing, 'page')} of ${names}, where members see tracked changes and the public their result.`
}
