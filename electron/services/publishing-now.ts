import type { ClockTime } from '../../shared/calendar/iso-date.ts'
import { noticeLaws } from '../../shared/calendar/nations.ts'
import { countPublishing, itemsOutOfTime, publishingWords } from '../../shared/calendar/publishing.ts'
import type { PublishingNow } from '../../shared/contract/calendar.ts'
import { agendaItemsOf } from '../db/agenda-repository.ts'
import { authorityOf } from '../db/office-repository.ts'
import { calendarMeetingById } from './meeting-move.ts'
import { noticeRule } from './notice.ts'
import { type ServiceContext, today } from './service-context.ts'

/** What publishing a meeting's papers at this moment would mean: the clear days left, and the items out of time (R1-R6). */
export async function publishingNow(
  { db, outside }: ServiceContext,
  meetingId: number,
): Promise<PublishingNow> {
  const { committeeId, heldOn } = await calendarMeetingById(db, meetingId)
  const rule = await noticeRule(db, { committee: { id: committeeId }, heldOn })
  const { closesAt, nation } = await authorityOf(db, committeeId)
  const moment = { on: today(outside.clock), at: timeInUk(outside.clock()) }
  const count = countPublishing(moment, heldOn, rule, closesAt)
  const items = (await agendaItemsOf(db, meetingId)).map((item) => ({
    number: String(item.number),
    urgentReason: item.urgentReason,
    isWithdrawn: item.delivery === 'withdrawn',
    openSince: null,
  }))
  const late = itemsOutOfTime(items, count, heldOn, rule).map(({ number }) => number)
  const wanted = items.filter(({ isWithdrawn }) => !isWithdrawn).length
  return { ...publishingWords(count, late, wanted, noticeLaws[nation].source), isLate: count.isLate }
}

/** The time of day in the council's offices. */
function timeInUk(instant: Date): ClockTime {
  const text = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', timeStyle: 'short' }).format(
    instant,
  )
  // en-GB writes a time of day as 24-hour clocks do.
  return text as ClockTime
}
