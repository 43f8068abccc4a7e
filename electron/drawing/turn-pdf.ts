import { composeForeign } from '../pack/index.ts'
import type { Inspection } from '../work/inspection.ts'
import { nodeCodec as codec } from '../work/node-codec.ts'
import type { PagePicture } from './page-picture.ts'
import { rasterisePdf, type LeftOut } from './rasterise-pdf.ts'
import { countedIfAny } from '../../shared/words/counted.ts'
import { wordsInList } from '../../shared/words/in-lists.ts'

/** Most letters of a page that its picture's words hold: several times a page of type. */
const longestWords = 6_000

/** Turns a PDF into a Word document of its pages' pictures. @throws Problem `pdf-…` */
export async function turnPdf(
  pdf: Uint8Array,
  fileName: string,
  onPage?: (done: number, of: number) => void,
): Promise<Inspection> {
  const { pages, leftOut } = await rasterisePdf(pdf, fileName, onPage)
  const { docx, notes } = composeForeign(
    {
      kind: 'pictures',
      pages: pages.map(({ sheet, image, size, text }, place) => ({
        sheet,
        picture: { image, ...size, altText: altText(text, place + 1) },
      })),
    },
    codec,
  )
  const { scripts, ...counts } = leftOut
  return {
    kind: 'pdf',
    pages: pages.length,
    features: { pages: pages.length, ...counts, scripts: scripts ? 1 : 0 },
    findings: [...pageFindings(pages), ...leftOutFindings(leftOut), ...notes],
    wordForm: docx,
  }
}

function altText(text: string, page: number): string {
  if (text === '') return `Page ${page}, a picture without text`
  const words = text.length <= longestWords ? text : `${text.slice(0, longestWords).trimEnd()}…`
  return `Page ${page}: ${words}`
}

function pageFindings(pages: readonly PagePicture[]): readonly string[] {
  const where = (is: (page: PagePicture) => boolean): string | null => sheetsInWords(pages.map(is))
  const scanned = where(({ text }) => text === '')
  const covered = where(({ hiddenWords }) => hiddenWords > 0)
  const long = where(({ text }) => text.length > longestWords)
  const shrunk = where(({ isShrunk }) => isShrunk)
  return [
    ...(scanned === null ? [] : [`no text on ${scanned}: it cannot be searched or read aloud`]),
    ...(covered === null ? [] : [`words that cannot be seen on ${covered}, left out of what is read aloud`]),
    ...(long === null ? [] : [`more text on ${long} than is read aloud`]),
    ...(shrunk === null ? [] : [`${shrunk} made a little smaller to leave room for stamps`]),
  ]
}

function leftOutFindings({
  formFields,
  notes,
  attachments,
  scripts,
  hiddenLayers,
}: LeftOut): readonly string[] {
  return [
    ...countedIfAny(
      formFields,
      'form field left out with what stands in it',
      'form fields left out with what stands in them',
    ),
    ...countedIfAny(notes, 'note or mark left out', 'notes and marks left out'),
    ...countedIfAny(attachments, 'attached file left out', 'attached files left out'),
    ...countedIfAny(hiddenLayers, 'hidden layer left out', 'hidden layers left out'),
    ...(scripts ? ['scripts left out'] : []),
  ]
}

/** "page 3", "pages 2 - 4 and 7", "all pages"; `null` where none. */
export function sheetsInWords(chosen: readonly boolean[]): string | null {
  if (!chosen.includes(true)) return null
  if (chosen.length > 1 && !chosen.includes(false)) return 'all pages'
  const ranges: { first: number; last: number }[] = []
  for (const [place, is] of chosen.entries()) {
    if (!is) continue
    const range = ranges.at(-1)
    if (range !== undefined && range.last === place) range.last = place + 1
    else ranges.push({ first: place + 1, last: place + 1 })
  }
  const words = ranges.map(({ first, last }) => (first === last ? `${first}` : `${first} - ${last}`))
  const isOne = ranges.length === 1 && ranges[0]?.first === ranges[0]?.last
  return `${isOne ? 'page' : 'pages'} ${wordsInList(words)}`
}
