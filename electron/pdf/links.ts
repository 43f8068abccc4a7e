import type { Box, LinkPlace } from './find-words.ts'
import type { PdfFinish } from './pdf-finish.ts'
import { PDFArray, PDFDict, PDFHexString, PDFName, placeAt, type OpenPdf } from './pdf-objects.ts'

/**
 * Sees to it that each place leads where it should. LibreOffice 24.8 makes a link of a page field, but drops it, and any
 * link before it, where a paragraph has two fields of one digit: of “(Pages 5 - 8)” only the 8 would be a link, and to the
 * paper's end. Such a link is widened to the whole words and turned to their target, so that it keeps its place in the
 * tags; only where there is none at all is one added.
 */
export function putLinks(open: OpenPdf, places: readonly LinkPlace[]): void {
  for (const { link, sheet, box } of places) {
    const target = open.pages[link.toSheet - 1]
    const page = open.document.getPages()[sheet - 1]
    if (target === undefined || page === undefined) continue
    const touching = linksOn(page.node.Annots(), open).filter((found) => overlap(found.box, box))
    if (touching.some((found) => found.sheet === link.toSheet)) continue
    const destination = open.document.context.obj([target.ref, 'XYZ', 0, target.top, null])
    const [first] = touching
    if (first !== undefined) {
      first.annotation.set(PDFName.of('Rect'), open.document.context.obj([...box]))
      first.annotation.set(PDFName.of('Dest'), destination)
      continue
    }
    const annotation = {
      Type: 'Annot',
      Subtype: 'Link',
      Border: [0, 0, 0],
      F: 4,
      Rect: [...box],
      Dest: destination,
    }
    page.node.addAnnot(open.document.context.register(open.document.context.obj(annotation)))
  }
}

/**
 * Gives each link within the file words for those who hear the page: “Page 13” in place of a bookmark's name, which is
 * what LibreOffice writes for a page field.
 */
export function nameLinks(open: OpenPdf, labels: PdfFinish['labels']): void {
  for (const page of open.document.getPages()) {
    for (const { annotation, sheet } of linksOn(page.node.Annots(), open)) {
      annotation.set(PDFName.of('Contents'), PDFHexString.fromText(`Page ${numberOn(sheet, labels)}`))
    }
  }
}

/** The links among a page's annotations that lead to a page of the same file. */
function linksOn(annotations: PDFArray | undefined, { document, pages }: OpenPdf) {
  return (annotations?.asArray() ?? []).flatMap((entry) => {
    const annotation = document.context.lookup(entry)
    if (!(annotation instanceof PDFDict)) return []
    const place = placeAt(annotation, 'Dest', pages)
    const box = annotation.lookup(PDFName.of('Rect'))
    if (place === null || !(box instanceof PDFArray)) return []
    const { x, y, width, height } = box.asRectangle()
    return [{ annotation, sheet: place.sheet, box: [x, y, x + width, y + height] as const }]
  })
}

function overlap(
  [left, bottom, right, top]: Box,
  [otherLeft, otherBottom, otherRight, otherTop]: Box,
): boolean {
  return left < otherRight && otherLeft < right && bottom < otherTop && otherBottom < top
}

/** The number printed on a physical page. Labels run on from the last run that began at or before it. */
function numberOn(sheet: number, labels: PdfFinish['labels']): number {
  const run = labels.findLast(({ fromSheet }) => fromSheet <= sheet)
  return run === undefined ? sheet : run.firstNumber + sheet - run.fromSheet
}
