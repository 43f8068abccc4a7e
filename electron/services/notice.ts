import type { Meeting } from '../../shared/agenda/meeting.ts'
import { publicationDeadline, type NoticeRule } from '../../shared/calendar/clear-days.ts'
import type { IsoDate } from '../../shared/calendar/iso-date.ts'
import { authorityOf } from '../db/office-repository.ts'
import type { Database } from '../db/tables.ts'
import { bankHolidays } from './bank-holidays.ts'

type DatedMeeting = Pick<Meeting, 'committee' | 'heldOn'>

/** How a committee's council counts its notice around a meeting: England's bank holidays and its own closed days (R1-R3). */
export async function noticeRule(db: Database, { heldOn, committee }: DatedMeeting): Promise<NoticeRule> {
  const { clearDays, saturdaysCount, closedDays } = await authorityOf(db, committee.id)
  const year = Number(heldOn.slice(0, 4))
  const closed = new Map(bankHolidays('england', [year - 1, year]))
  for (const { date, why } of closedDays) closed.set(date, why)
  return { clearDays, saturdaysCount, closedDays: closed }
}

/** Working days between a meeting's reports and its publication: a clerk needs them to check and to build. */
const daysToCheck = 3

/** When the reports for a meeting are due. */
export async function reportsDueOn(db: Database, meeting: DatedMeeting): Promise<IsoDate> {
  const rule = await noticeRule(db, meeting)
  return publicationDeadline(meeting.heldOn, { ...rule, clearDays: rule.clearDays + daysToCheck }).latest
}
