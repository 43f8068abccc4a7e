import type { Document } from 'docx'

/** One committee a report goes to, as its cover grid names it. */
interface CoverCommittee {
  readonly name: string
  /** ISO day. */
  readonly date: string
  readonly purpose: 'For Decision' | 'For Discussion' | 'For Information'
}

/** What the cover grid says. */
export interface Cover {
  readonly committees: readonly CoverCommittee[]
  readonly subject: string
  readonly isPublic: boolean
  readonly priorities: string
  readonly extraSpending: string
  readonly howMuch: string
  readonly sourceOfFunding: string
  readonly reportOf: string
  readonly reportAuthor: string
  readonly reference: string
}

/** Who signed the report off. */
interface ReportSignatory {
  readonly name: string
  readonly posts: readonly string[]
  readonly email: string
}

/** A report as the case file lists it and as its officer wrote it in Word. */
export interface OfficerReport {
  readonly id: string
  /** Under `reports/`. */
  readonly fileName: string
  readonly item: number
  readonly exemptParagraphs: readonly string[]
  readonly cover: Cover
  readonly summary: readonly string[]
  readonly recommendations: { readonly intro: string; readonly items: readonly string[] }
  readonly appendices: readonly string[]
  readonly backgroundPapers: readonly string[]
  readonly signatories: readonly ReportSignatory[]
  /** When the officer last saved it: `2026-11-18T16:42:00Z`. */
  readonly savedAt: string
  readonly document: () => Document
}
