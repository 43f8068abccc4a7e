import { crc32 } from 'node:zlib'

/** Signature and first chunk of every PNG: what follows them may say how large it is meant (PNG, 11.3.4.3). */
const headEnds = 33
const inchesInMetre = 1 / 0.0254

/** A PNG that says how many dots it has to the inch, so that Word and slides show it in its true size. */
export function withDensity(png: Uint8Array, dotsPerInch: number): Uint8Array {
  const chunk = new Uint8Array(21)
  const view = new DataView(chunk.buffer)
  const dotsPerMetre = Math.round(dotsPerInch * inchesInMetre)
  view.setUint32(0, 9)
  chunk.set(new TextEncoder().encode('pHYs'), 4)
  view.setUint32(8, dotsPerMetre)
  view.setUint32(12, dotsPerMetre)
  chunk[16] = 1 // the unit is the metre
  view.setUint32(17, crc32(chunk.subarray(4, 17)))
  const whole = new Uint8Array(png.length + chunk.length)
  whole.set(png.subarray(0, headEnds))
  whole.set(chunk, headEnds)
  whole.set(png.subarray(headEnds), headEnds + chunk.length)
  return whole
}
