import { addMonths, type IsoDate } from '../calendar/iso-date.ts'

/** Until when a meeting's papers must stay open to inspection. */
export interface Retention {
  /** Agenda, reports, minutes and summary: six years from the meeting. */
  readonly papersUntil: IsoDate
  /** Background papers: four years. */
  readonly backgroundUntil: IsoDate
}

/**
 * How long a meeting's papers are kept for inspection. Signed minutes are kept for good by archive practice.
 * Source: Local Government Act 1972, s.100C(1) and s.100D(2) (R22).
 */
export function retentionOf(heldOn: IsoDate): Retention {
  return { papersUntil: addMonths(heldOn, 72), backgroundUntil: addMonths(heldOn, 48) }
}
