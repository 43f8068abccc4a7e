import type { Codec } from '../engine.ts'
import { decodeXml } from '../package/decode.ts'
import { elementsOf, valueOf } from '../xml/attributes.ts'
import { readTape } from '../xml/tape.ts'
import { readEntry, readZip } from '../zip/read-zip.ts'

/** Alternative texts of a document's pictures, charts and tables in the order they stand, each once. */
export function describedPictures(docx: Uint8Array, codec: Codec): readonly string[] {
  const stories = readZip(docx).filter(({ name }) => /^word\/[^/]+\.xml$/.test(name))
  const texts = stories.flatMap((entry) => {
    const tape = readTape(readEntry(entry, codec, decodeXml))
    return [...elementsOf(tape, ...described.keys())].map(
      (index) => valueOf(tape, index, described.get(tape.names[tape.name[index] ?? -1] ?? '') ?? '') ?? '',
    )
  })
  return [...new Set(texts.map((text) => text.trim()).filter((text) => text !== ''))]
}

/** Elements that bear an alternative text, and the attribute it stands in. */
const described: ReadonlyMap<string, string> = new Map([
  ['wp:docPr', 'descr'],
  ['v:shape', 'alt'],
  ['w:tblDescription', 'w:val'],
])
