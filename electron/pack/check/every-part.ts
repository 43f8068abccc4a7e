import type { Codec } from '../engine.ts'
import { readZip, unpack, ZipFault } from '../zip/read-zip.ts'

/** A part of a file, or of a package inside it, unpacked. */
export interface UnpackedPart {
  /** "word/document.xml"; of an embedded workbook "word/embeddings/a.xlsx > xl/sharedStrings.xml". */
  readonly part: string
  readonly data: Uint8Array
}

/** What honest files stay far below: a report holds workbooks behind its charts, and they may hold pictures. */
export const nestedLimits = {
  /** Packages within packages: a workbook within a report is 1, a file within that workbook 2. */
  depth: 2,
  /** Bytes, unpacked, of all packages inside one file together. */
  bytes: 64 * 1024 * 1024,
}

/**
 * Unpacks a file part by part, packages inside it as well; a damaged inner package comes as its bytes. What the inner
 * packages hold is added up before it is unpacked, so that a small file cannot ask for endless work.
 *
 * @throws ZipFault on damage of the file itself, and of kind `size` when packages within it exceed `nestedLimits`
 */
export function everyPart(file: Uint8Array, codec: Codec): Generator<UnpackedPart> {
  return partsWithin(file, codec, { inside: '', depth: 0, spent: { bytes: 0 } })
}

/** The same for bytes that are no package themselves: given as they are, and then what packages within them hold. */
export function* partsOfBytes(data: Uint8Array, codec: Codec): Generator<UnpackedPart> {
  yield { part: '', data }
  const level: Level = { inside: '', depth: 1, spent: { bytes: 0 } }
  if (isZip(data)) yield* innerParts(data, codec, level)
  else yield* wrappedParts(data, codec, level)
}

/**
 * Goes through the packages inside a file and throws when they are too many or too large; a file without any costs nothing.
 * @throws ZipFault of kind `size`
 */
export function refuseHeavyPackages(file: Uint8Array, codec: Codec): void {
  const spent = { bytes: 0 }
  for (const { name, data } of unpacked(file, codec))
    if (isZip(data))
      for (const _ of innerParts(data, codec, { inside: `${name} > `, depth: 1, spent })) void _
}

interface Level {
  readonly inside: string
  readonly depth: number
  /** Shared by the whole file. */
  readonly spent: { bytes: number }
}

function* partsWithin(file: Uint8Array, codec: Codec, level: Level): Generator<UnpackedPart> {
  for (const { name, data } of unpacked(file, codec)) {
    const part = level.inside + name
    const inner = { ...level, inside: `${part} > `, depth: level.depth + 1 }
    if (isZip(data)) yield* innerParts(data, codec, inner, part)
    else {
      yield { part, data }
      yield* wrappedParts(data, codec, inner)
    }
  }
}

function* innerParts(data: Uint8Array, codec: Codec, level: Level, part = ''): Generator<UnpackedPart> {
  if (level.depth > nestedLimits.depth)
    throw new ZipFault('size', 'It holds files within files within files.')
  let size: number
  try {
    size = readZip(data).reduce((sum, entry) => sum + entry.size, 0)
  } catch (fault) {
    if (fault instanceof ZipFault && fault.kind === 'size') throw fault
    yield { part, data }
    return
  }
  level.spent.bytes += size
  if (level.spent.bytes > nestedLimits.bytes)
    throw new ZipFault('size', 'The files embedded in it would unpack to more than 64 MB.')
  yield* partsOrBytes(data, codec, level, part)
}

/** The parts of an inner package up to the first that is damaged, and then the package's bytes. */
function* partsOrBytes(data: Uint8Array, codec: Codec, level: Level, part: string): Generator<UnpackedPart> {
  try {
    yield* partsWithin(data, codec, level)
  } catch (fault) {
    if (fault instanceof ZipFault && fault.kind === 'shape') yield { part, data }
    else throw fault
  }
}

/**
 * Parts of a package that lies within other bytes: a workbook in an OLE object, a file behind a picture's end. Where it is
 * cut up or damaged there is nothing to unpack, and its bytes have been given already.
 */
function* wrappedParts(data: Uint8Array, codec: Codec, level: Level): Generator<UnpackedPart> {
  const from = zipStart(data)
  if (from < 0) return
  try {
    yield* innerParts(data.subarray(from), codec, level)
  } catch (fault) {
    if (!(fault instanceof ZipFault) || fault.kind === 'size') throw fault
  }
}

/** Where a package begins within other bytes, -1 where none does. */
function zipStart(data: Uint8Array): number {
  for (let at = data.indexOf(0x50, 1); at >= 0; at = data.indexOf(0x50, at + 1))
    if (data[at + 1] === 0x4b && data[at + 2] === 3 && data[at + 3] === 4) return at
  return -1
}

function* unpacked(file: Uint8Array, codec: Codec): Generator<{ name: string; data: Uint8Array }> {
  for (const entry of readZip(file)) yield { name: entry.name, data: unpack(entry, codec) }
}

function isZip(data: Uint8Array): boolean {
  return data[0] === 0x50 && data[1] === 0x4b && data[2] === 3
}
