import { pageRangeText } from '../../agenda/page-ranges.ts'
import { documentBookmark, documentLabel, endBookmark, itemIdOf, itemNumberOf } from '../pack-document.ts'
import { itemRange } from '../agenda-pages.ts'
import type { PackCheck } from '../pack-view.ts'
import { sheetCount } from '../plan-edition.ts'
import { checkResult, type FinishedEdition, sheets } from './finished-edition.ts'
import { bearsNumber, squeezed } from './page-text.ts'
import { proofTitles } from './proof-titles.ts'
import { counted } from '../../words/counted.ts'

/**
 * Proves the page numbers on the finished pages, laid out as a whole: every document begins and ends where planned, every
 * page bears its number, and the agenda, as it reads on the page, prints every range (R37).
 */
export function checkPageRanges(finished: FinishedEdition): PackCheck {
  const faults = [...misplacedDocuments(finished), ...wrongNumbers(finished), ...rangesNotOnAgenda(finished)]
  const pages = finished.map.pages.length
  return checkResult(
    'page-ranges',
    proofTitles['page-ranges'],
    faults,
    `${counted(itemsWithPages(finished).length, 'range')} on the agenda and the numbers on ${counted(pages, 'page')} were read on the finished pages and are right.`,
  )
}

function misplacedDocuments({ edition, map }: FinishedEdition): readonly string[] {
  const faults: string[] = []
  if (map.pages.length !== sheetCount(edition)) {
    faults.push(`The pack has ${counted(map.pages.length, 'page')}, and ${sheetCount(edition)} were planned.`)
  }
  for (const { document, firstSheet, sides, fillers } of edition.documents) {
    const bookmark = documentBookmark(document.place)
    const expected = { [bookmark]: firstSheet, [endBookmark(bookmark)]: firstSheet + sides + fillers - 1 }
    for (const [name, sheet] of Object.entries(expected)) {
      const found = map.bookmarks[name]
      if (found === sheet) continue
      const edge = name === bookmark ? 'begins' : 'ends'
      faults.push(
        `${documentLabel(document.place)} ${edge} on sheet ${found ?? 'unknown'}, not on sheet ${sheet}.`,
      )
    }
  }
  return faults
}

function wrongNumbers(finished: FinishedEdition): readonly string[] {
  return sheets(finished)
    .filter(({ sheet }) => sheet > 1)
    .filter(({ text, printedNumber }) => text === null || !bearsNumber(text, printedNumber))
    .map(
      ({ sheet, printedNumber, of }) =>
        `Sheet ${sheet} (${documentLabel(of.document.place)}) does not read “Page ${printedNumber}”.`,
    )
}

function rangesNotOnAgenda(finished: FinishedEdition): readonly string[] {
  const agenda = squeezed(
    sheets(finished)
      .filter(({ of }) => of.document.place.kind === 'frontSheet')
      .map(({ text }) => text ?? '')
      .join(''),
  )
  const documents = finished.edition.documents.map(({ document }) => document)
  return itemsWithPages(finished).flatMap(({ itemId, itemNumber }) => {
    const range = itemRange(itemId, documents)
    if (!range || agenda.includes(squeezed(pageRangeText(range)))) return []
    return [`The agenda does not print ${pageRangeText(range)} for item ${itemNumber}.`]
  })
}

function itemsWithPages({
  edition,
}: FinishedEdition): readonly { readonly itemId: number; readonly itemNumber: number }[] {
  const items = new Map<number, number>()
  for (const { document } of edition.documents) {
    const itemId = itemIdOf(document.place)
    const itemNumber = itemNumberOf(document.place)
    if (itemId !== null && itemNumber !== null) items.set(itemId, itemNumber)
  }
  return [...items].map(([itemId, itemNumber]) => ({ itemId, itemNumber }))
}
