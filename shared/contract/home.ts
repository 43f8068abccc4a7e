import type { FurtherDay } from '../agenda/further-day.ts'
import type { ExcludedDay } from '../calendar/clear-days.ts'
import type { ClockTime, IsoDate } from '../calendar/iso-date.ts'
import { nothing } from './fields.ts'
import { read, returns } from './operation.ts'
import type { PackState } from './views.ts'

/** A meeting on the day ruler of the first screen. */
export interface RulerMeeting {
  readonly id: number
  readonly committeeName: string
  readonly committeeShortName: string | null
  readonly heldOn: IsoDate
  readonly startsAt: ClockTime | null
  readonly venue: string | null
  /** The last lawful day to publish. */
  readonly publishBy: IsoDate
  /** The clear days between, in order: the first is number 1. */
  readonly clearDays: readonly IsoDate[]
  readonly workingDaysLeft: number
  readonly papersIn: number
  readonly papersWanted: number
  readonly packState: PackState
  readonly publishedOn: IsoDate | null
}

export interface HomeMeetings {
  readonly today: IsoDate
  /** To come, nearest first. */
  readonly meetings: readonly RulerMeeting[]
  /** To come, of meetings that were adjourned, nearest first. */
  readonly furtherDays: readonly FurtherDay[]
  /** Days of the ruler's time on which the office is closed, besides weekends. */
  readonly closedDays: readonly ExcludedDay[]
}

/** Something that stands between a meeting and its pack. */
export type ThingToSettle =
  | {
      readonly kind: 'missingPaper' | 'toFollow' | 'exemptWithoutParagraph' | 'coverDisagrees'
      readonly itemId: number
      readonly number: string
      readonly title: string
    }
  | { readonly kind: 'noAgenda' }
  | { readonly kind: 'noPack' }
  | { readonly kind: 'packOutOfDate'; readonly version: number }

/** What is to be settled before the next pack that is not published. */
export interface BeforeNextPack {
  readonly meetingId: number
  readonly committeeName: string
  readonly heldOn: IsoDate
  readonly publishBy: IsoDate
  readonly things: readonly ThingToSettle[]
}

export interface DueReference {
  readonly id: number
  readonly number: string
  /** What is asked and of whom; `null` of a non-public one, as others may be looking at the first screen. */
  readonly asked: { readonly action: string; readonly owner: string } | null
  /** "Overdue", "Due by the meeting on 22 February 2024", "Complete proposed" */
  readonly state: 'overdue' | 'dueSoon' | 'complete'
  readonly due: string | null
  /** The committee's next meeting, whose papers carry the register. */
  readonly meetingId: number | null
}

export interface DueReferences {
  /** All that stand in the registers. */
  readonly count: number
  readonly due: readonly DueReference[]
}

/** What others owe the clerk, oldest first. */
export type WaitedFor =
  | {
      readonly kind: 'measures'
      readonly committeeName: string
      /** "Q2 2026/27" */
      readonly quarter: string
      readonly titles: readonly string[]
      readonly since: IsoDate
    }
  | {
      readonly kind: 'papers'
      readonly meetingId: number
      readonly committeeName: string
      readonly count: number
      readonly heldOn: IsoDate
      readonly dueOn: IsoDate
    }
  /** A report that is out of the clerk's hands. */
  | {
      readonly kind: 'report'
      readonly reportId: number
      readonly subject: string
      readonly stage: 'askedFor' | 'drafting' | 'withFinance' | 'withLegal'
      readonly heldBy: string | null
      readonly since: IsoDate
    }

/** What the first screen asks: each list by itself, so that one that cannot be read leaves the others. */
export const homeOperations = {
  'home.meetings': read({ request: nothing, response: returns<HomeMeetings>() }),
  'home.before': read({ request: nothing, response: returns<BeforeNextPack | null>() }),
  'home.references': read({ request: nothing, response: returns<DueReferences>() }),
  'home.waiting': read({ request: nothing, response: returns<readonly WaitedFor[]>() }),
} as const
