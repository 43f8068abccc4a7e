import type { Generated } from 'kysely'

/** The register of reports. Lists of sentences and covers are JSON. */
export interface ReportTables {
  /** The office's settings for reports, a row a version. */
  report_form: { id: Generated<number>; made_at: string; grammars: string; questions: string }
  report: {
    id: Generated<number>
    reference: string | null
    /** Of the reference, where it follows one of the office's grammars. */
    serial: number | null
    year: number | null
    subject: string
    report_of: string | null
    is_joint: Generated<number>
    /** `null` where nobody has said. */
    is_public: number | null
    purpose: string | null
    stage: string
    held_by: string | null
    since: string
    due_on: string | null
    /** `null` where there is no list, `[]` for “None”. */
    background_papers: string | null
    form_id: number | null
  }
  report_committee: {
    report_id: number
    position: number
    name: string
    meeting_on: string | null
    purpose: string | null
    item_id: number | null
  }
  report_author: {
    report_id: number
    position: number
    name: string
    post: string | null
    email: string | null
  }
  /** Every stage a report came to, and who had it then. */
  report_move: {
    id: Generated<number>
    report_id: number
    moved_at: string
    stage: string
    held_by: string | null
  }
  report_sign_off: { report_id: number; kind: 'finance' | 'legal'; signed_by: string; signed_on: string }
  /** How the clerk settled a line on which a cover and the agenda disagreed, in the words both had. */
  cover_settlement: {
    id: Generated<number>
    item_id: number
    field: string
    agenda: string | null
    cover: string
    kept: 'agenda' | 'cover'
    settled_at: string
  }
}

/** Versions that were published; a row is never changed and never deleted. */
export interface PublicationTables {
  publication: {
    id: Generated<number>
    meeting_id: number
    pack_id: number
    version: number
    published_at: string
    /** The day from which the clear days are counted. */
    counts_from: string
    clear_days: number
    required_days: number
    proof: string
    /** The publication it takes the place of, and why. */
    reissue_of: number | null
    reason: string | null
  }
}
