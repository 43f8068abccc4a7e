import { pdfFile, streamOf } from '../helpers/plain-pdf.ts'

/**
 * A tagged PDF of the shape that LibreOffice writes: one picture a page, with these alternative texts.
 * @param role  what its style `Picture` stands for
 */
export function taggedPdf(pictures: readonly string[], role = 'Figure'): Uint8Array {
  // Objects 1 to 5 are the catalogue, the page tree, the tags, the font and what pages draw with; then three for each page.
  const pageAt = (at: number) => 6 + 3 * at
  const kids = (offset: number) => pictures.map((_, at) => `${pageAt(at) + offset} 0 R`).join(' ')
  const marks = pictures.map((_, at) => `${at} [${pageAt(at) + 2} 0 R]`).join(' ')
  return pdfFile([
    '<< /Type /Catalog /Pages 2 0 R /StructTreeRoot 3 0 R /MarkInfo << /Marked true >> >>',
    `<< /Type /Pages /Count ${pictures.length} /Kids [${kids(0)}] >>`,
    `<< /Type /StructTreeRoot /K [${kids(2)}] /ParentTree << /Nums [${marks}] >> /RoleMap << /Picture /${role} >> >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    '<< /Font << /F 4 0 R >> >>',
    ...pictures.flatMap((alt, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources 5 0 R /Contents ${pageAt(at) + 1} 0 R /StructParents ${at} >>`,
      streamOf('/Picture <</MCID 0>> BDC 0 0 100 100 re f EMC'),
      `<< /Type /StructElem /S /Picture /P 3 0 R /Pg ${pageAt(at)} 0 R /K [0] /Alt (${alt}) >>`,
    ]),
  ])
}
