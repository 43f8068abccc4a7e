import { joined } from './joined.ts'
import { orientationOf, orientationSegment } from './orientation.ts'

const startOfScan = 0xda
const endOfImage = 0xd9
/** JFIF with the resolution, the colour profile, Adobe's note on colours. */
const jfif = 0xe0
const exif = 0xe1
const profile = 0xe2
const adobe = 0xee
const comment = 0xfe

/**
 * A JPEG without camera data, place, thumbnails, captions, comments, and without what follows its end (a second picture,
 * a film). Which way up it is held stays, in a segment of its own (ISO/IEC 10918-1, B.1; Exif 2.32, 4.6.4).
 */
export function bareJpeg(data: Uint8Array): Uint8Array {
  const kept = [data.subarray(0, 2)]
  let at = 2
  while (at + 4 <= data.length) {
    if (data[at] !== 0xff) return joined(kept)
    const mark = data[at + 1] ?? 0
    if (mark === 0xff) {
      at++
      continue
    }
    if (mark === endOfImage) {
      kept.push(data.subarray(at, at + 2))
      return joined(kept)
    }
    if (standsAlone(mark)) {
      kept.push(data.subarray(at, at + 2))
      at += 2
      continue
    }
    const end = at + 2 + (((data[at + 2] ?? 0) << 8) | (data[at + 3] ?? 0))
    const segment = data.subarray(at, Math.min(end, data.length))
    const stays = stayingPart(mark, segment)
    if (stays !== null) kept.push(stays)
    at = end
    if (mark === startOfScan) {
      const scanned = endOfScan(data, at)
      kept.push(data.subarray(at, scanned))
      at = scanned
    }
  }
  if (at < data.length) kept.push(data.subarray(at))
  return joined(kept)
}

/** Which way up a JPEG is held, 1 to 8, once it is bare. */
export function jpegOrientation(bare: Uint8Array): number {
  const at = exifAt(bare)
  return at < 0 ? 1 : orientationOf(bare.subarray(at + 10))
}

/** A bare JPEG that says nothing of how it is held. */
export function withoutOrientation(bare: Uint8Array, orientation: number): Uint8Array {
  const at = orientation === 1 ? -1 : exifAt(bare)
  if (at < 0) return bare
  return joined([bare.subarray(0, at), bare.subarray(at + orientationSegment(orientation).length)])
}

/** The same, held as it was. */
export function withOrientation(bare: Uint8Array, orientation: number): Uint8Array {
  if (orientation === 1) return bare
  return joined([bare.subarray(0, 2), orientationSegment(orientation), bare.subarray(2)])
}

/** Place of the segment on how it is held, -1 without one. */
function exifAt(bare: Uint8Array): number {
  for (let at = 2; at + 4 <= bare.length && bare[at] === 0xff && bare[at + 1] !== startOfScan;) {
    if (bare[at + 1] === exif) return at
    at += 2 + (((bare[at + 2] ?? 0) << 8) | (bare[at + 3] ?? 0))
  }
  return -1
}

function stayingPart(mark: number, segment: Uint8Array): Uint8Array | null {
  if (mark === jfif) return startsWith(segment, 'JFIF') ? withoutThumbnail(segment) : null
  if (mark === profile) return startsWith(segment, 'ICC_PROFILE') ? segment : null
  if (mark === adobe) return startsWith(segment, 'Adobe') ? segment : null
  if (mark === exif) {
    const orientation = startsWith(segment, 'Exif') ? orientationOf(segment.subarray(10)) : 1
    return orientation === 1 ? null : orientationSegment(orientation)
  }
  return mark === comment || (mark >= 0xe0 && mark <= 0xef) ? null : segment
}

/** JFIF may carry a small copy after its 14 bytes of version and resolution. */
function withoutThumbnail(segment: Uint8Array): Uint8Array {
  if (segment.length <= 18) return segment
  const bare = segment.slice(0, 18)
  bare.set([0, 16], 2)
  bare.set([0, 0], 16)
  return bare
}

/** Place of the mark that ends a scan: within one, 0xFF is followed by 0 or by a restart mark. */
function endOfScan(data: Uint8Array, from: number): number {
  for (let at = data.indexOf(0xff, from); at >= 0; at = data.indexOf(0xff, at + 1)) {
    const next = data[at + 1] ?? 0
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return data.length
}

const standsAlone = (mark: number): boolean => mark === 0x01 || (mark >= 0xd0 && mark <= 0xd8)

function startsWith(segment: Uint8Array, name: string): boolean {
  return Array.from(name).every((sign, index) => segment[4 + index] === sign.charCodeAt(0))
}
