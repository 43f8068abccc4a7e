import type { Part } from '../agenda/agenda-item.ts'
import type { IsoDate } from '../calendar/iso-date.ts'
import type { AgreedMinutes } from '../minutes/agreeing.ts'
import type { KeptMinutes } from '../minutes/kept-minutes.ts'
import type { MinutesCheck } from '../minutes/minutes-checks.ts'
import type { StateStep } from '../minutes/minutes-states.ts'
import type { Retention } from '../minutes/retention.ts'
import type { LongAbsence } from '../minutes/six-months.ts'
import type { TakenMinutes } from '../minutes/taken-minutes.ts'

/** Minutes of an earlier meeting, as the meeting that is to agree them finds them. */
export interface MinutesToAgree extends AgreedMinutes {
  readonly meetingId: number
  /** All that is listed to be corrected, of both parts. */
  readonly listed: readonly string[]
  /** Whether some of them are not for the public: then a correction is public only where it begins with public items. */
  readonly isPartlyWithheld: boolean
  /** Those of which nobody can tell what they put right, where that matters. */
  readonly unclear: readonly string[]
  /** Whether more may be listed: not once they are approved. */
  readonly mayCorrect: boolean
}

/** A meeting's minutes with what the room and the screen of minutes show beside them. */
export interface MinutesView {
  /** `null` before they are begun. */
  readonly minutes: TakenMinutes | null
  /** Voting members the committee needs; `null` where it has not said. */
  readonly quorum: number | null
  /** The minutes that this meeting agrees; `null` where the records know none. */
  readonly toAgree: MinutesToAgree | null
  /** The motion to exclude the public, as the agenda has it. */
  readonly motion: string | null
  readonly steps: readonly StateStep[]
  /** The files that were kept when they were approved and signed; of each paper the approved one first. */
  readonly kept: readonly KeptMinutes[]
  readonly checks: readonly MinutesCheck[]
  readonly retention: Retention
  /** The committee's next meeting, which is to agree these minutes. */
  readonly next: {
    readonly meetingId: number
    readonly heldOn: IsoDate
    /** Parts of its agenda in which no item agrees them; none while it is not started. */
    readonly lacks: readonly Part[]
    readonly isPublished: boolean
  } | null
  /** Items of the agenda that the minutes do not have yet. */
  readonly itemsMissing: number
  /** Members of the committee who are not among its people yet, as printed. */
  readonly membersMissing: readonly string[]
}

/** The answer to a write: the words are in the records. */
export interface MinuteWritten {
  /** The minute's newest write. */
  readonly seen: number
  /** Whether another window had written in between: these words stand beside the minute until somebody chooses. */
  readonly isBeside: boolean
}

export type { LongAbsence }
