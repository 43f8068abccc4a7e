import { documentBookmark, documentLabel } from '../pack-document.ts'
import type { PackCheck } from '../pack-view.ts'
import type { EditionDocument } from '../plan-edition.ts'
import { checkResult, type FinishedEdition, sheets } from './finished-edition.ts'
import { fillerText, ownWords, squeezed } from './page-text.ts'
import { proofTitles } from './proof-titles.ts'
import { counted } from '../../words/counted.ts'

/** How many letters of a paper's beginning are compared: about two lines. */
const lettersCompared = 120

/** How a document begins when it is laid out alone. */
export interface Beginning {
  /** Text of its first page. */
  readonly text: string
  /** Whether page numbers of its own may stand in it, which are other ones in the pack. */
  readonly showsNumbers: boolean
}

/**
 * Proves that the pack holds every paper of the agenda, in its place, and nothing else: each document's first page reads
 * as it does when the document is laid out alone, every filler is a filler, and no page is left over.
 *
 * @param alone  the beginning of each document laid out alone, by bookmark
 */
export function checkContents(finished: FinishedEdition, alone: ReadonlyMap<string, Beginning>): PackCheck {
  const planned = sheets(finished)
  const faults = [
    ...finished.edition.documents.flatMap((each) => wrongBeginning(finished, each, alone)),
    ...planned
      .filter(({ isFiller, text }) => isFiller && !squeezed(text ?? '').includes(squeezed(fillerText)))
      .map(({ printedNumber }) => `Page ${printedNumber} should be left blank.`),
  ]
  const extra = finished.map.pages.length - planned.length
  if (extra > 0) faults.push(`Left over at the end, belonging to no paper: ${counted(extra, 'page')}.`)
  return checkResult(
    'contents',
    proofTitles['contents'],
    faults,
    `Looked at ${counted(finished.edition.documents.length, 'document')}: each stands in its place and begins with its own words.`,
  )
}

function wrongBeginning(
  { map }: FinishedEdition,
  { document, firstSheet }: EditionDocument,
  alone: ReadonlyMap<string, Beginning>,
): readonly string[] {
  const expected = alone.get(documentBookmark(document.place))
  // The front sheet is made anew for each pack; its ranges have a check of their own.
  if (expected === undefined || document.place.kind === 'frontSheet') return []
  const words = expected.showsNumbers ? (text: string) => ownWords(text).replaceAll(/\d/gu, '') : ownWords
  const beginning = words(expected.text).slice(0, lettersCompared)
  const found = words(map.pages[firstSheet - 1]?.text ?? '')
  if (found.includes(beginning)) return []
  return [
    `${documentLabel(document.place)} does not begin with its own words on page ${document.range.first}.`,
  ]
}
