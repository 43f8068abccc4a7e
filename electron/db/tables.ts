import type { Generated, Kysely, Transaction } from 'kysely'
import type { MeasureTables } from './measure-tables.ts'
import type { MinutesTables } from './minutes-tables.ts'
import type { OfficeTables } from './office-tables.ts'
import type { PackTables } from './pack-tables.ts'
import type { ReferenceTables } from './reference-tables.ts'
import type { PublicationTables, ReportTables } from './report-tables.ts'

/**
 * The rows as SQLite keeps them. They stay in this room: repositories turn them into the field's own objects.
 * Days are `YYYY-MM-DD`, instants ISO 8601 in UTC, truth is 0 or 1, lists of
 * sentences are JSON text.
 */
export interface Tables
  extends
    OfficeTables,
    KeptTables,
    AgendaTables,
    MinutesTables,
    MeasureTables,
    ReferenceTables,
    PackTables,
    ReportTables,
    PublicationTables {}

/** Functions of this room take it first: the open records, or a transaction on them. */
export type Database = Kysely<Tables> | Transaction<Tables>

interface KeptTables {
  /** What was brought in, whole, so that nothing the records do not know is lost; and whether it has changed since. */
  import_record: {
    id: Generated<number>
    format: string
    subject: string
    content_hash: string
    imported_at: string
    document: string
  }
  /** One row per committed change, in order: the order stands when the computer's clock does not. */
  saved_change: { id: Generated<number>; saved_at: string; operation: string }
}

interface AgendaTables {
  meeting: {
    id: Generated<number>
    committee_id: number
    held_on: string
    starts_at: string | null
    venue: string | null
    enquiries_name: string | null
    enquiries_email: string | null
    signatory_name: string | null
    signatory_post: string | null
    cancelled_on: string | null
    cancelled_why: string | null
    revision: Generated<number>
  }
  meeting_member: {
    id: Generated<number>
    meeting_id: number
    position: number
    printed: string
    name: string
    role: string
  }
  notice: { id: Generated<number>; meeting_id: number; position: number; heading: string; paragraphs: string }
  agenda_item: {
    id: Generated<number>
    meeting_id: number
    position: number
    number: number
    part: number
    title: string
    kind: string
    instruction: string | null
    report_of: string | null
    purpose: string | null
    delivery: Generated<string>
    urgent_reason: string | null
    recommendation: string | null
    supplementary_pack: number | null
    /** Of a sub-item only. */
    letter: string | null
    /** An item taken off keeps its row and its papers, so that undoing brings both back. */
    is_removed: Generated<number>
    public_interest: Generated<string | null>
    review_on: Generated<string | null>
    decided_by: Generated<string | null>
    chair_opinion: Generated<string | null>
    carried_from: Generated<number | null>
  }
  /** A step taken on an agenda, with the ways there and back; undone ones wait to be done again. */
  agenda_step: {
    id: Generated<number>
    meeting_id: number
    taken_at: string
    taken_by: string
    label: string
    forward: string
    backward: string
    is_undone: Generated<number>
  }
  /** A committee's standing order of business, as JSON. */
  order_of_business: { committee_id: number; items: string }
  exempt_paragraph: { item_id: number; position: number; paragraph: string }
  /** A Word file as it arrived: its SHA-256 in hex, its bytes in the originals folder. */
  original: { hash: string; size: number; first_received_at: string }
  paper: {
    id: Generated<number>
    item_id: number
    position: number
    role: 'paper' | 'appendix'
    removed_at: string | null
    /** How its tracked changes are settled for the public. */
    tracked_changes: Generated<'accept' | 'refuse'>
  }
  paper_version: {
    id: Generated<number>
    paper_id: number
    version: number
    original_hash: string
    given_path: string
    file_name: string
    received_at: string
    findings: string
    /** What its cover says, as JSON; `null` until it was read, and for what is no Word report. */
    cover: Generated<string | null>
    /** Who took it in, as the computer knows them. */
    taken_by: Generated<string | null>
  }
  /** Cover, summary, body and the rest of a report as an imported file told them. */
  report_record: { item_id: number; position: number; report_key: string; content: string }
}
