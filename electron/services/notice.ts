import type { Meeting } from '../../shared/agenda/meeting.ts'
import type { NoticeRule } from '../../shared/calendar/clear-days.ts'
import { deadlineLadder, lastDeadlineBeforePublishing } from '../../shared/calendar/deadline-ladder.ts'
import type { IsoDate } from '../../shared/calendar/iso-date.ts'
import { findCommitteeById } from '../db/committee-repository.ts'
import { type Authority, authorityOf } from '../db/office-repository.ts'
import type { Database } from '../db/tables.ts'
import { bankHolidays } from './bank-holidays.ts'

type DatedMeeting = {
  readonly committee: Pick<Meeting['committee'], 'id'>
  readonly heldOn: IsoDate
}

/** How a committee's notice is counted around a meeting: by its own clear days, or its council's (R1-R3). */
export async function noticeRule(db: Database, { heldOn, committee }: DatedMeeting): Promise<NoticeRule> {
  const authority = await authorityOf(db, committee.id)
  const own = (await findCommitteeById(db, committee.id))?.clearDays ?? null
  return ruleOf(authority, heldOn, own)
}

/**
 * A council's rule around a day: its nation's bank holidays of that year and those beside it, and its own closed days.
 * @param ownClearDays  a committee's own number; `null` for the council's
 */
export function ruleOf(
  { nation, clearDays, saturdaysCount, closedDays }: Authority,
  around: IsoDate,
  ownClearDays: number | null = null,
): NoticeRule {
  const year = Number(around.slice(0, 4))
  const closed = new Map(bankHolidays(nation, [year - 1, year, year + 1]))
  for (const { date, why } of closedDays) closed.set(date, why)
  return { clearDays: ownClearDays ?? clearDays, saturdaysCount, closedDays: closed }
}

/** When the reports for a meeting are due: at the office's last deadline before publication. */
export async function reportsDueOn(db: Database, meeting: DatedMeeting): Promise<IsoDate> {
  const { ladder } = await authorityOf(db, meeting.committee.id)
  return lastDeadlineBeforePublishing(deadlineLadder(meeting.heldOn, await noticeRule(db, meeting), ladder))
}
