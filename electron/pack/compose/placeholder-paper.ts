import { numbersInWords } from '../../../shared/words/in-lists.ts'
import type { PageRange } from '../../../shared/agenda/page-ranges.ts'
import type { PlaceholderSpec } from '../../../shared/pack/papers.ts'
import type { Paper } from './paper.ts'
import { paragraph, portrait, strong } from './paper.ts'

/** The page that stands in the public pack for one withheld document (R16). It knows the document's title and range only. */
export function placeholderPaper(spec: PlaceholderSpec): Paper {
  return {
    sections: [
      portrait([
        paragraph('PWRestricted', `By virtue of ${paragraphsOf(spec)}${spec.exemptBy}.`),
        paragraph('Heading1', 'Document is Restricted'),
        paragraph('Normal', [strong(`Item ${spec.itemNumber}: ${spec.publicTitle}`)]),
        paragraph(
          'Normal',
          `${withheldPages(spec.range)} The next open page is numbered as in the full pack.`,
        ),
      ]),
    ],
    lists: [],
  }
}

function paragraphsOf({ exemptParagraphs }: PlaceholderSpec): string {
  return exemptParagraphs.length === 0 ? '' : `paragraph(s) ${numbersInWords(exemptParagraphs)} of `
}

function withheldPages({ first, last }: PageRange): string {
  return first === last
    ? `Page ${first} of the full pack is not open to the public.`
    : `Pages ${first} - ${last} of the full pack are not open to the public.`
}
