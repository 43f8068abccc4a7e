import type { Generated } from 'kysely'

/** The registers of outstanding references, with every change ever made to one. Lists and changes are JSON. */
export interface ReferenceTables {
  outstanding_reference: {
    id: Generated<number>
    committee_id: number
    position: number
    number: string
    is_public: number
    raised_on: string | null
    raised_at_item: string | null
    raised_text: string | null
    raised_meeting_id: number | null
    raised_item_id: number | null
    /** The sentence of the minutes that raised it. */
    minute_text: string | null
    action: string
    owners: string
    state: string
    status: string
    due: string | null
    due_written_on: string | null
    discharged_on: string | null
    discharged_meeting_id: number | null
    /** The item or minute that discharged it, as written. */
    discharged_at: string | null
    /** Raised and then undone: kept while it can be done again. */
    is_removed: Generated<number>
    /** The meeting whose papers brought the row in. */
    source_meeting_id: number | null
  }
  reference_step: {
    id: Generated<number>
    label: string
    taken_at: string
    /** The day in the council's offices. */
    taken_on: string
    taken_by: string
    why: string | null
    /** The meeting at which it was said, where it was said at one. */
    meeting_id: number | null
    is_undone: Generated<number>
  }
  /** What a step changed of one reference: the fields that differ, before and after. */
  reference_change: { step_id: number; reference_id: number; was: string; now: string }
  reference_numbering: { committee_id: number; public_grammar: string; non_public_grammar: string }
  /** How a committee numbered them before. */
  former_numbering: {
    id: Generated<number>
    committee_id: number
    public_grammar: string
    non_public_grammar: string
  }
  reference_gap: { committee_id: number; number: string; why: string }
  reference_view: { id: Generated<number>; name: string; view: string }
}
