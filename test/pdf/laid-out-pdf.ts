import { pdfFile, streamOf } from '../helpers/plain-pdf.ts'

/**
 * A small tagged PDF of the shape that LibreOffice 24.8 writes: headings as outline, bookmarks as named destinations with
 * escaped names, a link for a page field, and a trace of when and with what it was made.
 *
 * @param madeAt  as in `D:20261121225708Z`; it also decides the file's identity, as the clock does there
 */
export function laidOutPdf(madeAt = 'D:20261121225708Z'): Uint8Array {
  const page = (contents: number) =>
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595.3 841.9] /Contents ${contents} 0 R /StructParents 0
      /Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >> >> >>
      ${contents === 7 ? '/Annots [10 0 R]' : ''} >>`
  const words = (text: string, left = 72, top = 760) => `BT /F 10 Tf ${left} ${top} Td (${text}) Tj ET `
  return pdfFile(
    [
      `<< /Type /Catalog /Pages 2 0 R /Dests 11 0 R /Outlines 12 0 R /StructTreeRoot 17 0 R /Lang (en-US)
        /MarkInfo << /Marked true >> /Names << /EmbeddedFiles << /Names [(minutes-of-the-private-part.docx) 19 0 R] >> >> >>`,
      '<< /Type /Pages /Count 4 /Kids [3 0 R 4 0 R 5 0 R 6 0 R] >>',
      page(7),
      page(8),
      page(9),
      page(9),
      streamOf(words('Agenda') + words('5. Car parks', 72, 740) + words('\\(Pages 2 - 4\\)', 150, 740)),
      streamOf(words('Car parks')),
      streamOf(words('Appendix')),
      '<< /Type /Annot /Subtype /Link /Rect [205 738 211 750] /Contents (_pack_002_end) /Dest [6 0 R /XYZ 72 700 0] /StructParent 1 >>',
      `<< /5Fpack5F001 [4 0 R /XYZ 72 760 0] /5Fpack5F0025Fend [6 0 R /XYZ 72 700 0]
        /Draft5Ffor5Fthe5Fsacking5Fof5FMr5FX [4 0 R /XYZ 72 760 0] >>`,
      '<< /Count 3 /First 13 0 R /Last 16 0 R >>',
      '<< /Title (Agenda) /Dest [3 0 R /XYZ 72 760 0] /Parent 12 0 R /Next 14 0 R >>',
      '<< /Title (Car parks) /Dest [4 0 R /XYZ 72 760 0] /Parent 12 0 R /Prev 13 0 R /Next 16 0 R /First 15 0 R /Last 15 0 R /Count 1 >>',
      '<< /Title (Fees) /Dest [4 0 R /XYZ 72 400 0] /Parent 14 0 R >>',
      '<< /Title ( ) /Dest [5 0 R /XYZ 72 760 0] /Parent 12 0 R /Prev 14 0 R >>',
      '<< /Type /StructTreeRoot /K [18 0 R] >>',
      '<< /Type /StructElem /S /Document /P 17 0 R >>',
      '<< /Type /Filespec /F (minutes-of-the-private-part.docx) >>',
      `<< /Creator (Writer) /Producer (LibreOffice) /Author (J. Doe) /CreationDate (${madeAt}) >>`,
    ],
    `/Info 20 0 R /ID [<${Buffer.from(madeAt.slice(-16)).toString('hex')}> <${Buffer.from(madeAt.slice(-16)).toString('hex')}>]`,
  )
}
