/** One entry of a zip file as it lies there: packed, with the sums that its directory gives for it. */
export interface ZipEntry {
  readonly name: string
  /** 0 stored, 8 deflated; no others are used by Word. */
  readonly method: number
  readonly crc: number
  /** Bytes once unpacked, as the directory says; held to when unpacking. */
  readonly size: number
  readonly packed: Uint8Array
}

export const stored = 0
export const deflated = 8
