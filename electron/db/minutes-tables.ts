import type { Generated } from 'kysely'

/** Rows of minutes, from the room to the signature. Times of day are `HH:MM`. */
export interface MinutesTables {
  minutes: {
    id: Generated<number>
    meeting_id: number
    /** Brought in from a file, or taken here. */
    origin: Generated<string>
    state: Generated<string>
    started_at: string | null
    ended_at: string | null
    venue: string | null
    signature_line: string
    contact_name: string | null
    contact_email: string | null
    /** The minute of the item that the meeting is at. */
    in_hand: Generated<number | null>
    /** A list of sentences. */
    corrections: Generated<string>
    /** The meeting that approved them. */
    approved_at: Generated<number | null>
    signed_by: Generated<string | null>
    signed_on: Generated<string | null>
    /** What committee, council and their nation were when they were approved; `null` before. */
    committee_name: Generated<string | null>
    authority_name: Generated<string | null>
    nation: Generated<string | null>
  }
  minute_item: {
    id: Generated<number>
    minutes_id: number
    agenda_item_id: Generated<number | null>
    position: number
    number: number
    letter: Generated<string | null>
    part: number
    title: string
    kind: string
    exempt_paragraphs: Generated<string>
    /** What was recorded, as JSON: `MinuteBlock[]`. */
    blocks: Generated<string>
    /** Counts the writes: a window that has seen fewer must not write over what it has not seen. */
    seen: Generated<number>
    /** The window that wrote last. */
    writer: Generated<string | null>
    summary: Generated<string | null>
    publicity: Generated<string>
    /** Who opened it though it is exempt, as JSON: `Opening`; `null` where nobody has. */
    opened: Generated<string | null>
    taken_at: Generated<string | null>
    taken_order: Generated<number | null>
  }
  person_there: {
    id: Generated<number>
    minutes_id: number
    position: number
    kind: string
    name: string
    printed: string
    role: string | null
    affiliation: string | null
    standing: string
    /** When they were in the room, as JSON: `Stay[]`. */
    stays: Generated<string>
    votes: number
    /** How they stood to the sittings before the last, as JSON: `Presence[]`. */
    earlier: Generated<string>
    /** The member in whose place they are there. */
    substitute_for: Generated<number | null>
  }
  /** A further day on which the meeting went on. */
  sitting: {
    id: Generated<number>
    minutes_id: number
    adjourned_at: string
    held_on: string
    called_for: string | null
    venue: string | null
    reconvened_at: string | null
  }
  /** Such a day as other calendars are told of it; written by the sittings' triggers alone. */
  further_day: {
    meeting_id: number
    place: number
    /** `null` where the adjournment to it was taken back. */
    sitting_id: number | null
    held_on: string
    called_for: string | null
    venue: string | null
    revision: number
  }
  minutes_time: {
    id: Generated<number>
    minutes_id: number
    kind: string
    at: string
    minute_item_id: number | null
  }
  declaration: {
    id: Generated<number>
    minutes_id: number
    minute_item_id: number
    member: string
    interest: string
    nature: string | null
    action: string
  }
  /** The council's approval of why a councillor stays away (R29). */
  absence_approval: {
    member_id: number
    approved_on: string
    until_on: string | null
    why: string
    noted_at: string
    noted_by: string
  }
  text_beside: {
    minutes_id: number
    minute_item_id: number
    /** The window that wrote it. */
    writer: string
    /** As JSON: `MinuteBlock[]`. */
    blocks: string
    /** Counts its writes. */
    seen: number
    kept_at: string
  }
  /** Word files of minutes as they were approved and signed. */
  kept_minutes: {
    minutes_id: number
    state: string
    paper: string
    file_name: string
    docx: Uint8Array
    /** Of `docx`, in hex. */
    sha256: string
    kept_at: string
  }
  minutes_step: {
    id: Generated<number>
    minutes_id: number
    state: string
    taken_at: string
    taken_by: string
  }
}
