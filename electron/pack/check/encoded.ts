import type { Codec } from '../engine.ts'
import { readZip, unpack } from '../zip/read-zip.ts'
import { printable } from './printable.ts'

/** What stands in base64 or hexadecimal within a text: words of files put into markup, such as `o:gfxdata` or flat packages. */
export function decodedWithin(text: string, codec: Codec): readonly string[] {
  const packed = text.length < shortest ? [] : (text.match(base64) ?? []).flatMap(fromBase64)
  const spelled = text.length < shortest ? [] : (text.match(hexadecimal) ?? []).map(fromHexadecimal)
  return [...packed, ...spelled].flatMap((bytes) => [...printable(bytes), ...zipWithin(bytes, codec)])
}

/** A text as it reads once its percent signs are resolved, as addresses of links write their words; none without them. */
export function percentDecoded(text: string): readonly string[] {
  if (!/%[0-9a-f]{2}/i.test(text)) return []
  try {
    return [decodeURIComponent(text)]
  } catch {
    return [text.replaceAll(/%20/g, ' ')]
  }
}

/** A text of a web page or a rich text without its tags, which part its words; none where it has none. */
export function untagged(text: string): readonly string[] {
  return text.includes('<') && text.includes('>') ? [text.replaceAll(/<[^<>]*>/g, '')] : []
}

const shortest = 40
const base64 = /(?:[A-Za-z0-9+/]{4}\s{0,2}){10,}(?:[A-Za-z0-9+/]{2,3}={0,2})?/g
const hexadecimal = /(?:[0-9a-f]{2}){20,}/gi

function fromBase64(text: string): readonly Uint8Array[] {
  try {
    return [Uint8Array.from(atob(text.replaceAll(/\s/g, '')), (sign) => sign.charCodeAt(0))]
  } catch {
    return []
  }
}

function fromHexadecimal(text: string): Uint8Array {
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
}

/** The words of a package that was written in letters; one that is damaged has been read as bytes. */
function zipWithin(bytes: Uint8Array, codec: Codec): readonly string[] {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return []
  try {
    const text = new TextDecoder()
    return readZip(bytes).flatMap((entry) => untagged(text.decode(unpack(entry, codec))))
  } catch {
    return []
  }
}
