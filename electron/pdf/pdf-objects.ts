// The one door to the PDF library: other files here take from it what they need, and no other room knows it.
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFObjectCopier,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
} from '@pdfme/pdf-lib'

export {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFObjectCopier,
  PDFRef,
  PDFStream,
  PDFString,
}

/** A PDF open for changes in place, and its pages by physical number: sheet 1 first. */
export interface OpenPdf {
  readonly document: PDFDocument
  readonly pages: readonly { readonly ref: PDFRef; readonly top: number }[]
}

/** @throws when the bytes are not a PDF, or a locked one */
export async function openPdf(pdf: Uint8Array): Promise<OpenPdf> {
  const document = await PDFDocument.load(pdf, {
    updateMetadata: false,
    parseSpeed: Number.POSITIVE_INFINITY,
  })
  return { document, pages: document.getPages().map((page) => ({ ref: page.ref, top: page.getHeight() })) }
}

/** The dictionary under `key`, direct or by reference; `null` where there is none. */
export function dictionaryAt(parent: PDFDict, key: string): PDFDict | null {
  const value = parent.lookup(PDFName.of(key))
  return value instanceof PDFDict ? value : null
}

/** The array under `key`; empty where there is none, and a single value as an array of one. */
export function listAt(parent: PDFDict, key: string): readonly unknown[] {
  const value = parent.lookup(PDFName.of(key))
  if (value instanceof PDFArray) return value.asArray()
  const single = parent.get(PDFName.of(key))
  return single === undefined ? [] : [single]
}

/** A stream's bytes, unpacked, one character each. */
export function streamText(stream: unknown): string {
  return stream instanceof PDFRawStream
    ? Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')
    : ''
}

/** The string under `key` as text; empty where there is none. */
export function textAt(parent: PDFDict, key: string): string {
  const value = parent.lookup(PDFName.of(key))
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : ''
}

/** Every object of the file, and the dictionary of each stream. */
export function objectsOf({ context }: PDFDocument): readonly PDFObject[] {
  const objects = context.enumerateIndirectObjects().map(([, object]) => object)
  return [...objects, ...objects.flatMap((object) => (object instanceof PDFStream ? [object.dict] : []))]
}

/** What a stream holds, unpacked; `null` for anything else, and for pictures and fonts, which hold no words. */
export function streamData(object: PDFObject): Uint8Array | null {
  if (!(object instanceof PDFRawStream)) return null
  const isPicture = object.dict.lookup(PDFName.of('Subtype')) === PDFName.of('Image')
  const isFont = ['Length1', 'Length2', 'Length3'].some((key) => object.dict.has(PDFName.of(key)))
  if (isPicture || isFont) return null
  try {
    return decodePDFRawStream(object).decode()
  } catch {
    return object.getContents()
  }
}

/**
 * Where the destination under `key`, such as `[page /XYZ left top zoom]`, leads: physical page from 1, and height on it in
 * points from its foot. `null` where it leads to no page of this file.
 */
export function placeAt(
  parent: PDFDict,
  key: string,
  pages: OpenPdf['pages'],
): { sheet: number; top: number | null } | null {
  const destination = parent.lookup(PDFName.of(key))
  if (!(destination instanceof PDFArray)) return null
  const sheet = pages.findIndex(({ ref }) => ref === destination.get(0)) + 1
  const top = destination.size() > 3 ? destination.get(3) : null
  return sheet === 0 ? null : { sheet, top: top instanceof PDFNumber ? top.asNumber() : null }
}

/**
 * Takes every object out of the file that nothing in it leads to any more. The library would write them all the same, and
 * what was removed from view could still be found.
 */
export function dropUnreachable({ context }: PDFDocument): void {
  const reached = new Set<PDFRef>()
  const ahead: unknown[] = [context.trailerInfo.Root, context.trailerInfo.Info]
  while (ahead.length > 0) {
    const value = ahead.pop()
    if (value instanceof PDFRef && !reached.has(value)) {
      reached.add(value)
      ahead.push(context.lookup(value))
    } else if (value instanceof PDFDict) ahead.push(...value.values())
    else if (value instanceof PDFArray) ahead.push(...value.asArray())
    else if (value instanceof PDFStream) ahead.push(value.dict)
  }
  for (const [ref] of context.enumerateIndirectObjects()) if (!reached.has(ref)) context.delete(ref)
}
