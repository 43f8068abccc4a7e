import type { AgendaCheck } from '../agenda/agenda-checks.ts'
import type { Agenda } from '../agenda/agenda.ts'
import type { ExclusionMotion } from '../agenda/exclusion-motion.ts'
import type { ExemptSchedule } from '../agenda/exempt-schedules.ts'

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
  /** By id of a carried item: "Deferred from 22 February 2024, item 8". */
  readonly history: Readonly<Record<number, string>>
  /** Version of the pack that was published last; changes are late changes then. */
  readonly publishedVersion: number | null
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
