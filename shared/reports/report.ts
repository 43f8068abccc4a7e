import type { IsoDate } from '../calendar/iso-date.ts'
import type { ReportAuthor } from './cover.ts'

/** Where a report is on its way from being asked for to being published. */
export const stages = [
  'askedFor',
  'drafting',
  'withFinance',
  'withLegal',
  'received',
  'cleared',
  'published',
  'withdrawn',
] as const
export type Stage = (typeof stages)[number]

/** A committee that a report goes to, and its place on that committee's agenda once it has one. */
export interface ReportCommittee {
  readonly name: string
  readonly meetingOn: IsoDate | null
  readonly purpose: string | null
  readonly itemId: number | null
}

export const signOffKinds = ['finance', 'legal'] as const
export type SignOffKind = (typeof signOffKinds)[number]

export interface SignOff {
  readonly kind: SignOffKind
  readonly signedBy: string
  readonly signedOn: IsoDate
}

/** An author as the register knows them. */
export interface RegisteredAuthor extends ReportAuthor {
  readonly email: string | null
}

/** A report as the register holds it. */
export interface Report {
  readonly id: number
  readonly reference: string | null
  readonly subject: string
  readonly reportOf: string | null
  readonly isJoint: boolean
  /** `null` where nobody has said. */
  readonly isPublic: boolean | null
  readonly purpose: string | null
  readonly stage: Stage
  /** Who has it. */
  readonly heldBy: string | null
  /** Since when it is at this stage. */
  readonly since: IsoDate
  /** A day of its own; `null` where the meeting's deadline holds. */
  readonly dueOn: IsoDate | null
  /** Empty for “None”; `null` where there is no list (R21). */
  readonly backgroundPapers: readonly string[] | null
  readonly authors: readonly RegisteredAuthor[]
  readonly committees: readonly ReportCommittee[]
  readonly signOffs: readonly SignOff[]
  /** The version of the office's form that its author was given. */
  readonly formId: number | null
}

/** Whether its author still owes it. */
export function isOwed(stage: Stage): boolean {
  return stage === 'askedFor' || stage === 'drafting' || stage === 'withFinance' || stage === 'withLegal'
}
