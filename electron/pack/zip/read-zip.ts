import { deflated, packedSize, stored, type ZipEntry } from './zip-entry.ts'
import type { Codec } from '../engine.ts'
import { giveBack } from './give-back.ts'

/** Why a zip file cannot be read; `inspect` turns it into words for the clerk. */
export class ZipFault extends Error {
  override readonly name = 'ZipFault'
  /** `size`: it asks for more than `limits` allow; `shape`: it is cut short or contradicts itself. */
  readonly kind: 'size' | 'shape' | 'encrypted'

  constructor(kind: ZipFault['kind'], message: string) {
    super(message)
    this.kind = kind
  }
}

/** What an honest report stays far below. Bytes are unpacked bytes. */
export const limits = {
  entries: 5_000,
  entryBytes: 256 * 1024 * 1024,
  totalBytes: 512 * 1024 * 1024,
  /** Word's XML packs to about a tenth, at best a sixtieth; deflate's own limit is about 1030. */
  ratio: 400,
  /** The ratio matters only above this size: a blank picture packs very small. */
  ratioFrom: 16 * 1024 * 1024,
}

/**
 * Reads the directory at the end of a zip file. Nothing is unpacked: entries are views into `file`.
 *
 * @returns entries in directory order; folders are left out
 * @throws ZipFault on damage, on more than the limits allow, and on zip's own encryption
 */
export function readZip(file: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const { count, offset } = directoryOf(view)
  if (count > limits.entries) throw new ZipFault('size', `It holds ${count} parts.`)
  const entries: ZipEntry[] = []
  const seen = new Set<string>()
  let at = offset
  let total = 0
  for (let index = 0; index < count; index++) {
    if (at + 46 > file.length || view.getUint32(at, true) !== directoryMark) throw cutShort()
    const nameLength = view.getUint16(at + 28, true)
    const entry = entryAt(file, view, at)
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (entry.name.endsWith('/')) continue
    // Part names are compared without case; two of one name would let two readers see two documents.
    const folded = entry.name.toLowerCase()
    if (seen.has(folded)) throw new ZipFault('shape', 'It holds the same part twice.')
    seen.add(folded)
    total += entry.size
    checkSize(entry, total)
    entries.push(entry)
  }
  return entries
}

/** @throws ZipFault when the entry does not unpack to what the directory says */
export function unpack(entry: ZipEntry, codec: Codec): Uint8Array {
  const [only, ...others] = piecesOf(entry, codec)
  if (only === undefined) return new Uint8Array()
  return others.length === 0 ? only : joined([only, ...others], entry.size)
}

/**
 * Unpacks an entry for somebody who is done with its bytes when `read` returns.
 *
 * @throws ZipFault as `unpack` does, and what `read` throws
 */
export function readEntry<Result>(entry: ZipEntry, codec: Codec, read: (data: Uint8Array) => Result): Result {
  const data = unpack(entry, codec)
  try {
    return read(data)
  } finally {
    if (entry.method !== stored) giveBack(data)
  }
}

/** The same piece by piece, each good until the next is asked for, so that a large part never lies in memory whole. */
export function* readPieces(entry: ZipEntry, codec: Codec): Generator<Uint8Array> {
  for (const data of piecesOf(entry, codec)) {
    yield data
    if (entry.method !== stored) giveBack(data)
  }
}

function* piecesOf(entry: ZipEntry, codec: Codec): Generator<Uint8Array> {
  let left = entry.size
  for (const [place, piece] of entry.pieces.entries()) {
    const data =
      entry.method === stored || left === 0 ? piece.subarray(0, left) : unpackPiece(entry, place, left, codec)
    left -= data.length
    yield data
  }
  if (left !== 0) throw damaged(entry)
}

function unpackPiece(entry: ZipEntry, place: number, limit: number, codec: Codec): Uint8Array {
  try {
    return codec.inflateRaw(entry.pieces[place] ?? new Uint8Array(), limit, place < entry.pieces.length - 1)
  } catch {
    throw damaged(entry)
  }
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

const utf8 = new TextDecoder()
const endMark = 0x06054b50
const directoryMark = 0x02014b50
const localMark = 0x04034b50

function directoryOf(view: DataView): { readonly count: number; readonly offset: number } {
  const last = view.byteLength - 22
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) {
    if (view.getUint32(at, true) !== endMark) continue
    const count = view.getUint16(at + 10, true)
    const offset = view.getUint32(at + 16, true)
    if (count === 0xffff || offset === 0xffffffff)
      throw new ZipFault('size', 'It is a zip file of more than 4 GB.')
    return { count, offset }
  }
  throw cutShort()
}

function entryAt(file: Uint8Array, view: DataView, at: number): ZipEntry {
  const flags = view.getUint16(at + 8, true)
  const method = view.getUint16(at + 10, true)
  const length = view.getUint32(at + 20, true)
  const size = view.getUint32(at + 24, true)
  const nameLength = view.getUint16(at + 28, true)
  const local = view.getUint32(at + 42, true)
  if (at + 46 + nameLength > file.length || local + 30 > file.length) throw cutShort()
  if (flags & 1) throw new ZipFault('encrypted', 'It is locked with a zip password.')
  if (view.getUint32(local, true) !== localMark) throw cutShort()
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  if (start + length > file.length) throw cutShort()
  if (method !== stored && method !== deflated)
    throw new ZipFault('shape', `It is packed in a way (${method}) that Word does not use.`)
  if (method === stored && size !== length) throw cutShort()
  // Some writers use backslashes in part names; the standard knows only slashes.
  const name = utf8.decode(file.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/')
  return {
    name,
    method,
    crc: view.getUint32(at + 16, true),
    size,
    pieces: [file.subarray(start, start + length)],
  }
}

function checkSize(entry: ZipEntry, total: number): void {
  if (entry.size > limits.entryBytes)
    throw new ZipFault('size', `One part would unpack to ${megabytes(entry.size)}.`)
  if (total > limits.totalBytes)
    throw new ZipFault('size', `It would unpack to more than ${megabytes(limits.totalBytes)}.`)
  if (entry.size > limits.ratioFrom && entry.size > packedSize(entry) * limits.ratio)
    throw new ZipFault(
      'size',
      `One part would grow ${Math.round(entry.size / packedSize(entry))} times when unpacked.`,
    )
}

const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`
const damaged = ({ name }: ZipEntry): ZipFault => new ZipFault('shape', `Its part “${name}” is damaged.`)
const cutShort = (): ZipFault =>
  new ZipFault('shape', 'The file is cut short or its table of contents is damaged.')
