import type { Contact, Notice, Signatory } from '../agenda/meeting.ts'
import type { PageRange } from '../agenda/page-ranges.ts'
import type { MinutesStanding } from '../minutes/minutes-states.ts'
import type { Minutes, MinutesForm } from '../minutes/minutes.ts'
import type { AllFiguresPage, MeasurePage, MethodPage, ReferenceRow, RegisterChart } from './paper-blocks.ts'

/**
 * The papers Packwright makes itself, as data. `compose` turns each into a Word document of its own, which is then laid
 * out, kept by content hash and merged like any officer's report. Looks are the house style; all words that depend on
 * rules are worked out before, in `shared/`.
 */
export type PaperSpec =
  | ({ readonly kind: 'frontSheet' } & FrontSheetSpec)
  | ({ readonly kind: 'supplementFront' } & SupplementFrontSpec)
  | ({ readonly kind: 'minutes' } & MinutesSpec)
  | ({ readonly kind: 'references' } & ReferencesSpec)
  | ({ readonly kind: 'performance' } & PerformanceSpec)
  | ({ readonly kind: 'placeholder' } & PlaceholderSpec)
  | ({ readonly kind: 'reportTemplate' } & ReportTemplateSpec)
  | ({ readonly kind: 'whatChanged' } & WhatChangedSpec)
  | ({ readonly kind: 'proof' } & ProofSpec)
  | ({ readonly kind: 'calendar' } & CalendarSpec)
  | ({ readonly kind: 'decisions' } & DecisionsSpec)
  | ({ readonly kind: 'actions' } & ActionsSpec)
  | ({ readonly kind: 'ownerSheet' } & OwnerSheetSpec)

/** What every paper says of itself: `dc:title` and the council as its author. */
export interface PaperIdentity {
  readonly documentTitle: string
  readonly authority: string
  /** `2024-02-22T00:00:00Z`: fixed, so that the same data gives the same bytes. */
  readonly dated: string
}

export interface FrontSheetSpec extends PaperIdentity {
  readonly committeeName: string
  /** "This meeting is cancelled."; `null` for a meeting that stands as it was called. */
  readonly standing: string | null
  /** "THURSDAY, 22 FEBRUARY 2024" */
  readonly dateText: string
  readonly timeText: string | null
  readonly venue: string | null
  /** As printed, chair and deputy first. */
  readonly members: readonly string[]
  readonly enquiries: Contact | null
  readonly notices: readonly Notice[]
  readonly signatory: Signatory | null
  /** Empty for a meeting without business. */
  readonly agenda: readonly AgendaPart[]
}

/** What a member does to a printed pack: a verb in bold, then to which pages. */
export interface Instruction {
  readonly verb: string
  readonly rest: string
}

/** The sheet of what has changed since the pack that members hold. */
export interface WhatChangedSpec extends PaperIdentity {
  readonly committeeName: string
  readonly meeting: string
  /** "Version 1 of 14 February 2024 and Supplement 1 of 16 February 2024" */
  readonly have: string
  readonly now: string
  readonly instructions: readonly Instruction[]
  readonly rows: readonly {
    readonly item: string
    readonly title: string
    /** "Replaced", "Added": bold. */
    readonly word: string
    /** The supplement that brings it, "Supplement 1"; `null` where there is but one thing new. */
    readonly by: string | null
    readonly pages: string
  }[]
  readonly closing: { readonly bold: string; readonly rest: string }
  readonly enquiries: Contact | null
}

/** The front of a supplement: which meeting, why, and an extract of the agenda with its old item numbers (R41). */
export interface SupplementFrontSpec extends Pick<
  FrontSheetSpec,
  | 'committeeName'
  | 'standing'
  | 'dateText'
  | 'timeText'
  | 'venue'
  | 'enquiries'
  | 'agenda'
  | keyof PaperIdentity
> {
  /** "SUPPLEMENT 1" */
  readonly heading: string
  readonly sentence: string
}

export interface AgendaPart {
  /** "Part 1 - Public Agenda" */
  readonly heading: string
  readonly items: readonly AgendaEntry[]
}

export interface AgendaEntry {
  /** `null` for an unnumbered heading. */
  readonly number: number | null
  /** Of a sub-item only: it prints as "(a)" under its parent, whose number it has. */
  readonly letter?: string
  readonly title: string
  /** Instruction line, report-of, in order. */
  readonly lines: readonly string[]
  /** The exclusion motion: "MOTION" is printed bold before it; one line per item where paragraphs differ (R12). */
  readonly motion: { readonly text: string; readonly perItem: readonly string[] } | null
  readonly purpose: string | null
  readonly pages: AgendaPages
}

/**
 * What stands in the place of an item's pages. `linked` prints live PAGEREF fields to `bookmark` and `bookmark + '_end'`;
 * a range whose pages are not in the file (exempt, public pack) is plain text. `leading` prints the same words as a link to
 * themselves, for a front sheet laid out by itself: the joined PDF turns the link to the item's pages.
 */
export type AgendaPages =
  | {
      readonly kind: 'linked'
      readonly range: PageRange
      readonly bookmark: string
      readonly endBookmark: string
    }
  | { readonly kind: 'plain'; readonly range: PageRange }
  | { readonly kind: 'leading'; readonly range: PageRange }
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'none' }

export interface MinutesSpec extends PaperIdentity {
  /** Which of the three documents it is (R18): what `minutes` holds is already theirs. */
  readonly form: MinutesForm
  readonly minutes: Minutes
  /** A sentence above the record, e.g. by which law a summary was written; `null` for none. */
  readonly finding: string | null
  readonly standing: MinutesStanding
}

