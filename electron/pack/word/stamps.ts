import type { Stamps } from '../../../shared/pack/pack-plan.ts'
import { escapeText } from '../xml/escape.ts'
import { twips } from './units.ts'

/** A page as stamps need to know it; all in twips. */
export interface PageShape {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Which marks one header or footer carries. */
export interface MarginMarks {
  /** "Agenda Item 5", "Supplement 1 - Agenda Item 13": at the right of the header. */
  readonly right: string | null
  /** "NOT FOR PUBLICATION: ...": at the left of the header, boxed. */
  readonly exempt: string | null
  /** "Page N" in the middle of the footer. */
  readonly pageNumber: boolean
  /** "Initials ____" at the right of the footer. */
  readonly initials: boolean
}

export const noMarks: MarginMarks = { right: null, exempt: null, pageNumber: false, initials: false }

/** Marks of a header or footer of a document. @param onFirst whether it stands on the document's first page only */
export function marksFor(stamps: Stamps, kind: 'header' | 'footer', onFirst: boolean): MarginMarks {
  if (kind === 'footer')
    return {
      ...noMarks,
      initials: stamps.initials === true,
      pageNumber: stamps.pageNumber === 'all' || (stamps.pageNumber === 'notFirst' && !onFirst),
    }
  const texts = [stamps.everyPage, onFirst ? stamps.firstPage : null].filter((text) => text !== null)
  return { ...noMarks, right: texts.length === 0 ? null : texts.join(' - '), exempt: stamps.exempt }
}

/**
 * Paragraphs in frames that stand at a fixed place of the page, so that no body text ever moves.
 *
 * @param isOccupied whether the report's own header or footer stands at the house position: then, and where the margin is
 *   too narrow for it, the marks go nearer the edge
 */
export function stampParagraphs(marks: MarginMarks, page: PageShape, isOccupied: boolean): string {
  const top = isOccupied || Math.abs(page.top) < houseMargin ? topBand : houseDistance
  let written = ''
  const isLong = marks.right !== null && marks.right.length > shortStamp
  if (marks.exempt !== null) {
    // In two lines it is narrow, so that it covers as little as can be of a header beneath it.
    const wide = isLong || marks.exempt.length > oneLineMark ? 80 : 118
    const width = Math.min(twips(wide), page.width - page.left - page.right)
    written += framed('PWExemptMark', { width, height: 'least', x: page.left, y: top }, run(marks.exempt))
  }
  if (marks.right !== null) {
    const width = twips(isLong ? 75 : 45)
    written += framed(
      'PWStamp',
      { width, height: 'exact', x: page.width - page.right - width, y: top },
      run(marks.right),
    )
  }
  const y = page.height - footDistance(Math.abs(page.bottom), isOccupied) - lineHeight
  if (marks.pageNumber) {
    const width = twips(50)
    const field = `${run('Page ')}<w:fldSimple w:instr=" PAGE ">${run('1')}</w:fldSimple>`
    written += framed(
      'PWPageNumber',
      { width, height: 'exact', x: Math.round((page.width - width) / 2), y },
      field,
    )
  }
  if (marks.initials) {
    const width = twips(50)
    const x = page.width - page.right - width
    written += framed('PWStamp', { width, height: 'exact', x, y }, run('Initials ____________'))
  }
  return written
}

/** How far from the paper's edge the page number stands, with a bottom margin of that many twips. */
function footDistance(margin: number, isOccupied: boolean): number {
  if (margin < bottomBand + lineHeight + twips(2)) return edgeBand
  return isOccupied || margin < houseMargin ? bottomBand : houseDistance
}

/** Where stamps stand: the house position, and the bands at the edges that Word's usual half-inch margins leave free. */
const houseDistance = twips(12)
const topBand = twips(4.5)
const bottomBand = twips(5.5)
/** As near to the edge as printers reach: where a report leaves hardly any margin. */
const edgeBand = twips(3.5)
/** One line of 12-point Arial, rounded up. */
const lineHeight = twips(6)
/** What the house position and a line need; Word takes a negative margin for a fixed one of that size. */
const houseMargin = houseDistance + lineHeight
/** "Agenda Item 999" still fits the small box, and a mark of one paragraph one line. */
const shortStamp = 16
const oneLineMark = 47

interface Frame {
  readonly width: number
  readonly height: 'exact' | 'least'
  readonly x: number
  readonly y: number
}

function framed(style: string, { width, height, x, y }: Frame, content: string): string {
  const rule = height === 'exact' ? 'exact' : 'atLeast'
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/><w:framePr w:w="${width}" w:h="${lineHeight}" w:hRule="${rule}" w:wrap="around" w:vAnchor="page" w:hAnchor="page" w:x="${Math.max(1, x)}" w:y="${Math.max(1, y)}"/></w:pPr>${content}</w:p>`
}

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${escapeText(text)}</w:t></w:r>`

/** An empty paragraph of one point: a header without height, or the carrier of a section's end. */
export function hairline(ending = '', content = ''): string {
  return `<w:p><w:pPr><w:pStyle w:val="PWHairline"/>${ending}</w:pPr>${content}</w:p>`
}
