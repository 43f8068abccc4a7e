import type { IsoDate } from '../calendar/iso-date.ts'
import type { PublishingCount, PublishingWords } from '../calendar/publishing.ts'
import type { CountedDay, PublishedFile } from '../pack/publication.ts'

/** What publishing a pack now would mean. */
export interface PublishingPreview {
  readonly version: number
  /** Its number, where it is a supplement. */
  readonly supplement: number | null
  /** What has to be done first, as sentences; empty when nothing stands in the way. */
  readonly hindrances: readonly string[]
  readonly count: PublishingCount
  readonly words: PublishingWords
  /** Every day from publication to meeting. */
  readonly days: readonly CountedDay[]
  /** The version that is published already: this one would take its place. */
  readonly inPlaceOf: { readonly version: number; readonly publishedAt: string } | null
}

/** A published version, as it stays. */
export interface PublicationView {
  readonly id: number
  readonly packId: number
  readonly version: number
  /** Its number, where it is a supplement. */
  readonly supplement: number | null
  readonly publishedAt: string
  readonly publishedBy: string
  readonly countsFrom: IsoDate
  readonly clearDays: number
  readonly neededDays: number
  readonly files: readonly PublishedFile[]
  /** Numbers of the items that were out of time. */
  readonly lateItems: readonly string[]
  readonly inPlaceOf: { readonly version: number; readonly reason: string } | null
}

/** What publishing did. */
export interface PublishedPack {
  readonly publication: PublicationView
  /** Where the proof of publication lies, beside the pack; `null` where it could not be laid out yet. */
  readonly proofPath: string | null
}
