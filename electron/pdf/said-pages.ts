import { dictionaryAt, PDFDocument, PDFName, PDFNumber } from './pdf-objects.ts'

/**
 * How many pages a PDF says it has, at the root of its page tree (ISO 32000-1, 7.7.3.2): counted by nobody, so that it can be
 * compared with those that are found. `null` where it does not say.
 */
export async function saidPages(pdf: Uint8Array): Promise<number | null> {
  try {
    const document = await PDFDocument.load(pdf, {
      updateMetadata: false,
      ignoreEncryption: true,
      parseSpeed: Number.POSITIVE_INFINITY,
    })
    const count = dictionaryAt(document.catalog, 'Pages')?.lookup(PDFName.of('Count'))
    return count instanceof PDFNumber ? count.asNumber() : null
  } catch {
    // What this library cannot read, the reader of pages may: then there is nothing to compare with.
    return null
  }
}
