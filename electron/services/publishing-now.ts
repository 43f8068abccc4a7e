import { type AgendaItem, isDropped, itemLabel } from '../../shared/agenda/agenda-item.ts'
import type { NoticeRule } from '../../shared/calendar/clear-days.ts'
import type { IsoDate } from '../../shared/calendar/iso-date.ts'
import { noticeLaws } from '../../shared/calendar/nations.ts'
import {
  cancelledWords,
  countPublishing,
  itemsOutOfTime,
  type PublishingCount,
  type PublishingWords,
  publishingWords,
  supplementWords,
} from '../../shared/calendar/publishing.ts'
import type { PublishingNow } from '../../shared/contract/calendar.ts'
import { agendaItemsOf } from '../db/agenda-repository.ts'
import { authorityOf } from '../db/office-repository.ts'
import { type Publication, publicationsOf } from '../db/publication-repository.ts'
import { calendarMeetingById } from './meeting-move.ts'
import { noticeRule } from './notice.ts'
import { officeTime, type ServiceContext } from './service-context.ts'

/** What publishing a meeting's papers at a moment would mean, and what it was counted from. */
export interface Notice {
  readonly rule: NoticeRule
  readonly count: PublishingCount
  readonly items: readonly AgendaItem[]
  /** Numbers of the items out of time, as printed. */
  readonly late: readonly string[]
  readonly words: PublishingWords
  /** The law that asks for the days. */
  readonly source: string
  /** What was published before, newest first. */
  readonly earlier: readonly Publication[]
}

/**
 * Counts the clear days that publishing at this moment leaves, and finds the items out of time (R1-R6).
 * @param within  the items that a supplement holds; all of the meeting's where the whole pack is published
 */
export async function countNotice(
  { db, outside }: ServiceContext,
  meeting: { readonly id: number; readonly committee: { readonly id: number }; readonly heldOn: IsoDate },
  within: ReadonlySet<number> | null = null,
): Promise<Notice> {
  const rule = await noticeRule(db, meeting)
  const { closesAt, nation } = await authorityOf(db, meeting.committee.id)
  const count = countPublishing(officeTime(outside.clock()), meeting.heldOn, rule, closesAt)
  const earlier = await publicationsOf(db, meeting.id)
  const all = await agendaItemsOf(db, meeting.id)
  const items = within === null ? all : all.filter(({ id }) => within.has(id))
  const noticed = items.map((item) => noticedItem(item, earlier))
  const late = itemsOutOfTime(noticed, count, meeting.heldOn, rule).map(({ number }) => number)
  const wanted = noticed.filter(({ isWithdrawn }) => !isWithdrawn).length
  const { source } = noticeLaws[nation]
  const counted = (within === null ? publishingWords : supplementWords)(count, late, wanted, source)
  const { cancelled } = await calendarMeetingById(db, meeting.id)
  const words = cancelled === null ? counted : cancelledWords(counted, cancelled.why)
  return { rule, count, items, late, words, source, earlier }
}

/** The same in words alone, for a meeting that may have no pack yet. */
export async function publishingNow(context: ServiceContext, meetingId: number): Promise<PublishingNow> {
  const { committeeId, heldOn } = await calendarMeetingById(context.db, meetingId)
  const { words, count } = await countNotice(context, {
    id: meetingId,
    committee: { id: committeeId },
    heldOn,
  })
  return { ...words, isLate: count.isLate }
}

/**
 * The day from which an item has been open: that of the first version published with it, `null` when there is none (R5).
 * @param earlier  newest first
 */
export function openSince(itemId: number, earlier: readonly Publication[]): IsoDate | null {
  const first = earlier.findLast(({ proof }) => proof.items.some((item) => item.itemId === itemId))
  return first?.countsFrom ?? null
}

function noticedItem(item: AgendaItem, earlier: readonly Publication[]) {
  return {
    number: itemLabel(item),
    // Restored, an item keeps its reason for another time, and prints none.
    urgentReason: item.delivery === 'lateUrgent' ? item.urgentReason : null,
    isWithdrawn: isDropped(item),
    openSince: openSince(item.id, earlier),
  }
}
