import type { IsoDate } from '../calendar/iso-date.ts'
import type { CoverQuestion } from './report-form.ts'

/** A committee that a report goes to: each with its own day and purpose. */
export interface CoverCommittee {
  readonly name: string
  /** `null` where no day is printed, or one that is none ("TBC"). */
  readonly date: IsoDate | null
  /** As printed: "22 February 2024", "TBC". */
  readonly dateText: string | null
  /** "For Information", where it is printed beside the committee's own name. */
  readonly purpose: string | null
}

/** Somebody who wrote a report. */
export interface ReportAuthor {
  readonly name: string
  /** "Head of Strategy & Planning" */
  readonly post: string | null
}

/**
 * What the cover sheet of an officer's report says, each field as printed and `null` where it says nothing. Placeholders that
 * were never filled in ("[insert …]") count as nothing.
 */
export interface Cover {
  readonly committees: readonly CoverCommittee[]
  readonly subject: string | null
  /** "Public", "Non-Public", "Not for publication …" */
  readonly publicOrNonPublic: string | null
  /** What that says; `null` where it does not say. */
  readonly public: boolean | null
  readonly outcomes: string | null
  /** "Y", "N", "N/A" */
  readonly extraSpending: string | null
  readonly howMuch: string | null
  readonly sourceOfFunding: string | null
  readonly chamberlainAgreed: string | null
  readonly reportOf: string | null
  /** `null` where nobody is said to report. */
  readonly jointReport: boolean | null
  /** The office's reference, wherever on the cover it stands: "Pol 20-24". */
  readonly policeReference: string | null
  /** The purpose of the whole report; a committee may have another. */
  readonly purpose: string | null
  readonly reportAuthor: string | null
  /** The same people one by one. */
  readonly authors: readonly ReportAuthor[]
  /** Rows of the cover's table, a text per cell. */
  readonly rows: readonly (readonly string[])[]
}

/** What the register reads of a report besides its cover. */
export interface ReportContents {
  /** Paragraphs under “Summary”; `null` without such a heading. */
  readonly summary: readonly string[] | null
  readonly recommendations: { readonly intro: string; readonly items: readonly string[] } | null
  readonly appendicesListed: readonly string[]
  /** Empty for “None”, which is a valid list; `null` where there is no list (R21). */
  readonly backgroundPapers: readonly string[] | null
}

/** What an office puts on covers of its own, by which they are read back. */
export interface OfficeWords {
  /** Offices whose references are known anywhere on a cover: "Pol" of "Pol 20-24"; the case's own where nothing is said. */
  readonly prefixes?: readonly string[]
  /** Its questions as any version of its cover has asked them. */
  readonly questions: readonly Pick<CoverQuestion, 'field' | 'question'>[]
}

export interface ReadReport extends Cover, ReportContents {}
