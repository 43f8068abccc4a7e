import type { PackNote, PlannedDocument } from '../../../shared/pack/pack-plan.ts'
import type { RelationshipList } from '../package/output-package.ts'
import type { SourcePackage } from '../package/source-package.ts'
import type { Edits } from '../xml/edits.ts'
import type { Tape } from '../xml/tape.ts'
import type { DefaultTabs } from './default-tabs.ts'
import type { DocumentBookmarks } from './document-bookmarks.ts'
import type { FootnoteMarks } from './footnote-marks.ts'
import type { DocumentNotes } from './notes.ts'
import type { Ids } from './ids.ts'
import type { DocumentNumbering } from './numbering.ts'
import type { OpenTables } from './open-tables.ts'
import type { PartCopies } from './part-copies.ts'
import type { DocumentStyles } from './styles.ts'
import type { Theme } from './theme.ts'

/** One document on its way into the pack: how each thing that it names is called there. */
export interface Paper {
  readonly planned: PlannedDocument
  /** Place in the pack, from 1; tells apart what two documents call alike. */
  readonly number: number
  readonly source: SourcePackage
  readonly styles: DocumentStyles
  readonly numbering: DocumentNumbering
  readonly footnotes: DocumentNotes
  /** `null` where only the layout knows the numbers of its footnotes. */
  readonly footnoteMarks: FootnoteMarks | null
  readonly endnotes: DocumentNotes
  readonly comments: DocumentNotes
  readonly bookmarks: DocumentBookmarks
  readonly copies: PartCopies
  /** The document's theme where the pack has another one, so that fonts and colours must be named. */
  readonly theme: Theme | null
  /** What it prints that says "of N": its own pages, or those of a pack that it stands in alone; `null` where fields count them. */
  readonly totalPages: number | null
  /** Whether its tables hang out of the measure, as they did up to Word 2010, and would not in the pack. */
  readonly hangsTables: boolean
  /** Whether a contents list may come before it, and it has none: LibreOffice then forgets looks of its page numbers. */
  readonly losesNumberLooks: boolean
  /** Whether others of the pack are hyphenated, and it is not. */
  readonly keepsWordsWhole: boolean
  /** Its default tab stops where the pack has others, so that they must be set. */
  readonly defaultTabs: DefaultTabs | null
  readonly ids: Ids
  /** SEQ counters that began already in this document. */
  readonly sequences: Set<string>
  /** New ids of comment paragraphs, by which answers find their comment. */
  readonly paragraphIds: Map<string, string>
  note(kind: PackNote['kind'], text: string): void
}

/** A part with text, or a stretch of one, being rewritten for the pack. */
export interface Story {
  readonly paper: Paper
  readonly tape: Tape
  readonly edits: Edits
  /** Name of the part in its document. */
  readonly part: string
  /** Relationships of the part it goes into. */
  readonly relationships: RelationshipList
  readonly place: 'body' | 'margin' | 'footnote' | 'endnote' | 'comment'
  /** Number of each tag of a bookmark or tracked range, by its place on the tape; others are left out. */
  readonly rangeTags: ReadonlyMap<number, string>
  /** Sets the ids of the story's shapes apart from those of all others. */
  readonly shapeBlock: number
  /** Properties that a paragraph takes on (a section's end, a place), as text, by the paragraph's place on the tape. */
  readonly furtherProperties: ReadonlyMap<number, string>
}

/** A story while its tags are walked over. */
export interface Walk extends Story {
  readonly tables: OpenTables
}

/** What one rule does at one start tag. */
export type Rule = (story: Walk, index: number) => void
export type Rules = Readonly<Record<string, Rule>>
