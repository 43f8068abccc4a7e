import type { ZipEntry } from './zip-entry.ts'

/** Of parts that were packed in pieces: each piece's length in bytes, by the part's name. */
export type Seams = ReadonlyMap<string, readonly number[]>

export function seamsOf(entries: readonly ZipEntry[]): Seams {
  const inPieces = entries.filter(({ pieces }) => pieces.length > 1)
  return new Map(inPieces.map(({ name, pieces }) => [name, pieces.map(({ length }) => length)]))
}

/** An entry read from a file, in the pieces it was packed in: they unpack one by one. */
export function takenApart(entry: ZipEntry, seams: Seams): ZipEntry {
  const lengths = seams.get(entry.name)
  const [whole] = entry.pieces
  if (lengths === undefined || whole === undefined) return entry
  let at = 0
  const pieces = lengths.map((length) => whole.subarray(at, (at += length)))
  return { ...entry, pieces: at < whole.length ? [...pieces, whole.subarray(at)] : pieces }
}
