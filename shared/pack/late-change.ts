import type { PageRange } from '../agenda/page-ranges.ts'
import type { PackChange } from './pack-change.ts'
import type { PackedDocument } from './pack-view.ts'
import type { ReplacedPages } from './supplement.ts'

/** What the papers that came since a pack was sent would mean for it, either way: inserted, or as a supplement. */
export interface LateChange {
  /** The pack that members and public hold: the version published last, else the newest. */
  readonly base: {
    readonly packId: number
    readonly version: number
    readonly builtAt: string
    readonly publishedAt: string | null
    readonly lastPage: number
  }
  /** The members' pack as it is, and as it would be built now. */
  readonly before: readonly PackedDocument[]
  readonly after: readonly PackedDocument[]
  /** Papers still being counted, "Item 10": until they are, nothing after them has a number. */
  readonly uncounted: readonly string[]
  /** `null` while papers are being counted. */
  readonly change: PackChange | null
  /** `null` where no officer's paper came since, or while it is being counted. */
  readonly supplement: SupplementPreview | null
  /** How many members hold the pack. */
  readonly members: number
}

/** A supplement before it is made. */
export interface SupplementPreview {
  readonly number: number
  /** Its front sheet first. */
  readonly documents: readonly PackedDocument[]
  readonly range: PageRange
  readonly replaced: readonly ReplacedPages[]
}
