import type { AgendaItem } from '../agenda/agenda-item.ts'
import type { FurtherDay } from '../agenda/further-day.ts'
import type { Meeting, MeetingStanding } from '../agenda/meeting.ts'
import type { PageRange } from '../agenda/page-ranges.ts'
import type { PublicationDeadline } from '../calendar/clear-days.ts'
import type { ClockTime, IsoDate } from '../calendar/iso-date.ts'
import type { Settlement } from '../pack/removals.ts'
import type { PackVersion } from '../pack/pack-view.ts'
import type { CoverDifference } from '../reports/cover-differences.ts'

/** A line of the list of meetings. */
export interface MeetingSummary extends MeetingStanding {
  readonly id: number
  readonly committeeId: number
  readonly committeeName: string
  readonly committeeShortName: string | null
  readonly heldOn: IsoDate
  readonly startsAt: ClockTime | null
  readonly venue: string | null
  readonly itemCount: number
  /** Papers that are in, and papers the agenda asks for. */
  readonly papersIn: number
  readonly papersWanted: number
  readonly packState: PackState
  /** On which it goes on or went on, in order; none unless it was adjourned. */
  readonly furtherDays: readonly FurtherDay[]
}

/** Whether the newest pack still says what the agenda says. */
export type PackState =
  | { readonly kind: 'none' }
  | { readonly kind: 'current'; readonly version: number }
  | { readonly kind: 'outOfDate'; readonly version: number }

/** A document that stands under an agenda item, as the clerk knows it. */
export interface PaperView {
  readonly id: number
  readonly fileName: string
  readonly version: number
  readonly receivedAt: string
  readonly role: 'paper' | 'appendix'
  /** Printed sides, as laid out alone; `null` while they are being counted. */
  readonly sides: number | null
  /** What was noticed when it arrived: "4 comments by 2 people". */
  readonly findings: readonly string[]
  /** What becomes of its tracked changes in the public copy; `null` where it has none. */
  readonly trackedChanges: Settlement | null
}

/** Where an item's paper comes from and whether it is there. */
export type PaperState =
  /** Business without a paper. */
  | { readonly kind: 'none' }
  /** Made from the records: "From the minutes", "From the register", "From the measures". */
  | { readonly kind: 'generated'; readonly from: 'minutes' | 'references' | 'measures' }
  | { readonly kind: 'in' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'toFollow' }
  | { readonly kind: 'verbal' }
  | { readonly kind: 'withdrawn' }
  | { readonly kind: 'deferred' }

export interface AgendaItemView {
  readonly item: AgendaItem
  readonly paperState: PaperState
  readonly papers: readonly PaperView[]
  /** Lines on which its paper's cover and the agenda disagree, until the clerk has settled them. */
  readonly differences: readonly CoverDifference[]
  /** Range in the members' pack, as soon as every paper before it is counted. */
  readonly range: PageRange | null
}

export interface MeetingDetail {
  readonly meeting: Meeting
  readonly standing: MeetingStanding
  /** On which it goes on or went on, in order; none unless it was adjourned. */
  readonly furtherDays: readonly FurtherDay[]
  readonly civicYear: string
  readonly items: readonly AgendaItemView[]
  readonly deadline: PublicationDeadline
  /** The day from which its first publication counts; `null` before any. */
  readonly publishedOn: IsoDate | null
  /** The newest version, or `null` before the first build. */
  readonly pack: PackVersion | null
  readonly packState: PackState
}

/** What an import did. Fields it does not know are kept with the record and listed here. */
export interface ImportResult {
  readonly meetingId: number | null
  /** `false` when exactly this was imported before: nothing was changed. */
  readonly changed: boolean
  /** "18 agenda items", "9 Word reports", … */
  readonly summary: readonly string[]
  /** Paths of fields kept without being understood: "reports[0].oddity". */
  readonly unknownFields: readonly string[]
}

export interface OfficeView {
  readonly authority: string | null
  readonly meetingCount: number
  readonly sampleAvailable: boolean
  /** The day it is for the office's clock. */
  readonly today: IsoDate
  readonly lastSavedAt: string | null
}
