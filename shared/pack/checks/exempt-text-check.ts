import { documentLabel } from '../pack-document.ts'
import type { PackCheck } from '../pack-view.ts'
import { checkResult, counted, type FinishedEdition, sheets } from './finished-edition.ts'

/** Where words of an exempt document were found, as the search reports it: never the words themselves. */
export interface FoundWords {
  /** "Item 15" */
  readonly from: string
  /** A part's name within the Word file, or "page 37", a physical page of the PDF. */
  readonly where: string
  readonly phrases: number
}

/** No words of an exempt document stand anywhere in the public files; a failure withholds the pack (R16). */
export function checkExemptText(
  finished: FinishedEdition,
  exempt: number,
  found: readonly FoundWords[],
): PackCheck {
  return checkResult(
    'exempt-text',
    'Nothing of an exempt paper is in the public pack',
    found.map(
      ({ from, where, phrases }) => `${counted(phrases, 'phrase')} of ${from} ${placeOf(finished, where)}.`,
    ),
    exempt === 0
      ? 'This pack has no exempt papers.'
      : `The words of ${counted(exempt, 'exempt paper')} were looked for in every part of the Word file and on every page of the PDF. None is there.`,
  )
}

/** The places as one phrase for the Problem: "Item 15 on page 37 (Item 6); Item 15 in word/footnotes.xml". */
export function placesFound(finished: FinishedEdition, found: readonly FoundWords[]): string {
  const places = new Set(found.map(({ from, where }) => `${from} ${placeOf(finished, where)}`))
  return [...places].slice(0, 5).join('; ')
}

/** "on page 37 (Item 6)": the clerk knows the printed number and the paper, not the sheet. */
function placeOf(finished: FinishedEdition, where: string): string {
  const sheet = Number(/^page (\d+)$/u.exec(where)?.[1])
  const page = sheets(finished).find((each) => each.sheet === sheet)
  return page ? `on page ${page.printedNumber} (${documentLabel(page.of.document.place)})` : `in ${where}`
}
