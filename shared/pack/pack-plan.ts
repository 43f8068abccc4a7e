/** Who a pack is for: members see exempt papers, the public sees a placeholder in their place (R16). */
export const audiences = ['members', 'public'] as const
export type Audience = (typeof audiences)[number]

/**
 * How each document of a pack begins. `next`: on a new page, with explicit filler pages where the plan says so, which
 * is right in the page layout and in the PDF. `odd`: Word's own odd-page section start, for a Word master.
 */
export type Start = 'next' | 'odd'

/** Marks that a document carries in its margins; they never move its body text. */
export interface Stamps {
  /** Top right on the document's first page: "Agenda Item 5". */
  readonly firstPage: string | null
  /** Top right on every page: "Appendix 1", "Supplement 1". */
  readonly everyPage: string | null
  /** Top left on every page, fillers included, members' pack only: "NOT FOR PUBLICATION: paragraph 3, …". */
  readonly exempt: string | null
  /** "Page 13" at the foot: on all pages, on all but the first (the front sheet), or on none. */
  readonly pageNumber: 'all' | 'notFirst' | 'none'
  /** A line at the foot of each page for the initials of who signs the minutes (R31). */
  readonly initials?: true
}

/** One document of the pack: the front sheet with the agenda, a paper, an appendix, a placeholder. */
export interface PlannedDocument {
  /** Bookmark round its first text, e.g. `_pack_003`; `_pack_003_end` marks its last, filler included. */
  readonly bookmark: string
  /** How notes, problems and progress name it: "Item 8". */
  readonly label: string
  /** The number its first page must bear where numbers do not simply run on; `null` where they do. */
  readonly startsAtPage: number | null
  /** Filler pages after it: "This page is intentionally left blank" (R37). */
  readonly fillers: number
  /** What it counts its pages by where it keeps numbers of its own; left out where the pack's run through. */
  readonly ownNumbers?: OwnNumbers
  readonly stamps: Stamps
}

/** Page numbers as a document has them alone: from 1, or as its sections say. */
export interface OwnNumbers {
  /** Whether its first page must bear an odd number: one that begins with an even number counts from the next. */
  readonly fromOdd: boolean
  /** What it prints that says "of N": how many pages it has; `null` as long as only the layout knows. */
  readonly total: number | null
}

/** What the Word engine is asked to make: documents in order, each with the bytes given beside the plan. */
export interface PackPlan {
  /** Document title property: paper, committee, date. */
  readonly title: string
  /** The council: the only author a pack has. */
  readonly authority: string
  readonly language: string
  /** Fixed date of all entries and properties, so that the same input gives the same bytes: `2024-02-22T00:00:00Z`. */
  readonly dated: string
  readonly start: Start
  /**
   * What a report prints that says "of N": the number of the members' last page, also where the public's jump. Left out
   * where only the layout knows.
   */
  readonly totalPages?: number
  /** Fillers stand wherever they come, not on even pages: for a document laid out by itself to be counted. */
  readonly hasLooseFillers?: boolean
  readonly documents: readonly PlannedDocument[]
}

/** A finding that did not stop the work. `document` is the label it belongs to, `null` for the whole pack. */
export interface PackNote {
  readonly document: string | null
  readonly kind: NoteKind
  /** A sentence for the clerk. */
  readonly text: string
}

export type NoteKind =
  | 'tracked-changes'
  | 'comments'
  | 'settings-differ'
  | 'dropped'
  | 'repaired'
  | 'removed-for-public'
  /** Something hidden that the public copy keeps, as it cannot be taken out. */
  | 'hidden-stays'
  /** A picture's alternative text, which the public copy keeps. */
  | 'described-picture'

/** What the layout engine found: pages in physical order, and where bookmarks landed. */
export interface PageMap {
  readonly pages: readonly LaidOutPage[]
  /** Bookmark name to physical page, from 1. */
  readonly bookmarks: Readonly<Record<string, number>>
}

export interface LaidOutPage {
  readonly widthMm: number
  readonly heightMm: number
  /** The page's text, in reading order, runs joined with single spaces. */
  readonly text: string
}
