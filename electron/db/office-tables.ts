import type { Generated } from 'kysely'

/** Rows of the office itself: its council, its committees, who sits on them. */
export interface OfficeTables {
  authority: {
    id: Generated<number>
    name: string
    clear_days: Generated<number>
    saturdays_count: Generated<number>
    nation: Generated<string>
    /** After this time publication counts from the next day; `null` where the office keeps no such rule. */
    closes_at: string | null
    /** The steps of the ladder of deadlines as JSON; `null` for the usual one. */
    ladder: string | null
    /** No other office's; given by the records themselves. */
    key: Generated<string>
  }
  closed_day: { authority_id: number; closed_on: string; why: string }
  recess: { id: Generated<number>; authority_id: number; name: string; from_on: string; until_on: string }
  committee: {
    id: Generated<number>
    authority_id: number
    name: string
    /** The name as compared: one body is printed with “&” here and “and” there. */
    name_key: string
    short_name: string | null
    parent_body: string | null
    quorum: number | null
    /** Its own clear days of notice; `null` for the council's. */
    clear_days: number | null
    starts_at: string | null
    venue: string | null
    enquiries_name: string | null
    enquiries_email: string | null
    signatory_name: string | null
    signatory_post: string | null
    notices: Generated<string>
  }
  member: {
    id: Generated<number>
    authority_id: number
    honorific: string | null
    name: string
    post_nominals: string | null
  }
  /** Both days are included; `null` for as long as the records go. */
  membership: {
    id: Generated<number>
    member_id: number
    committee_id: number
    position: number
    role: string
    from_on: string | null
    until_on: string | null
  }
  meeting_move: {
    id: Generated<number>
    meeting_id: number
    moved_at: string
    from_on: string
    to_on: string
  }
}
