import type { Codec, ReadingMatter } from '../engine.ts'
import { decodeXml } from '../package/decode.ts'
import { everyPart, type UnpackedPart } from './every-part.ts'
import { printable } from './printable.ts'
import { xmlText, type XmlText } from './xml-text.ts'

/** All that can be read in one part of a file: paragraphs, and words hidden in attributes or in bytes. */
export interface PartText extends XmlText {
  /** Part name; a part of an embedded workbook is "embeddings/a.xlsx > xl/sharedStrings.xml". */
  readonly part: string
}

/**
 * Reads every part of a package, and of packages inside it. What is damaged is read as bytes.
 * @throws ZipFault when the file itself is damaged or its inner packages are too large
 */
export function packageTexts(file: Uint8Array, codec: Codec): readonly PartText[] {
  return Array.from(everyPart(file, codec), partText)
}

/** All that can be read in it, part by part; a record is one part without a name. */
export function partsOf(matter: ReadingMatter, codec: Codec): readonly PartText[] {
  return 'docx' in matter ? packageTexts(matter.docx, codec) : [{ part: '', texts: matter.texts, hidden: [] }]
}

function partText({ part, data }: UnpackedPart): PartText {
  const { texts, hidden } = /\.(xml|rels|vml|svg)$/i.test(part) ? xmlOrBytes(data) : bytesOnly(data)
  return { part, texts, hidden: [part, ...hidden] }
}

function xmlOrBytes(data: Uint8Array): XmlText {
  try {
    return xmlText(decodeXml(data))
  } catch {
    return bytesOnly(data)
  }
}

const bytesOnly = (data: Uint8Array): XmlText => ({ texts: [], hidden: printable(data) })
