import { itemLabel } from '../agenda/agenda-item.ts'
import type { PageRange } from '../agenda/page-ranges.ts'
import type { Audience, PackNote } from './pack-plan.ts'

/** Result of one check made on a finished pack. */
export interface PackCheck {
  /** Stable name for scripts: "page-ranges", "contents", "exempt-text", … */
  readonly name: CheckName
  readonly ok: boolean
  /** Still being made, after the pack itself: `ok` is then not yet known, and false. */
  readonly isPending?: true
  /** Passed, and the clerk should look at what is said all the same. */
  readonly look?: true
  /** "Every “(Pages a - b)” is true of the finished pages" */
  readonly title: string
  /** What was found or counted, as a sentence. */
  readonly detail: string
}

export const checkNames = [
  'package-sound',
  'every-item-has-its-paper',
  'filled-in',
  'said-figures',
  'page-ranges',
  'odd-starts',
  'contents',
  'twin-numbers',
  'whole-layout',
  'exempt-text',
] as const
export type CheckName = (typeof checkNames)[number]

/** One document in a finished pack. `range` are printed numbers; `firstSheet` and `sheets` count physical pages from 1. */
export interface PackedDocument {
  readonly itemId: number | null
  readonly itemNumber: number | null
  /** Of a sub-item only: "a" for 12(a). */
  readonly itemLetter?: string
  readonly title: string
  readonly isExempt: boolean
  /** Its printed range in the full pack. */
  readonly range: PageRange
  /** First physical page in this file, and how many it has here (a placeholder has fewer than its range). */
  readonly firstSheet: number
  readonly sheets: number
  /** How many of those sheets are fillers at the end. */
  readonly fillers: number
  /** Path of the Word file as it was given; `null` for a generated paper and for a placeholder. */
  readonly source: string | null
  /** Names what it was made of: another name, another content. Absent in the front sheet and in packs of earlier days. */
  readonly key?: string
}

/** The item that a document of a pack belongs to. */
export type PackedItem = Pick<PackedDocument, 'itemNumber' | 'itemLetter'>

/** The item's number as printed: "12(a)"; empty for the front sheet. */
export function packedItemLabel({ itemNumber: number, itemLetter: letter }: PackedItem): string {
  return number === null ? '' : itemLabel({ number, ...(letter === undefined ? {} : { letter }) })
}

/** A packed document's item alone. */
export function packedItemOf({ itemNumber, itemLetter }: PackedItem): PackedItem {
  return { itemNumber, ...(itemLetter === undefined ? {} : { itemLetter }) }
}

/** A pack as built for one audience. */
export interface PackEdition {
  readonly audience: Audience
  readonly docxPath: string
  readonly pdfPath: string
  /** Physical pages in the file. */
  readonly pages: number
  readonly sha256: { readonly docx: string; readonly pdf: string }
  readonly documents: readonly PackedDocument[]
  readonly checks: readonly PackCheck[]
  readonly notes: readonly PackNote[]
}

/** A built version of a meeting's pack. */
export interface PackVersion {
  readonly id: number
  readonly meetingId: number
  readonly version: number
  /** Its number, where it is a supplement to a main pack; else `null`. */
  readonly supplement: number | null
  /** The main pack that a supplement adds to. */
  readonly baseId: number | null
  /** ISO instant, for the status line: "2024-02-12T10:44:00Z". */
  readonly builtAt: string
  readonly editions: readonly PackEdition[]
}

/** The copy that bears the members' papers; `null` for a version that holds none. */
export function membersEdition({ editions }: Pick<PackVersion, 'editions'>): PackEdition | null {
  return editions.find(({ audience }) => audience === 'members') ?? editions[0] ?? null
}

/** A check of a pack that is still being built, and the copy it was made of. */
export interface MadeCheck extends PackCheck {
  readonly audience: Audience
}

/** What the public copy of one report leaves out, or keeps hidden. */
export interface RemovedFromReport {
  /** "Item 8" */
  readonly document: string
  /** "4 comments by 2 people and 3 tracked changes by 1 person removed; your original is unchanged." */
  readonly text: string
}

/** What was taken out of each report for the public, paper by paper, from an edition's notes. */
export function removedFrom(notes: readonly PackNote[]): readonly RemovedFromReport[] {
  return ofReports(notes, 'removed-for-public')
}

/** What stays hidden in the public copies of reports, as it could not be taken out. */
export function stayingIn(notes: readonly PackNote[]): readonly RemovedFromReport[] {
  return ofReports(notes, 'hidden-stays')
}

function ofReports(notes: readonly PackNote[], wanted: PackNote['kind']): readonly RemovedFromReport[] {
  return notes.flatMap(({ kind, document, text }) =>
    kind === wanted && document !== null ? [{ document, text }] : [],
  )
}

/** Stages of a build, in order (screens, 4). */
export const buildStages = ['read', 'assemble', 'count', 'number', 'layout', 'check', 'write'] as const
export type BuildStage = (typeof buildStages)[number]

/** Progress of a job, sent as an event. `fraction` runs from 0 to 1 over the whole job and never backwards. */
export interface JobProgress {
  readonly jobId: string
  readonly kind: 'pack'
  readonly meetingId: number
  /** "Community Safety, version 5" */
  readonly title: string
  readonly stage: BuildStage
  readonly fraction: number
  /** "Item 6", or `null`. */
  readonly subject: string | null
  readonly keptPapers: number
  /** The checks made so far, in the order they were made. */
  readonly checks?: readonly MadeCheck[]
  /** What was taken out of each report for the public, as soon as it is known. */
  readonly removed?: readonly RemovedFromReport[]
  readonly state:
    | { readonly kind: 'running' }
    | { readonly kind: 'done'; readonly packId: number }
    | { readonly kind: 'cancelled' }
    | {
        readonly kind: 'failed'
        readonly code: string
        readonly details: unknown
        readonly what: string
        readonly next: string
      }
}

/** How the page layout engine is. */
export type LayoutState =
  | { readonly kind: 'starting'; readonly attempt: number }
  | { readonly kind: 'ready'; readonly engine: string }
  | { readonly kind: 'unavailable'; readonly why: string }
