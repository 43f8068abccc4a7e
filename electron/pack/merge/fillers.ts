import type { PlannedDocument } from '../../../shared/pack/pack-plan.ts'
import { MarginWriter } from '../word/margins.ts'
import { marksFor } from '../word/stamps.ts'
import { pageKinds } from '../word/sections.ts'
import { twips } from '../word/units.ts'
import type { PackInProgress } from './pack-in-progress.ts'

/** What a filler page says (R37). */
export const fillerText = 'This page is intentionally left blank'

/**
 * A document's filler pages, each a section of its own: A4 upright with house margins, the page number and the marks
 * that stand on every page, never the item's. The last one ends the document's range, so it stands on an even page: should
 * Word lay the document out longer or shorter than it was counted, what follows begins on an odd page all the same.
 *
 * @param endsPack whether the last filler is the pack's last page: its section is then the body's own
 */
export function fillerPages(pack: PackInProgress, planned: PlannedDocument, endsPack: boolean): string {
  if (planned.fillers === 0) return ''
  const lastStarts = pack.plan.hasLooseFillers === true ? 'nextPage' : 'evenPage'
  const section = (isLast: boolean): string => fillerSection(pack, planned, isLast ? lastStarts : 'nextPage')
  let written = ''
  for (let filler = 1; filler <= planned.fillers; filler++) {
    const isLast = filler === planned.fillers
    const id = pack.ids.next('annotation')
    const [start, end] = isLast
      ? [`<w:bookmarkStart w:id="${id}" w:name="${planned.bookmark}_end"/>`, `<w:bookmarkEnd w:id="${id}"/>`]
      : ['', '']
    const own = endsPack && isLast ? '' : section(isLast)
    written += `<w:p><w:pPr><w:pStyle w:val="PWFiller"/>${own}</w:pPr>${start}<w:r><w:t>${fillerText}</w:t></w:r>${end}</w:p>`
  }
  if (!endsPack) return written
  return pack.plan.hasLooseFillers === true ? written + runOut + section(true) : written + section(true)
}

/**
 * What ends a document that is laid out by itself: empty paragraphs that are hidden and take no room. LibreOffice first
 * deals text out to pages by a guess, so many paragraphs a page as the whole file has paragraphs (25 up to a hundred, then 20
 * and 3 more for each thousand), and does not always join again what it parted: a heading that is kept with its text stays
 * behind. With as many as a pack of some hundred pages has, a document is dealt out as it will be in its pack.
 */
const runOut = '<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr></w:p>'.repeat(5000)

const edge = twips(25)
const page = { width: twips(210), height: twips(297), left: edge, right: edge, top: edge, bottom: edge }

function fillerSection(
  pack: PackInProgress,
  planned: PlannedDocument,
  starts: 'nextPage' | 'evenPage',
): string {
  const margins = new MarginWriter(
    null,
    pack.output,
    pack.relationships.document,
    () => pack.ids.next('part'),
    () => null,
  )
  const stamps = { ...planned.stamps, firstPage: null }
  const references = (['header', 'footer'] as const).flatMap((kind) =>
    pageKinds.map((type) => {
      const id = margins.write({ kind, part: null, marks: marksFor(stamps, kind, false), page })
      return `<w:${kind}Reference w:type="${type}" r:id="${id}"/>`
    }),
  )
  const distance = twips(12)
  return `<w:sectPr>${references.join('')}<w:type w:val="${starts}"/><w:pgSz w:w="${page.width}" w:h="${page.height}"/><w:pgMar w:top="${edge}" w:right="${edge}" w:bottom="${edge}" w:left="${edge}" w:header="${distance}" w:footer="${distance}" w:gutter="0"/></w:sectPr>`
}
