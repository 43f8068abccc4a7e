const latin = new TextDecoder('latin1')

/** Where words can stand: in a PNG or JPEG picture only in the blocks that describe it, since its points are no words. */
export function pictureWords(data: Uint8Array): readonly Uint8Array[] {
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
