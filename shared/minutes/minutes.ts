import type { ItemKind, Part } from '../agenda/agenda-item.ts'
import type { Contact, MeetingMember } from '../agenda/meeting.ts'
import type { ClockTime, IsoDate } from '../calendar/iso-date.ts'
import type { Nation } from '../calendar/nations.ts'
import type { Minute } from './minute-blocks.ts'
import type { Sitting } from './sittings.ts'

/** Whether the clerk has said that the public may read a minute; else the rule says (`isWithheld`). */
export const publicities = ['byRule', 'open', 'closed'] as const
export type Publicity = (typeof publicities)[number]

/** What was recorded under one agenda item. */
export interface MinuteItem {
  readonly number: number
  /** Of a sub-item only: "a" for 3(a). */
  readonly letter: string | null
  readonly part: Part
  readonly title: string
  readonly kind: ItemKind
  /** Paragraphs of the schedule that kept it from the public; empty where none was named. */
  readonly exemptParagraphs: readonly string[]
  readonly publicity: Publicity
  readonly blocks: Minute
  /** What the public are told instead of a withheld minute, s.100C(2) (R18); `null` where nobody wrote it. */
  readonly summary: string | null
  /** The place at which it was taken, from 1; `null` where the record does not say. */
  readonly takenOrder: number | null
  /** Where two windows wrote it and nobody has chosen yet. */
  readonly hasTwoTexts?: true
}

/** The three documents that minutes are (R18). */
export const minutesForms = ['public', 'nonPublic', 'summary'] as const
export type MinutesForm = (typeof minutesForms)[number]

export interface OfficerPresent {
  readonly name: string
  readonly affiliation: string
}

/** Who was there at a sitting of a meeting. */
export interface AttendancePrinted {
  readonly members: readonly MeetingMember[]
  readonly officers: readonly OfficerPresent[]
  readonly inAttendance: readonly OfficerPresent[]
  readonly observingOnline: readonly string[]
  /** Who sent apologies, where no item says so. */
  readonly apologies: readonly string[]
}

/** A day to which the meeting was adjourned, and who was there once it had reconvened. */
export interface SittingPrinted extends Sitting {
  readonly attendance: AttendancePrinted
}

/** The minutes of one meeting, as they are printed: its own attendance is that of the first day. */
export interface Minutes extends AttendancePrinted {
  readonly committeeName: string
  /** Whose law on access they cite. */
  readonly nation: Nation
  readonly heldOn: IsoDate
  readonly startedAt: ClockTime | null
  readonly endedAt: ClockTime | null
  /** `null` where the record does not say; the minutes then read "held on …". */
  readonly venue: string | null
  /** The days on which it went on after the first; absent where there were none, so that packs built before stay up to date. */
  readonly sittings?: readonly SittingPrinted[]
  readonly items: readonly MinuteItem[]
  /** "Chairman": what the signature line is for. */
  readonly signatureLine: string
  readonly contactOfficer: Contact | null
  /** Listed when they were approved. */
  readonly corrections: readonly string[]
}
