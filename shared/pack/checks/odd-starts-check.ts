import { documentLabel } from '../pack-document.ts'
import type { PackCheck } from '../pack-view.ts'
import { documentBookmark } from '../pack-document.ts'
import { checkResult, type FinishedEdition } from './finished-edition.ts'
import { proofTitles } from './proof-titles.ts'
import { counted } from '../../words/counted.ts'

/** Every paper and every appendix begins on a right-hand page, by its number and by its sheet (R38). */
export function checkOddStarts({ edition, map }: FinishedEdition): PackCheck {
  const faults = edition.documents.flatMap(({ document }) => {
    const label = documentLabel(document.place)
    const sheet = map.bookmarks[documentBookmark(document.place)]
    if (document.range.first % 2 === 0)
      return [`${label} begins on page ${document.range.first}, an even number.`]
    if (sheet !== undefined && sheet % 2 === 0)
      return [`${label} begins on the back of a sheet (sheet ${sheet}).`]
    return []
  })
  return checkResult(
    'odd-starts',
    proofTitles['odd-starts'],
    faults,
    `Looked at ${counted(edition.documents.length, 'document')}: each begins on an odd page.`,
  )
}
