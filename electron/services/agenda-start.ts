import type { StartingItem } from '../../shared/agenda/agenda-edit.ts'
import type { PlannedItem } from '../../shared/agenda/agenda.ts'
import { wordsOf } from '../../shared/agenda/item-edits.ts'
import { lineAtNext, type MeetingDays } from '../../shared/agenda/instruction-pattern.ts'
import { defaultOrder, orderOf, startingItems } from '../../shared/agenda/order-of-business.ts'
import type { IsoDate } from '../../shared/calendar/iso-date.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { findMeetingDayBefore, findMeetingWithAgenda, meetingById } from '../db/meeting-repository.ts'
import { findOrderOfBusiness, saveOrderOfBusiness } from '../db/order-repository.ts'
import { plannedAgenda } from '../db/planned-agenda-repository.ts'
import type { Database } from '../db/tables.ts'

/** The items with which a meeting's agenda begins by the committee's standing order of business (R25). */
export async function itemsFromOrder(db: Database, meetingId: number): Promise<readonly StartingItem[]> {
  const { committee, heldOn } = await meetingById(db, meetingId)
  const order = (await findOrderOfBusiness(db, committee.id)) ?? defaultOrder
  return startingItems(order, await daysOf(db, committee.id, heldOn))
}

/**
 * The items with which it begins by the last agenda the committee has: the business of every meeting, and what was deferred.
 * @throws Problem `no-last-meeting`
 */
export async function itemsFromLastMeeting(
  db: Database,
  meetingId: number,
): Promise<readonly StartingItem[]> {
  const { committee, heldOn } = await meetingById(db, meetingId)
  const lastId = await findMeetingWithAgenda(db, committee.id, heldOn)
  if (lastId === null) throw new Problem('no-last-meeting', {})
  const last = await plannedAgenda(db, lastId)
  const then = await daysOf(db, committee.id, (await meetingById(db, lastId)).heldOn)
  const now = await daysOf(db, committee.id, heldOn)
  return last
    .filter((item) => item.delivery === 'deferred' || (recurs(item) && item.letter === undefined))
    .map((item) => carriedOver(item, then, now))
}

/** Makes the business of every meeting, as this agenda has it, the committee's standing order. */
export async function keepOrder(db: Database, meetingId: number): Promise<void> {
  const { committee, heldOn } = await meetingById(db, meetingId)
  const agenda = await plannedAgenda(db, meetingId)
  const order = orderOf(agenda.filter(recurs), await daysOf(db, committee.id, heldOn))
  await saveOrderOfBusiness(db, committee.id, order)
}

/** Reports are of one meeting; what precedes and follows them is of every one. */
function recurs({ kind, delivery }: PlannedItem): boolean {
  return delivery !== 'withdrawn' && !['report', 'verbal', 'heading'].includes(kind)
}

function carriedOver(item: PlannedItem, then: MeetingDays, now: MeetingDays): StartingItem {
  const isDeferred = item.delivery === 'deferred'
  const words = wordsOf(item)
  return {
    words: isDeferred ? words : { ...words, instruction: lineAtNext(item, then, now) },
    part: item.part,
    isSub: false,
    delivery: item.kind === 'verbal' ? 'verbal' : 'withAgenda',
    exemption:
      item.part === 1
        ? null
        : {
            paragraphs: item.exemptParagraphs,
            publicInterest: item.publicInterest,
            reviewOn: item.reviewOn,
            decidedBy: item.decidedBy,
          },
    carriedFrom: isDeferred ? item.id : null,
  }
}

async function daysOf(db: Database, committeeId: number, heldOn: IsoDate): Promise<MeetingDays> {
  return { thisMeeting: heldOn, lastMeeting: await findMeetingDayBefore(db, committeeId, heldOn) }
}
