import { escapeAttribute } from '../xml/escape.ts'

/**
 * What LibreOffice 7 adds to a document when it stands alone, and would not add in the pack. It is said in the way the
 * standard provides for older readers (ISO/IEC 29500-3, 10.2.1): Word and LibreOffice 24.8 know the `wpc` extension and
 * take the empty choice, LibreOffice 7.4 does not and takes the fallback. So each keeps its own page breaks.
 */
function forOlderReaders(content: string): string {
  return `<mc:AlternateContent><mc:Choice Requires="wpc"/><mc:Fallback>${content}</mc:Fallback></mc:AlternateContent>`
}

/**
 * LibreOffice 7.4 keeps an empty line above a table that opens a document with footnotes.
 *
 * @param style the document's own default style where it is not the pack's
 */
export function lineBeforeTable(style: string | null): string {
  const properties = style === null ? '' : `<w:pPr><w:pStyle w:val="${escapeAttribute(style)}"/></w:pPr>`
  return forOlderReaders(`<w:p>${properties}</w:p>`)
}

/** LibreOffice 7.4 begins a new page for endnotes, where Word and later versions let them follow the text. */
export const pageBeforeEndnotes = `<w:r>${forOlderReaders('<w:br w:type="page"/>')}</w:r>`
