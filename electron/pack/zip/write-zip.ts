import type { Codec } from '../engine.ts'
import { deflated, packedSize, stored, type ZipEntry } from './zip-entry.ts'

/** A part to be packed. Order is kept: the content types must come first for readers that stream. */
export interface PackageEntry {
  readonly name: string
  readonly data: Uint8Array
}

/**
 * Writes an Office package from unpacked parts.
 *
 * @param entries in the order they shall lie; `[Content_Types].xml` first
 * @param dated   date of every entry, `2024-02-22T00:00:00Z`: the same parts give the same bytes
 */
export function writePackage(entries: readonly PackageEntry[], codec: Codec, dated: string): Uint8Array {
  return writeZip(
    entries.map((entry) => packEntry(entry, codec)),
    dated,
  )
}

/** Packs one part; what does not shrink (pictures, workbooks) is stored. */
export function packEntry({ name, data }: PackageEntry, codec: Codec): ZipEntry {
  const crc = codec.crc32(data)
  const packed = codec.deflateRaw(data)
  if (packed.length < data.length) return { name, method: deflated, crc, size: data.length, pieces: [packed] }
  return { name, method: stored, crc, size: data.length, pieces: [data] }
}

/** Writes entries as they are packed already: a picture copied from a report is never unpacked. */
export function writeZip(entries: readonly ZipEntry[], dated: string): Uint8Array {
  const names = entries.map(({ name }) => new TextEncoder().encode(name))
  const named = names.reduce((sum, name) => sum + name.length, 0)
  const packed = entries.reduce((sum, entry) => sum + packedSize(entry), 0)
  const file = new Uint8Array(packed + entries.length * (30 + 46) + named * 2 + 22)
  const view = new DataView(file.buffer)
  const stamp = dosStamp(dated)
  const places: number[] = []
  let at = 0
  for (const [index, entry] of entries.entries()) {
    const name = names[index] ?? new Uint8Array()
    places.push(at)
    view.setUint32(at, 0x04034b50, true)
    writeFields(view, at + 4, entry, name.length, stamp)
    file.set(name, at + 30)
    at += 30 + name.length
    for (const piece of entry.pieces) {
      file.set(piece, at)
      at += piece.length
    }
  }
  const directory = at
  for (const [index, entry] of entries.entries()) {
    const name = names[index] ?? new Uint8Array()
    view.setUint32(at, 0x02014b50, true)
    view.setUint16(at + 4, 20, true)
    writeFields(view, at + 6, entry, name.length, stamp)
    view.setUint32(at + 42, places[index] ?? 0, true)
    file.set(name, at + 46)
    at += 46 + name.length
  }
  view.setUint32(at, 0x06054b50, true)
  view.setUint16(at + 8, entries.length, true)
  view.setUint16(at + 10, entries.length, true)
  view.setUint32(at + 12, at - directory, true)
  view.setUint32(at + 16, directory, true)
  return file
}

/** The 26 bytes that a local header and a directory header share, version needed to extra length. */
function writeFields(view: DataView, at: number, entry: ZipEntry, nameLength: number, stamp: number): void {
  view.setUint16(at, 20, true)
  view.setUint16(at + 2, utf8Names, true)
  view.setUint16(at + 4, entry.method, true)
  view.setUint32(at + 6, stamp, true)
  view.setUint32(at + 10, entry.crc, true)
  view.setUint32(at + 14, packedSize(entry), true)
  view.setUint32(at + 18, entry.size, true)
  view.setUint16(at + 22, nameLength, true)
}

const utf8Names = 0x0800

/** Date in the high half, time in the low half, in steps of two seconds from 1980. */
function dosStamp(dated: string): number {
  const date = new Date(dated)
  const year = Math.max(0, date.getUTCFullYear() - 1980)
  const day = (year << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate()
  const time = (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1)
  return ((day << 16) | time) >>> 0
}
