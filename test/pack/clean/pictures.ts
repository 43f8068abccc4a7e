import { crc32, deflateSync } from 'node:zlib'

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0))
const joined = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts))

function chunk(name: string, data: Uint8Array): Uint8Array {
  const body = joined(bytes(name), data)
  const framed = new Uint8Array(body.length + 8)
  const view = new DataView(framed.buffer)
  view.setUint32(0, data.length)
  framed.set(body, 4)
  view.setUint32(body.length + 4, crc32(body))
  return framed
}

/** A PNG of one grey point, with a text and with bytes after its end. */
export function pngWith({
  text = '',
  after = '',
}: {
  readonly text?: string
  readonly after?: string
}): Uint8Array {
  return joined(
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', Uint8Array.of(0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0)),
    ...(text === '' ? [] : [chunk('tEXt', bytes(`Comment\0${text}`)), chunk('eXIf', bytes(text))]),
    chunk('IDAT', new Uint8Array(deflateSync(Uint8Array.of(0, 128)))),
    chunk('IEND', new Uint8Array()),
    bytes(after),
  )
}

const segment = (mark: number, data: Uint8Array): Uint8Array =>
  joined(Uint8Array.of(0xff, mark, (data.length + 2) >> 8, (data.length + 2) & 255), data)

/** The bones of a JPEG: camera data (upside down: orientation 3), XMP, a comment, a scan, and a second picture after it. */
export function jpegWith(words: string): Uint8Array {
  const exif = Uint8Array.of(0x49, 0x49, 42, 0, 8, 0, 0, 0, 2, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 3, 0, 0, 0)
  return joined(
    Uint8Array.of(0xff, 0xd8),
    segment(0xe0, joined(bytes('JFIF\0'), Uint8Array.of(1, 1, 1, 0, 96, 0, 96, 0, 0))),
    segment(0xe1, joined(bytes('Exif\0\0'), exif, bytes(words))),
    segment(0xe1, bytes(`http://ns.adobe.com/xap/1.0/\0${words}`)),
    segment(0xed, bytes(`Photoshop 3.0\0${words}`)),
    segment(0xfe, bytes(words)),
    segment(0xda, Uint8Array.of(1, 1, 0, 0, 63, 0)),
    Uint8Array.of(1, 2, 0xff, 0, 3, 0xff, 0xd9),
    bytes(words),
  )
}
