import { joined } from './joined.ts'

/** Chunks that draw: size, palette, pixels, transparency, colours, pixels per metre (ISO/IEC 15948, 11). */
const drawing: ReadonlySet<string> = new Set(
  'IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT bKGD pHYs cICP'.split(' '),
)

/** A PNG without texts, dates, camera data, unknown chunks, further frames, and without what follows its end. */
export function barePng(data: Uint8Array): Uint8Array {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  const kept = [data.subarray(0, 8)]
  for (let at = 8; at + 12 <= data.length;) {
    const end = at + 12 + view.getUint32(at)
    const name = String.fromCharCode(...data.subarray(at + 4, at + 8))
    if (drawing.has(name)) kept.push(data.subarray(at, Math.min(end, data.length)))
    if (name === 'IEND' || end > data.length) break
    at = end
  }
  return joined(kept)
}
