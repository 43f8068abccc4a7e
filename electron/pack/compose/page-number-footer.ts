import { escapeText } from '../xml/escape.ts'
import { wordNamespace, xmlDeclaration } from './namespaces.ts'

/** By what the document knows its footer. */
export const footerRelationship = 'rIdFooter'

/**
 * "Page 3", as the pack prints it: a paper that stands by itself has numbers of its own (ISO 29500-1, 17.10.3).
 * @param words  over the number on every page: who may read it; `null` for none
 */
export function pageNumberFooter(words: string | null): string {
  const over = words === null ? '' : footerLine(`<w:r><w:t>${escapeText(words)}</w:t></w:r>`)
  return `${xmlDeclaration}<w:ftr ${wordNamespace}>${over}${footerLine(pageNumber)}</w:ftr>`
}

const footerLine = (runs: string): string => `<w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>${runs}</w:p>`

const pageNumber =
  '<w:r><w:t xml:space="preserve">Page </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r>' +
  '<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>' +
  '<w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
