import type { PackNote } from '../../shared/pack/pack-plan.ts'

/** Inflate, deflate and CRC-32 as the caller's platform does them fastest: the engine itself knows no platform. */
export interface Codec {
  /** @throws when the data is not a deflate stream or unpacks to more than `limit` bytes. */
  inflateRaw(data: Uint8Array, limit: number): Uint8Array
  deflateRaw(data: Uint8Array): Uint8Array
  crc32(data: Uint8Array): number
}

/** What the engine needs of the world besides bytes. */
export interface Work {
  readonly codec: Codec
  readonly signal?: AbortSignal
  /** Called after each document with its place and label. */
  readonly onProgress?: (done: number, of: number, label: string) => void
}

/** What an arriving Word file is and holds. */
export interface SourceFacts {
  readonly trackedChanges: {
    readonly insertions: number
    readonly deletions: number
    readonly people: number
  }
  readonly comments: { readonly count: number; readonly people: number }
  readonly sections: number
  readonly pictures: number
  readonly charts: number
  readonly footnotes: number
  /** Sentences for the clerk: "4 comments by 2 people". */
  readonly findings: readonly string[]
}

export interface AssembledPack {
  readonly docx: Uint8Array
  readonly notes: readonly PackNote[]
}

/** A place where words of an exempt paper stand in a finished file. */
export interface LeakFinding {
  /** Label of the exempt document: "Item 15". */
  readonly from: string
  /** Part name within the Word file, or "page 37" of the PDF. */
  readonly where: string
  /** How many of its phrases were found there. Never the words themselves: they would reach the log. */
  readonly phrases: number
}
