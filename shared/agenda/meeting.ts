import type { ClockTime, IsoDate } from '../calendar/iso-date.ts'
import type { Nation } from '../calendar/nations.ts'

export const memberRoles = ['Chair', 'Deputy Chair', 'Member', 'External Member'] as const
export type MemberRole = (typeof memberRoles)[number]

/** A member as they stood on the day of the meeting; `printed` is how the front sheet names them. */
export interface MeetingMember {
  readonly printed: string
  readonly name: string
  readonly role: MemberRole
}

/** A notice on the front sheet, e.g. "Accessing the virtual public meeting". */
export interface Notice {
  readonly heading: string
  readonly paragraphs: readonly string[]
}

export interface Contact {
  readonly name: string
  readonly email: string | null
}

export interface Signatory {
  readonly name: string
  readonly post: string
}

export interface Committee {
  readonly id: number
  readonly name: string
  readonly shortName: string | null
  readonly parentBody: string | null
  /** The council it belongs to, e.g. "Borough of Northmere". */
  readonly authority: string
  /** Whose law it meets under. */
  readonly nation: Nation
}

/** Whether a meeting stands as it was called. */
export interface MeetingStanding {
  readonly cancelled: { readonly on: IsoDate; readonly why: string } | null
  /** The day it was first called for, where it was moved. */
  readonly movedFrom: IsoDate | null
}

/** Neither cancelled nor moved. */
export const asCalled: MeetingStanding = { cancelled: null, movedFrom: null }

/** A meeting with what its front sheet says. */
export interface Meeting {
  readonly id: number
  readonly committee: Committee
  readonly heldOn: IsoDate
  readonly startsAt: ClockTime | null
  readonly venue: string | null
  readonly members: readonly MeetingMember[]
  readonly enquiries: Contact | null
  readonly notices: readonly Notice[]
  readonly signatory: Signatory | null
}
