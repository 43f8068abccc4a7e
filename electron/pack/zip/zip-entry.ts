/** One entry of a zip file as it lies there: packed, with the sums that its directory gives for it. */
export interface ZipEntry {
  readonly name: string
  /** 0 stored, 8 deflated; no others are used by Word. */
  readonly method: number
  readonly crc: number
  /** Bytes once unpacked, as the directory says; held to when unpacking. */
  readonly size: number
  /** Its packed bytes in order. One piece as a rule; a part that was packed as it grew has several, unpacked one by one. */
  readonly pieces: readonly Uint8Array[]
}

/** Bytes of the entry as it lies in the file. */
export function packedSize({ pieces }: ZipEntry): number {
  return pieces.reduce((sum, piece) => sum + piece.length, 0)
}

/** Whether two entries hold the same packed bytes, as they lie in their files in one piece each. */
export function samePacked({ pieces: [a] }: ZipEntry, { pieces: [b] }: ZipEntry): boolean {
  if (a?.length !== b?.length || a === undefined || b === undefined) return false
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false
  return true
}

export const stored = 0
export const deflated = 8
