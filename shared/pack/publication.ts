import { addDays, type IsoDate } from '../calendar/iso-date.ts'
import { type NoticeRule, whyNotCounted } from '../calendar/clear-days.ts'
import type { Meeting } from '../agenda/meeting.ts'
import type { PageRange } from '../agenda/page-ranges.ts'
import type { Audience } from './pack-plan.ts'

/** A file of a published pack. */
export interface PublishedFile {
  readonly audience: Audience
  /** Without its folder. */
  readonly name: string
  readonly pages: number
  readonly sha256: string
}

/** An item as it was published. */
export interface PublishedItem {
  readonly itemId: number
  /** "7" */
  readonly number: string
  readonly title: string
  readonly isExempt: boolean
  /** Its papers' range, `null` without papers. */
  readonly range: PageRange | null
  /** The day from which a version published before has had it open; `null` when it is new. */
  readonly openSince?: IsoDate | null
  /** Whether the Chair's reason for taking it as a matter of urgency is given (R6). */
  readonly isUrgent?: boolean
}

/** The pack that a published supplement adds to. */
export interface SupplementedPack {
  readonly supplement: number
  readonly version: number
  /** The day from which that one's publication counts. */
  readonly publishedOn: IsoDate
}

/** A day between publication and meeting. */
export interface CountedDay {
  readonly date: IsoDate
  /** Its place among the clear days, from 1; `null` when it does not count. */
  readonly counted: number | null
  /** Why it does not count. */
  readonly why: string
}

/** A meeting as it was called when its papers were published: it may be moved, and its committee renamed, later. */
export interface PublishedMeeting extends Pick<Meeting, 'heldOn' | 'startsAt'> {
  readonly committee: Pick<Meeting['committee'], 'name' | 'shortName' | 'authority' | 'nation'>
}

/** What a publication keeps for good: enough to print its proof again at any time. */
export interface PublicationProof {
  /** Left out by publications of earlier days. */
  readonly meeting?: PublishedMeeting
  readonly publishedBy: string
  readonly items: readonly PublishedItem[]
  readonly files: readonly PublishedFile[]
  readonly days: readonly CountedDay[]
  /** Numbers of the items that were out of time. */
  readonly lateItems: readonly string[]
  /** "Local Government Act 1972, s.100B(3)" */
  readonly source: string
  /** Set where it was a supplement: its items, days and files are then its own. */
  readonly addsTo?: SupplementedPack
}

/** The meeting that a proof is of. Where it did not keep one, the last day it counted was the meeting's. */
export function meetingOfProof({ meeting, days }: PublicationProof, now: PublishedMeeting): PublishedMeeting {
  return meeting ?? { ...now, heldOn: days.findLast(({ why }) => why === meetingDay)?.date ?? now.heldOn }
}

const meetingDay = 'day of the meeting'

/** Every day from the one that counts as published to the meeting, both ends included. */
export function countedDays(from: IsoDate, meetingOn: IsoDate, rule: NoticeRule): readonly CountedDay[] {
  const days: CountedDay[] = [{ date: from, counted: null, why: 'day of publication' }]
  let count = 0
  for (let day = addDays(from, 1); day < meetingOn; day = addDays(day, 1)) {
    const why = whyNotCounted(day, rule)
    if (why === null) count += 1
    days.push({ date: day, counted: why === null ? count : null, why: why ?? '' })
  }
  if (from < meetingOn) days.push({ date: meetingOn, counted: null, why: meetingDay })
  return days
}
