import { addMonths, type IsoDate } from '../calendar/iso-date.ts'

/** That the council has approved why a councillor stays away. */
export interface AbsenceApproval {
  readonly approvedOn: IsoDate
  /** The last day it holds; `null` until they attend again. */
  readonly untilOn: IsoDate | null
  readonly why: string
}

/** A councillor who has been away for long. */
export interface LongAbsence {
  readonly memberId: number
  /** "Councillor Ada Fern" */
  readonly name: string
  readonly lastAttendedOn: IsoDate
  /** The day on which six months are over. */
  readonly endsOn: IsoDate
  /** Whole months away: 4 and 5 are a warning, from 6 on the seat is lost. */
  readonly months: number
  /** Approved before the six months were over, and still so; `null` where the seat is at stake. */
  readonly approved: AbsenceApproval | null
}

/** One whose reason the council has approved. */
export interface ApprovedAbsence extends LongAbsence {
  readonly approved: AbsenceApproval
}

export function isApproved(absence: LongAbsence): absence is ApprovedAbsence {
  return absence.approved !== null
}

/** One councillor's attendances over all committees. */
export interface AttendanceOf {
  readonly memberId: number
  readonly name: string
  /** Days of meetings at which they were present, in any order. */
  readonly attendedOn: readonly IsoDate[]
  /** Days of meetings at which they were recorded as not present. */
  readonly missedOn: readonly IsoDate[]
  readonly approvals: readonly AbsenceApproval[]
}

/** From so many months on a clerk is warned. */
const warnFrom = 4

/**
 * Councillors who have attended nothing for four months or more: after six months from their last attendance they cease
 * to be members, unless the council approves the reason before. Who has no attendance on record, or missed no meeting on
 * record since, is not counted: the record, not the councillor, may be wanting.
 *
 * Source: Local Government Act 1972, s.85 (R29).
 *
 * @returns longest absence first
 */
export function longAbsences(councillors: readonly AttendanceOf[], today: IsoDate): readonly LongAbsence[] {
  return councillors
    .flatMap(({ memberId, name, attendedOn, missedOn, approvals }): LongAbsence[] => {
      const last = attendedOn
        .filter((day) => day <= today)
        .toSorted()
        .at(-1)
      if (last === undefined || !missedOn.some((day) => day > last && day <= today)) return []
      const months = monthsAway(last, today)
      if (months < warnFrom) return []
      const endsOn = addMonths(last, 6)
      const approved = approvals.find((one) => holds(one, last, endsOn, today)) ?? null
      return [{ memberId, name, lastAttendedOn: last, endsOn, months, approved }]
    })
    .toSorted(
      (a, b) => a.lastAttendedOn.localeCompare(b.lastAttendedOn) || a.name.localeCompare(b.name, 'en-GB'),
    )
}

/** Whether an approval saves the seat today: given during this absence, before six months were over, and not run out. */
function holds(
  { approvedOn, untilOn }: AbsenceApproval,
  last: IsoDate,
  endsOn: IsoDate,
  today: IsoDate,
): boolean {
  return approvedOn >= last && approvedOn < endsOn && (untilOn === null || untilOn >= today)
}

/** Whole calendar months that have passed. */
function monthsAway(since: IsoDate, today: IsoDate): number {
  let months = 0
  while (addMonths(since, months + 1) <= today) months += 1
  return months
}
