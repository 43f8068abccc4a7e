import {
  objectsOf,
  openPdf,
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFString,
  streamData,
} from './pdf-objects.ts'

/** What a PDF's objects say, whether a page shows it or not. */
export interface PdfObjects {
  /** Strings and names: descriptions of pictures, labels, values of forms, scripts. */
  readonly texts: readonly string[]
  /** Contents of files within it, of its description in XML and of whatever else is no picture and no font. */
  readonly data: readonly Uint8Array[]
}

/**
 * Reads every object of a PDF, compressed ones too, and the bytes of the file itself. The text of pages stands in the signs of
 * their fonts and is read elsewhere (`read-pdf.ts`).
 *
 * @throws when the bytes are not a PDF that can be read
 */
export async function readEveryObject(pdf: Uint8Array): Promise<PdfObjects> {
  const { document } = await openPdf(pdf)
  const texts: string[] = []
  const data: Uint8Array[] = [pdf]
  for (const object of objectsOf(document)) {
    texts.push(...textsIn(object))
    const bytes = streamData(object)
    if (bytes === null) continue
    data.push(bytes)
    texts.push(...spokenTexts(bytes))
  }
  return { texts, data }
}

function textsIn(value: unknown): readonly string[] {
  if (value instanceof PDFString || value instanceof PDFHexString) return [decoded(value)]
  if (value instanceof PDFName) return value.decodeText().length < shortestName ? [] : [value.decodeText()]
  if (value instanceof PDFArray) return value.asArray().flatMap(textsIn)
  if (value instanceof PDFDict) return [...value.keys(), ...value.values()].flatMap(textsIn)
  return []
}

/** A string that is neither text nor meant as one has nothing to say. */
function decoded(text: PDFString | PDFHexString): string {
  try {
    return text.decodeText()
  } catch {
    return ''
  }
}

/** Shorter names are keys that every PDF has. */
const shortestName = 12

/** What a page's own instructions say instead of what they draw: text for reading aloud or for copying. */
function spokenTexts(bytes: Uint8Array): readonly string[] {
  const content = new TextDecoder('latin1').decode(bytes)
  return Array.from(content.matchAll(spoken), ([, literal, hexadecimal]) =>
    decoded(literal === undefined ? PDFHexString.of(hexadecimal ?? '') : PDFString.of(literal)),
  )
}

const spoken = /\/(?:ActualText|Alt|E|T|TU|Contents)\s*(?:\(((?:\\.|[^\\)])*)\)|<([0-9A-Fa-f\s]*)>)/gs
