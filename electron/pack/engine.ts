import type { PackNote } from '../../shared/pack/pack-plan.ts'
import type { Removal, Settlement } from '../../shared/pack/removals.ts'
import type { CommonGround } from './merge/common-ground.ts'

export type { CommonGround }

/** Inflate, deflate and CRC-32 as the caller's platform does them fastest: the engine itself knows no platform. */
export interface Codec {
  /**
   * @param hasMore whether it is only a piece of a stream, as `deflateRaw` makes them
   * @throws when the data is not a deflate stream or unpacks to more than `limit` bytes.
   */
  inflateRaw(data: Uint8Array, limit: number, hasMore?: boolean): Uint8Array
  /** @param hasMore whether another piece follows: pieces end on a whole byte, and laid end to end are one stream */
  deflateRaw(data: Uint8Array, hasMore?: boolean): Uint8Array
  /** @param before the sum of what comes before the data */
  crc32(data: Uint8Array, before?: number): number
}

/** What the engine needs of the world besides bytes. */
export interface Work {
  readonly codec: Codec
  /** What the documents have in common, where it is not for these documents alone to say; see `groundOf`. */
  readonly ground?: CommonGround
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

/** What the clerk decided for a report's public copy. */
export interface CleanChoice {
  readonly trackedChanges: Settlement
}

/** How much of a picture its frame hides, from each side, as a fraction of the picture's width or height. */
export interface CroppedAway {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** A picture to be cut down to what its page shows of it. */
export interface WantedCut {
  /** The same for the same picture and cut, within one report. */
  readonly key: string
  /** PNG, JPEG, GIF or BMP. */
  readonly data: Uint8Array
  readonly away: CroppedAway
}

/** A picture cut down. */
export interface CutPicture {
  /** PNG or JPEG. */
  readonly data: Uint8Array
  /** What was cut off: whole points only, so a little less than was wanted. */
  readonly away: CroppedAway
}

/**
 * Cuts a picture, as the caller's platform can: the engine itself draws nothing. `whole` where the frame hides no whole
 * point, `null` where the picture cannot be cut.
 */
export type PictureCutter = (wanted: WantedCut) => CutPicture | 'whole' | null

/** A report as the public may have it. */
export interface CleanedReport {
  readonly docx: Uint8Array
  /** What was taken out, most telling first. */
  readonly removed: readonly Removal[]
  /** Cropped pictures that could not be cut: a reader could uncover what their frames hide. */
  readonly uncutPictures: number
  /** Alternative texts of pictures and tables that stay, in the order they stand: the clerk reads them before signing off. */
  readonly descriptions: readonly string[]
}

export interface AssembledPack {
  readonly docx: Uint8Array
  readonly notes: readonly PackNote[]
}

/** One document of a pack, merged by itself to be laid out by itself. */
export interface PackPiece extends AssembledPack {
  /** Whether page numbers stand in its text, so that its pages read otherwise wherever it stands in the pack. */
  readonly showsNumbers: boolean
}

/** Something to read: a Word file, or the words of a record, a paragraph each. */
export type ReadingMatter = { readonly docx: Uint8Array } | { readonly texts: readonly string[] }

/** A place where words of an exempt paper stand in a finished file. */
export interface LeakFinding {
  /** Label of the exempt document: "Item 15". */
  readonly from: string
  /** Part name within the Word file, "page 37" of the PDF, or a place beside its pages: "the PDF’s outline". */
  readonly where: string
  /** Public items whose own documents hold words of it: "Item 6". */
  readonly items: readonly string[]
  /** How many stretches of its words were found there. */
  readonly phrases: number
  /** The first few of them with the words around, for the clerk's eyes alone: no log may hold them. */
  readonly excerpts: readonly string[]
}

/** What a search for exempt words found, and how much it looked for. */
export interface LeakReport {
  readonly findings: readonly LeakFinding[]
  readonly searched: {
    /** Passages of six words, shorter sentences and headings. */
    readonly passages: number
    /** People and e-mail addresses. */
    readonly names: number
    /** Numbers of five digits and more, in one run or in groups; telephone numbers, postcodes, references, sums. */
    readonly figures: number
    /** Passages not looked for, as their words are everybody's: on the agenda, given out before, or a form's. */
    readonly passedOver: number
  }
}
