/** Stretches of at least twelve printable signs in a part that is no XML, in ASCII and in both orders of UTF-16. */
export function printable(data: Uint8Array): readonly string[] {
  const readable = pictureWords(data)
  return readable.flatMap((bytes) => [
    ...narrowStretches(bytes),
    ...wideStretches(bytes, 0),
    ...wideStretches(bytes, 1),
  ])
}

const shortest = 12
const latin = new TextDecoder('latin1')

function narrowStretches(data: Uint8Array): readonly string[] {
  const found: string[] = []
  let from = 0
  for (let at = 0; at <= data.length; at++) {
    if (at < data.length && isPlain(data[at] ?? 0)) continue
    if (at - from >= shortest) found.push(latin.decode(data.subarray(from, at)))
    from = at + 1
  }
  return found
}

function wideStretches(data: Uint8Array, first: 0 | 1): readonly string[] {
  const found: string[] = []
  const signs = new Uint8Array(data.length >> 1)
  let length = 0
  const end = (): void => {
    if (length >= shortest) found.push(latin.decode(signs.subarray(0, length)))
    length = 0
  }
  for (let at = first; at + 1 < data.length; at += 2) {
    const byte = data[at] ?? 0
    if (isPlain(byte) && data[at + 1] === 0) signs[length++] = byte
    else end()
  }
  end()
  return found
}

function isPlain(byte: number): boolean {
  return byte >= 0x20 && byte < 0x7f
}

/** Where words can stand: in a PNG or JPEG picture only in the blocks that describe it, since its points are no words. */
function pictureWords(data: Uint8Array): readonly Uint8Array[] {
  if (data[0] === 0x89 && data[1] === 0x50 && data[2] === 0x4e && data[3] === 0x47) return pngWords(data)
  if (data[0] === 0xff && data[1] === 0xd8 && data[2] === 0xff) return jpegWords(data)
  return [data]
}

/** Every block of a PNG but its points and colours, and whatever stands behind its end. */
function pngWords(data: Uint8Array): readonly Uint8Array[] {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  const found: Uint8Array[] = []
  let at = 8
  while (at + 12 <= data.length) {
    const kind = latin.decode(data.subarray(at + 4, at + 8))
    const end = at + 12 + view.getUint32(at)
    if (end > data.length) break
    if (kind !== 'IDAT' && kind !== 'PLTE') found.push(data.subarray(at + 8, end - 4))
    at = end
    if (kind === 'IEND') break
  }
  return [...found, data.subarray(at)]
}

/** The blocks of a JPEG before its points. */
function jpegWords(data: Uint8Array): readonly Uint8Array[] {
  const startOfPoints = 0xda
  let at = 2
  while (at + 4 <= data.length && data[at] === 0xff && data[at + 1] !== startOfPoints)
    at += 2 + (data[at + 2] ?? 0) * 256 + (data[at + 3] ?? 0)
  const endOfPoints = data.length >= 2 ? lastEnd(data) : data.length
  return [data.subarray(0, Math.min(at, data.length)), data.subarray(endOfPoints)]
}

/** Behind the last mark that ends a JPEG; its length where there is none. */
function lastEnd(data: Uint8Array): number {
  for (let at = data.length - 2; at >= 0; at--) if (data[at] === 0xff && data[at + 1] === 0xd9) return at + 2
  return data.length
}
