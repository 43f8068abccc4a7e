import type { Codec, ReadingMatter } from '../engine.ts'
import { decodeXml } from '../package/decode.ts'
import { readZip } from '../zip/read-zip.ts'
import { decodedWithin, percentDecoded, untagged } from './encoded.ts'
import { everyPart, partsOfBytes, type UnpackedPart } from './every-part.ts'
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
  return Array.from(everyPart(file, codec), (part) => partText(part, codec))
}

/** All that can be read in it, part by part; a record is one part without a name. */
export function partsOf(matter: ReadingMatter, codec: Codec): readonly PartText[] {
  return 'docx' in matter ? packageTexts(matter.docx, codec) : [{ part: '', texts: matter.texts, hidden: [] }]
}

/** What stands in bytes that are no part of a package, and in packages within them: a file attached to a PDF. */
export function bytesTexts(data: Uint8Array, codec: Codec): readonly PartText[] {
  return Array.from(partsOfBytes(data, codec), (part) => partText(part, codec))
}

function partText({ part, data }: UnpackedPart, codec: Codec): PartText {
  const { texts, hidden } = /\.(xml|rels|vml|svg)$/i.test(part) ? xmlOrBytes(data) : bytesOnly(data)
  return withDecoded({ part, texts, hidden: [part, ...hidden] }, codec)
}

function withDecoded({ part, texts, hidden }: PartText, codec: Codec): PartText {
  const all = [...texts, ...hidden]
  const decoded = all.flatMap((text) => [...decodedWithin(text, codec), ...percentDecoded(text)])
  return { part, texts, hidden: [...hidden, ...decoded] }
}

/** What a zip file says beside its parts: notes in its directory, names that differ there, bytes no part claims. */
export function betweenParts(file: Uint8Array): PartText {
  // Not `slice`: of a Buffer it is no copy, and the file itself would be emptied.
  const rest = new Uint8Array(file)
  for (const { pieces } of readZip(file))
    for (const { byteOffset, length } of pieces) {
      const from = byteOffset - file.byteOffset
      rest.fill(0, from, from + length)
    }
  return { part: 'the file’s table of contents', texts: [], hidden: printable(rest) }
}

function xmlOrBytes(data: Uint8Array): XmlText {
  try {
    return xmlText(decodeXml(data))
  } catch {
    return bytesOnly(data)
  }
}

function bytesOnly(data: Uint8Array): XmlText {
  const hidden = printable(data)
  return { texts: [], hidden: [...hidden, ...hidden.flatMap(untagged)] }
}