/** What was decided, the next morning: not the minutes. */
export interface DecisionsSpec extends PaperIdentity {
  readonly committeeName: string
  /** "Monday, 13 November 2023 at 11.00 am" */
  readonly meeting: string
  readonly sentence: string
  readonly rows: readonly {
    readonly item: string
    readonly title: string
    /** What was decided, a line each; the verb is bold. Empty `verb` and "None" where nothing was. */
    readonly decisions: readonly {
      readonly before: string
      readonly verb: string
      readonly after: string
    }[]
    /** "Commissioner: data on hate crimes (10/2023/P)", a line each. */
    readonly actions: readonly string[]
  }[]
  readonly enquiries: Contact | null
}

/** What was asked of whom at a meeting. */
export interface ActionsSpec extends PaperIdentity {
  /** "Actions", "Non-public actions" */
  readonly heading: string
  readonly committeeName: string
  readonly meeting: string
  readonly sentence: string
  readonly rows: readonly {
    readonly number: string
    readonly item: string
    readonly action: string
    readonly owner: string
    readonly due: string
  }[]
  readonly enquiries: Contact | null
}

/** What one owner owes, as a table to write into and to send back. */
export interface OwnerSheetSpec extends PaperIdentity {
  readonly title: string
  readonly instructions: readonly string[]
  /** That it is not for the public; `null` where all of it is. */
  readonly warning: string | null
  readonly columns: readonly { readonly heading: string; readonly widthMm: number }[]
  readonly rows: readonly (readonly string[])[]
  /** What it says when it is sent, row by row, for the program that reads it back. */
  readonly asSent: readonly (readonly string[])[]
}

export interface ReferencesSpec extends PaperIdentity {
  /** Says which list it is: the non-public one must not be taken for the other. */
  readonly title: string
  /** "Strategic Planning and Performance Committee, 22 February 2024" */
  readonly subtitle: string
  /** The sentence with the sums; its first part is bold. */
  readonly sums: { readonly bold: string; readonly rest: string }
  readonly rows: readonly ReferenceRow[]
  /** On a page of its own; `null` before there are meetings enough. */
  readonly chart: RegisterChart | null
  /** What a chart would show, in words, where there is none; `null` where nothing is known. */
  readonly counts: string | null
}

export interface PerformanceSpec extends PaperIdentity {
  readonly committeeName: string
  /** "Performance report, Q2 2026/27" */
  readonly heading: string
  /** "1 July to 30 September 2026" */
  readonly subtitle: string
  readonly measures: readonly MeasurePage[]
  /** How the findings were come to, and what arrow and word mean. */
  readonly method: MethodPage
  /** Figures that are charted and have no room below their charts; `null` where all have. */
  readonly allFigures: AllFiguresPage | null
  /** Whether it stands by itself, with page numbers of its own, or in a pack, which prints its own. */
  readonly isAlone: boolean
  /**
   * Printed page of each line of the contents: the measures, then the appendices. `null` while the pack's numbers are not
   * known; the lines then count from 1, a page for each measure. Stored results only: the fields themselves stay live.
   */
  readonly contentsPages: readonly number[] | null
}

export interface PlaceholderSpec extends PaperIdentity {
  /** As printed: "15", "15(a)". */
  readonly itemNumber: string
  /** The item's public title; never the officer's file name. */
  readonly publicTitle: string
  readonly exemptParagraphs: readonly string[]
  /** "Part 1 of Schedule 12A of the Local Government Act 1972": where they stand. */
  readonly exemptBy: string
  readonly range: PageRange
}

/** What the author of a report is sent: its cover filled in as far as the register knows it, and its headings. */
export interface ReportTemplateSpec extends PaperIdentity {
  readonly subject: string
  /** Line for line with their days. */
  readonly committees: readonly { readonly name: string; readonly dateText: string | null }[]
  /** "Public", "Non-Public"; `null` while nobody has said. */
  readonly classification: string | null
  /** "Report of:", "Joint report of:" */
  readonly reportOfLabel: string
  readonly reportOf: string | null
  readonly reference: string | null
  readonly purpose: string | null
  readonly authors: readonly { readonly name: string; readonly post: string | null }[]
  /** The office's questions; `tag` names the answer's place for programs. */
  readonly questions: readonly { readonly tag: string; readonly question: string; readonly prompt: string }[]
}

/** A page that proves when a pack was published and what it was. */
export interface ProofSpec extends PaperIdentity {
  readonly committeeName: string
  readonly meeting: string
  /** "Wednesday, 14 February 2024 at 3.42 pm, by C. Reed" */
  readonly published: string
  /** "5, and 5 are required." */
  readonly answer: string
  /** "The pack was in time." */
  readonly verdict: string
  /** Further lines: what it takes the place of, which items were late. */
  readonly remarks: readonly { readonly label: string; readonly text: string }[]
  readonly days: readonly {
    readonly date: string
    readonly counted: string | null
    readonly reason: string
  }[]
  readonly rule: string
  readonly files: readonly { readonly name: string; readonly pages: number; readonly sha256: string }[]
}

/** The calendar of a civic year. */
export interface CalendarSpec extends PaperIdentity {
  /** "CALENDAR OF MEETINGS 2026/27" */
  readonly heading: string
  readonly months: readonly {
    /** "May 2026" */
    readonly heading: string
    readonly rows: readonly CalendarRow[]
  }[]
  readonly closing: string
}

export interface CalendarRow {
  /** "Thu 14" */
  readonly day: string
  readonly time: string
  readonly committee: string
  /** "Cancelled", "Moved from 7 May 2026", "Adjourned from 7 May 2026" */
  readonly note: string | null
  readonly venue: string
  readonly publishBy: string
}
