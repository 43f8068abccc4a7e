import { Problem } from '../../../shared/problems/problem.ts'
import type { Codec } from '../engine.ts'
import { whyUnmergeable } from '../merge/why-unmergeable.ts'
import { decodeXml } from '../package/decode.ts'
import { readTape } from '../xml/tape.ts'
import { XmlFault } from '../xml/xml-fault.ts'
import { readZip, unpack, ZipFault } from '../zip/read-zip.ts'
import { refuseHeavyPackages } from './every-part.ts'

/**
 * Goes through a workbook before a library reads it: sizes, sums, and every part of XML by the engine's strict reader, which
 * knows no entities and no end of nesting.
 *
 * @returns the names of its parts
 * @throws Problem `excel-damaged`, `excel-too-large`, `word-file-encrypted`
 */
export function judgeWorkbook(xlsx: Uint8Array, fileName: string, codec: Codec): readonly string[] {
  try {
    const entries = readZip(xlsx)
    for (const entry of entries) {
      const data = unpack(entry, codec)
      if (codec.crc32(data) !== entry.crc) throw new ZipFault('shape', `Its part “${entry.name}” is damaged.`)
      if (/\.(xml|rels|vml)$/i.test(entry.name)) readTape(decodeXml(data))
    }
    refuseHeavyPackages(xlsx, codec)
    return entries.map(({ name }) => name)
  } catch (fault) {
    if (!(fault instanceof ZipFault || fault instanceof XmlFault)) throw fault
    if (fault.kind === 'encrypted') throw new Problem('word-file-encrypted', { fileName })
    if (fault.kind === 'size') throw new Problem('excel-too-large', { fileName, why: whyUnmergeable(fault) })
    throw new Problem('excel-damaged', { fileName }, { cause: fault })
  }
}
