import type { ItemKind, Part } from '../agenda/agenda-item.ts'
import type { Contact, MeetingMember } from '../agenda/meeting.ts'
import type { ClockTime, IsoDate } from '../calendar/iso-date.ts'

/** What was recorded under one agenda item; `resolution` begins "RESOLVED, that" (R32). */
export interface MinuteItem {
  readonly number: number
  readonly part: Part
  readonly title: string
  readonly kind: ItemKind
  readonly paragraphs: readonly string[]
  readonly resolution: string | null
}

export interface OfficerPresent {
  readonly name: string
  readonly affiliation: string
}

/** The minutes of one meeting, as they stand on the next agenda. */
export interface Minutes {
  readonly committeeName: string
  readonly heldOn: IsoDate
  readonly startedAt: ClockTime | null
  readonly endedAt: ClockTime | null
  /** `null` where the record does not say; the minutes then read "held on …". */
  readonly venue: string | null
  readonly members: readonly MeetingMember[]
  readonly officers: readonly OfficerPresent[]
  readonly observingOnline: readonly string[]
  readonly items: readonly MinuteItem[]
  /** "Chairman": what the signature line is for. */
  readonly signatureLine: string
  readonly contactOfficer: Contact | null
}
