import { createHash } from 'node:crypto'
import type { LaidOut } from './layout-engine.ts'
import type { PageMap } from '../../shared/pack/pack-plan.ts'

const hashBytes = 32
const lengthBytes = 4

/** A layout as one file: hash of what follows, length of the page map, the page map as JSON, the PDF. */
export function packEntry({ pdf, map }: LaidOut): Uint8Array {
  const json = Buffer.from(JSON.stringify(map))
  const length = Buffer.alloc(lengthBytes)
  length.writeUInt32LE(json.byteLength)
  const content = Buffer.concat([length, json, pdf])
  return Buffer.concat([createHash('sha256').update(content).digest(), content])
}

/** The layout in such a file; `null` when a single bit of it is other than it was written. */
export function unpackEntry(entry: Buffer): LaidOut | null {
  const content = entry.subarray(hashBytes)
  if (!createHash('sha256').update(content).digest().equals(entry.subarray(0, hashBytes))) return null
  const end = lengthBytes + content.readUInt32LE()
  // The hash says that these are the bytes packEntry wrote.
  const map = JSON.parse(content.toString('utf8', lengthBytes, end)) as PageMap
  return { map, pdf: new Uint8Array(content.subarray(end)) }
}
