import { joined } from './joined.ts'

const comment = 70
const endOfFile = 14

/**
 * A Windows metafile without the name of its program and picture, without programs' own comments, and without what
 * follows its end. Comments that draw (EMF+, and those of the format itself) stay. Source: MS-EMF 2.3.3, 2.3.4.2.
 */
export function bareMetafile(data: Uint8Array): Uint8Array {
  if (data.length < 108) return data
  // Not `slice`: of a Buffer it is no copy, and its memory begins elsewhere.
  const whole = new Uint8Array(data)
  const view = new DataView(whole.buffer)
  const length = view.getUint32(60, true)
  const place = view.getUint32(64, true)
  if (length > 0 && place >= 88 && place + length * 2 <= view.getUint32(4, true))
    whole.fill(0, place, place + length * 2)
  const kept: Uint8Array[] = []
  for (let at = 0; at + 8 <= whole.length;) {
    const kind = view.getUint32(at, true)
    const size = view.getUint32(at + 4, true)
    if (size < 8 || at + size > whole.length) return whole
    // A record that stays in its place keeps the count and the size in the header true.
    if (kind === comment && size >= 16 && !draws(whole, at + 12)) whole.fill(0, at + 12, at + size)
    kept.push(whole.subarray(at, at + size))
    at += size
    if (kind === endOfFile) return joined(kept)
  }
  return whole
}

/** "EMF+", and "GDIC" of the format's own public comments. */
function draws(data: Uint8Array, at: number): boolean {
  return ['EMF+', 'GDIC'].includes(String.fromCharCode(...data.subarray(at, at + 4)))
}
