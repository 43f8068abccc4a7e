import type { FuzzyDate } from '../calendar/fuzzy-date.ts'
import type { IsoDate } from '../calendar/iso-date.ts'
import type { MeetingCount } from '../references/meeting-counts.ts'
import type { Numberings } from '../references/numbering.ts'
import type { OutstandingReference } from '../references/outstanding-reference.ts'
import type { Slippage, TargetMove } from '../references/slippage.ts'
import type { Standing } from '../references/standing.ts'
import type { MadeFile } from './report-views.ts'
import type { StoryChange } from '../references/story.ts'

/** A reference as the register shows it. */
export interface RegisteredReference extends OutstandingReference {
  /** Its target, read; `null` where it has none. */
  readonly target: FuzzyDate | null
  readonly standing: Standing
  readonly slippage: Slippage
  /** Whole months since it was raised, until it was discharged; `null` where the records do not say. */
  readonly ageMonths: number | null
}

/** A number of the count that no reference has; `why` is the clerk's explanation. */
export interface NumberGap {
  readonly number: string
  readonly why: string | null
}

/** A committee with what its register needs. */
export interface RegisterCommittee {
  readonly id: number
  readonly name: string
  readonly shortName: string | null
  /** Its meetings that were held, newest first, and the next one. */
  readonly held: readonly { readonly id: number; readonly heldOn: IsoDate }[]
  readonly nextMeeting: { readonly id: number; readonly heldOn: IsoDate } | null
  readonly numberings: Numberings
  readonly gaps: readonly NumberGap[]
  /** Its register at each meeting held, public and non-public together, oldest first. */
  readonly counts: readonly MeetingCount[]
}

/** The common questions to a register. */
export const registerQuestions = ['open', 'due', 'late', 'complete', 'all'] as const
export type RegisterQuestion = (typeof registerQuestions)[number]

export const registerColumns = ['number', 'action', 'owners', 'status', 'due', 'standing'] as const
export type RegisterColumn = (typeof registerColumns)[number]

/** Ages that a view may ask for: at least so many months. */
export const registerAges = [3, 6, 12] as const
export type RegisterAge = (typeof registerAges)[number]

/** What a view of the register shows, and in which order. */
export interface RegisterView {
  readonly typed: string
  readonly question: RegisterQuestion
  readonly committeeId: number | null
  /** `''` for what names nobody. */
  readonly owner: string | null
  readonly age: RegisterAge | null
  readonly sort: RegisterColumn
  readonly descending: boolean
}

export interface NamedView {
  readonly name: string
  readonly view: RegisterView
}

/** The registers of all committees. */
export interface ReferenceRegister {
  readonly today: IsoDate
  readonly committees: readonly RegisterCommittee[]
  readonly references: readonly RegisteredReference[]
  /** The clerk's own views, by name. */
  readonly views: readonly NamedView[]
  /** The step that undoing takes back, the one that is done again. */
  readonly undo: { readonly id: number; readonly label: string } | null
  readonly redo: { readonly id: number; readonly label: string } | null
}

/** What owners get: a Word document or an Excel workbook. */
export const sheetForms = ['word', 'excel'] as const
export type SheetForm = (typeof sheetForms)[number]

/** An owner's sheet as a file. */
export interface MadeSheet extends MadeFile {
  readonly owner: string
  readonly references: number
}

/** A meeting that a reference's story leads to. */
export interface StoryMeeting {
  readonly id: number
  readonly heldOn: IsoDate
  /** Whether there are minutes to be read. */
  readonly hasMinutes: boolean
}

/** One reference from its beginning. */
export interface ReferenceStory {
  readonly changes: readonly StoryChange[]
  readonly moves: readonly TargetMove[]
  readonly slippage: Slippage
  /** The meetings that raised and discharged it and those that its changes name. */
  readonly meetings: readonly StoryMeeting[]
}
