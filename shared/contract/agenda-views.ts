import type { AgendaCheck } from '../agenda/agenda-checks.ts'
import type { Agenda } from '../agenda/agenda.ts'
import type { ExclusionMotion } from '../agenda/exclusion-motion.ts'
import type { ExemptSchedule } from '../agenda/exempt-schedules.ts'
import type { IsoDate } from '../calendar/iso-date.ts'

/** A step that can be undone or done again, as its button names it. */
export interface StepView {
  readonly id: number
  /** "Move item 8" */
  readonly label: string
}

/** An agenda in the making. */
export interface AgendaView {
  readonly items: Agenda
  readonly undo: StepView | null
  readonly redo: StepView | null
  /** What the rules say of it, in the order of the items. */
  readonly checks: readonly AgendaCheck[]
  /** `null` where nothing is exempt, or an exempt item names no paragraph yet. */
  readonly motion: ExclusionMotion | null
  /** What may be exempt here, and the law it stands in. */
  readonly schedule: ExemptSchedule
  /** People the records know, whom the title of an exempt item should not name (R19). */
  readonly names: readonly string[]
  /** By id of a carried item: "Deferred from 22 February 2024, item 8". */
  readonly history: Readonly<Record<number, string>>
  /** By id of a carried item: its papers of the meeting it comes from, while nobody has said what becomes of them. */
  readonly carriedPapers: Readonly<Record<number, CarriedPapers>>
  /** Business of earlier meetings that no agenda has taken up; none once the meeting was held or its pack is published. */
  readonly waiting: readonly WaitingItem[]
  /** Version of the pack that was published last; changes are late changes then. */
  readonly publishedVersion: number | null
}

/** Business of an earlier meeting that is on no agenda since. */
export interface WaitingItem {
  readonly itemId: number
  readonly title: string
  readonly heldOn: IsoDate
  /** "8", "3(a)" */
  readonly label: string
  /** Deferred by name, or left when its meeting was cancelled. */
  readonly why: 'deferred' | 'cancelled'
}

/** The papers that a deferred item had at an earlier meeting. */
export interface CarriedPapers {
  readonly heldOn: IsoDate
  readonly fileName: string
  /** How many appendices come with it. */
  readonly appendices: number
  /** ISO instant */
  readonly receivedAt: string
  /** The day the register says it was cleared, `null` where it does not say. */
  readonly clearedOn: IsoDate | null
  /** Whether it was kept from the public there. */
  readonly wasExempt: boolean
}

/** Front sheet and agenda laid out. */
export interface AgendaPreview {
  /** Names the pages: the same hash, the same pages. */
  readonly hash: string
  /** The PDF in base64. */
  readonly pdf: string
  /** Its pages that count; a filler may follow in the pack. */
  readonly sheets: number
}
