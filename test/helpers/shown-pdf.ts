import { pdfFile, streamOf } from './plain-pdf.ts'

/** A page of a PDF: its drawing commands, in points from its lower left corner, and its paper; A4 by default. */
export interface ShownPage {
  readonly drawing: string
  readonly width?: number
  readonly height?: number
  /** Degrees clockwise. */
  readonly turned?: number
  /** Notes laid over it, as annotation dictionaries. */
  readonly notes?: readonly string[]
}

/** A line of Helvetica at a place. */
export const line = (text: string, x: number, y: number, size = 12): string =>
  `BT /F ${size} Tf ${x} ${y} Td (${text}) Tj ET`

/** A PDF whose pages can be drawn: its type is a standard one. `/Layer` is a layer that is off. */
export function shownPdf(pages: readonly ShownPage[], catalogue = '', trailer = ''): Uint8Array {
  const pageAt = (place: number): number => 5 + 2 * place
  return pdfFile(
    [
      `<< /Type /Catalog /Pages 2 0 R /OCProperties << /OCGs [4 0 R] /D << /OFF [4 0 R] >> >> ${catalogue} >>`,
      `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, place) => `${pageAt(place)} 0 R`).join(' ')}] >>`,
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
      '<< /Type /OCG /Name (Workings) >>',
      ...pages.flatMap(({ drawing, width = 595.28, height = 841.89, turned = 0, notes = [] }, place) => [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${turned} /Contents ${pageAt(place) + 1} 0 R
          /Resources << /Font << /F 3 0 R >> /Properties << /Layer 4 0 R >> >> /Annots [${notes.join(' ')}] >>`,
        streamOf(drawing),
      ]),
    ],
    trailer,
  )
}
