import type { LaidOutPage, PageMap } from '../pack-plan.ts'
import type { PackCheck } from '../pack-view.ts'
import { checkResult } from './finished-edition.ts'
import { squeezed } from './page-text.ts'
import { proofTitles } from './proof-titles.ts'
import { counted } from '../../words/counted.ts'

/**
 * Proves that the Word file and the PDF are the same pack: the PDF is joined from papers laid out one by one, and the Word
 * file, laid out as a whole, has the same pages with the same words, paper and places.
 *
 * @param pdf    as read from the finished PDF
 * @param whole  the Word file laid out at once
 */
export function checkWholeLayout(pdf: PageMap, whole: PageMap): PackCheck {
  const faults: string[] = []
  if (pdf.pages.length !== whole.pages.length)
    faults.push(
      `The Word file comes to ${counted(whole.pages.length, 'page')}, the PDF to ${counted(pdf.pages.length, 'page')}.`,
    )
  for (const [index, page] of pdf.pages.entries()) {
    const twin = whole.pages[index]
    if (twin !== undefined && !isSame(page, twin))
      faults.push(`Sheet ${index + 1} reads otherwise in the Word file.`)
  }
  for (const [name, sheet] of Object.entries(pdf.bookmarks)) {
    const found = whole.bookmarks[name]
    if (found !== sheet)
      faults.push(
        `A paper that begins or ends on sheet ${sheet} is on ${found ?? 'no sheet'} in the Word file.`,
      )
  }
  return checkResult(
    'whole-layout',
    proofTitles['whole-layout'],
    faults,
    `The Word file was laid out as a whole: ${counted(whole.pages.length, 'page')}, each with the words of the PDF’s.`,
  )
}

/** Layout engines round sizes differently by a tenth of a millimetre. */
function isSame(one: LaidOutPage, other: LaidOutPage): boolean {
  const near = (a: number, b: number) => Math.abs(a - b) < 0.2
  return (
    near(one.widthMm, other.widthMm) &&
    near(one.heightMm, other.heightMm) &&
    squeezed(one.text) === squeezed(other.text)
  )
}
