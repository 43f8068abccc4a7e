import { prefixes } from '../package/namespaces.ts'
import { escapeAttribute } from '../xml/escape.ts'
import { twips } from './units.ts'

/**
 * What LibreOffice 7 adds to a document when it stands alone, and would not add in the pack. It is said in the way the
 * standard provides for older readers (ISO/IEC 29500-3, 10.2.1): Word and LibreOffice 24.8 know the `wpc` extension and
 * take the empty choice, LibreOffice 7.4 does not and takes the fallback. So each keeps its own page breaks.
 */
function forOlderReaders(content: string): string {
  return `<mc:AlternateContent><mc:Choice Requires="wpc"/><mc:Fallback>${content}</mc:Fallback></mc:AlternateContent>`
}

/** The other way round: what LibreOffice 7.4 must not have. */
export function forNewerReaders(content: string): string {
  return `<mc:AlternateContent><mc:Choice Requires="wpc">${content}</mc:Choice><mc:Fallback/></mc:AlternateContent>`
}

/** What Word and LibreOffice 24.8 take, and what LibreOffice 7.4 does. */
export function toNewerAndOlder(newer: string, older: string): string {
  return `<mc:AlternateContent><mc:Choice Requires="wpc">${newer}</mc:Choice><mc:Fallback>${older}</mc:Fallback></mc:AlternateContent>`
}

/** What Word takes, and what any LibreOffice does: no version of it yet knows `w15`. */
export function toEach(word: string, libreOffice: string): string {
  const choice = word === '' ? '<mc:Choice Requires="w15"/>' : `<mc:Choice Requires="w15">${word}</mc:Choice>`
  const fallback = libreOffice === '' ? '<mc:Fallback/>' : `<mc:Fallback>${libreOffice}</mc:Fallback>`
  return `<mc:AlternateContent>${choice}${fallback}</mc:AlternateContent>`
}

/** The same for words that stay where they are: what goes before and what after them, so that no LibreOffice takes them. */
export const [beforeWordOnly, afterWordOnly] = (() => {
  const [before = '', after = ''] = toEach('|', '').split('|')
  return [before, after] as const
})()

/**
 * LibreOffice gives a section its paper, margins and headers by its first paragraph, and loses them where that stands in a
 * frame or in a table within a table. This line stands before, too low to be seen.
 */
export const lineBeforeSection = toEach(
  '',
  '<w:p><w:pPr><w:pStyle w:val="PWHairline"/><w:spacing w:line="1" w:lineRule="exact"/></w:pPr></w:p>',
)

/**
 * LibreOffice leaves out an empty paragraph that ends a section, with all the height it has. This, among its content, keeps
 * it: a space without width.
 */
export const keptParagraph = `<w:r>${toEach('', '<w:t>\u200b</w:t>')}</w:r>`

/** The same within a run of a header or footer, whose root need not know the prefixes (`number-looks`). */
export const keptLooks = toEach('', '<w:t>\u200b</w:t>').replace(
  '<mc:AlternateContent',
  `$& xmlns:mc="${prefixes['mc']}" xmlns:w15="${prefixes['w15']}"`,
)

/**
 * LibreOffice draws the line above footnotes only in the section that a file's first one stands in: elsewhere it sees the notes
 * and not their separator. This one, in a run beside a note's reference, prints nothing and lets that section have the line.
 */
export const lineAboveNotes = toEach('', '<w:separator/>')

/**
 * LibreOffice 7.4 keeps an empty line above a table that opens a document whose first section has notes.
 *
 * @param style the document's own default style where it is not the pack's
 */
export function lineBeforeTable(style: string | null): string {
  const properties = style === null ? '' : `<w:pPr><w:pStyle w:val="${escapeAttribute(style)}"/></w:pPr>`
  return forOlderReaders(`<w:p>${properties}</w:p>`)
}

/**
 * LibreOffice 7.4 gives endnotes a page of their own, where Word and later versions let them follow the text. These three
 * make that page: a break before notes of any length; or, for notes that fit one page, their place in its corner,
 * which goes into each paragraph's properties, and the page that bears them, which comes after.
 */
export const pageBeforeEndnotes = `<w:r>${forOlderReaders('<w:br w:type="page"/>')}</w:r>`

/** @param endMark the bookmark of the document's end: one within the notes' frame would have no page there */
export function pageOfEndnotes(endMark: string): string {
  return forOlderReaders(
    `<w:p><w:pPr><w:pStyle w:val="PWHairline"/><w:pageBreakBefore/></w:pPr>${endMark}</w:p>`,
  )
}

/** @param pageWidth in twips; the notes' page has margins of 20 mm whatever the document's own */
export function endnotePlace(pageWidth: number): string {
  const edge = twips(20)
  return forOlderReaders(
    `<w:framePr w:w="${pageWidth - 2 * edge}" w:wrap="around" w:vAnchor="page" w:hAnchor="page" w:x="${edge}" w:y="${edge}"/>`,
  )
}
