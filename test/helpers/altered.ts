import { nodeCodec } from '../../electron/work/node-codec.ts'
import { writePackage } from '../../electron/pack/index.ts'
import { readZip, unpack } from '../../electron/pack/zip/read-zip.ts'

/** The file with one part's text changed. */
export function altered(docx: Uint8Array, part: string, change: (text: string) => string): Uint8Array {
  const parts = readZip(docx).map((entry) => {
    const data = unpack(entry, nodeCodec)
    if (entry.name !== part) return { name: entry.name, data }
    return { name: entry.name, data: new TextEncoder().encode(change(new TextDecoder().decode(data))) }
  })
  return writePackage(parts, nodeCodec, '2026-01-01T00:00:00Z')
}
