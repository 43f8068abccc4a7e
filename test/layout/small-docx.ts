import { strToU8, zipSync } from 'fflate'

const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const officeDocument = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'

/** A Word file with this body and nothing else. Dates in the zip are fixed, so the same body gives the same bytes. */
export function smallDocx(body: string): Uint8Array {
  const parts = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default
      Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override
      PartName="/word/document.xml"
      ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship
      Id="main" Type="${officeDocument}" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="${namespace}"><w:body>${body}</w:body></w:document>`,
  }
  const files = Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)] as const)
  return zipSync(Object.fromEntries(files), { mtime: new Date(2024, 1, 22) })
}

export const paragraph = (content: string, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`

export const text = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`

export const pageBreak = '<w:r><w:br w:type="page"/></w:r>'

/** A bookmark round these runs; `id` is its number in the file. */
export function bookmarked(id: number, name: string, runs: string): string {
  return `<w:bookmarkStart w:id="${id}" w:name="${name}"/>${runs}<w:bookmarkEnd w:id="${id}"/>`
}

/** The number of the page on which a bookmark stands, as a field that is a link too. `stored` is its result in the file. */
export function pageOf(bookmark: string, stored: string): string {
  const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  const code = `<w:r><w:instrText xml:space="preserve"> PAGEREF ${bookmark} \\h </w:instrText></w:r>`
  return `${mark('begin')}${code}${mark('separate')}${text(stored)}${mark('end')}`
}

/** Properties of a section: A4 upright unless `isLandscape`, beginning on a new page unless said otherwise. */
export function section({ start = 'nextPage', isLandscape = false, firstNumber = 0 } = {}): string {
  const size = isLandscape ? 'w:w="16838" w:h="11906" w:orient="landscape"' : 'w:w="11906" w:h="16838"'
  const number = firstNumber === 0 ? '' : `<w:pgNumType w:start="${firstNumber}"/>`
  return `<w:sectPr><w:type w:val="${start}"/><w:pgSz ${size}/>${number}</w:sectPr>`
}
