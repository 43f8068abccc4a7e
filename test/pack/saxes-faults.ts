import { SaxesParser } from 'saxes'
import { readZip, unpack } from '../../electron/pack/zip/read-zip.ts'
import { nodeCodec } from '../../electron/work/node-codec.ts'

/** What another strict reader, one that knows namespaces, finds in the XML of a file: a second opinion on ours. */
export function saxesFaults(docx: Uint8Array): readonly string[] {
  return readZip(docx).flatMap((entry) => {
    if (!/\.(xml|rels|vml)$/i.test(entry.name)) return []
    const fault = faultIn(new TextDecoder().decode(unpack(entry, nodeCodec)))
    return fault === null ? [] : [`${entry.name}: ${fault}`]
  })
}

/** The first fault of one text, `null` when there is none. */
export function faultIn(text: string): string | null {
  let fault: string | null = null
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    fault ??= error.message
  })
  parser.write(text).close()
  return fault
}
