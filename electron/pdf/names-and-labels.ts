import { bookmarkName } from './destination-names.ts'
import type { PdfFinish } from './pdf-finish.ts'
import { dictionaryAt, PDFName, type OpenPdf } from './pdf-objects.ts'

/**
 * Keeps the pack's own named places (`_pack_003`) and drops those of officers' files: a name somebody gave a bookmark may
 * say what the text does not. Attachments and scripts, which share the table of names, have no place in a pack either.
 */
export function keepOwnNames({ document }: OpenPdf): void {
  document.catalog.delete(PDFName.of('Names'))
  const places = dictionaryAt(document.catalog, 'Dests')
  for (const name of places?.keys() ?? []) {
    if (!bookmarkName(name.decodeText()).startsWith('_pack_')) places?.delete(name)
  }
}

/** Page labels: a reader's page box then shows, and finds, the number that is printed on the page. */
export function putLabels({ document }: OpenPdf, labels: PdfFinish['labels']): void {
  const runs = labels.flatMap(({ fromSheet, firstNumber }) => [fromSheet - 1, { S: 'D', St: firstNumber }])
  document.catalog.set(PDFName.of('PageLabels'), document.context.obj({ Nums: runs }))
}
