import type { StartingItem } from '../../shared/agenda/agenda-edit.ts'
import { blocksOf, type PlannedItem } from '../../shared/agenda/agenda.ts'
import { wordsOf } from '../../shared/agenda/item-edits.ts'
import { lineAtNext, type MeetingDays } from '../../shared/agenda/instruction-pattern.ts'
import type { Meeting } from '../../shared/agenda/meeting.ts'
import { defaultOrder, orderOf, startingItems } from '../../shared/agenda/order-of-business.ts'
import { addDays, type IsoDate } from '../../shared/calendar/iso-date.ts'
import type { WaitingItem } from '../../shared/contract/agenda-views.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { agendaItemById } from '../db/agenda-repository.ts'
import { itemsWaiting } from '../db/carried-item-repository.ts'
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
  const days = await daysBetween(db, lastId, meetingId)
  return blocksOf(last).flatMap((block) => {
    const [main] = block
    const deferred = block.filter((item) => item.delivery === 'deferred')
    const again = recurs(main) && !deferred.includes(main) ? [begunAgain(main, days)] : []
    const isMainThere = again.length > 0 || deferred.includes(main)
    return [...again, ...deferred.map((item) => carriedOn(item, isMainThere && item !== main))]
  })
}

/**
 * An item that an earlier meeting of the committee deferred or left, with its sub-items, as this one takes it up.
 * @throws Problem `nothing-carried` when it is on an agenda again, or stood on none
 */
export async function itemTakenUp(
  db: Database,
  meetingId: number,
  itemId: number,
): Promise<readonly StartingItem[]> {
  const waiting = await waitingFor(db, await meetingById(db, meetingId))
  if (!waiting.some((item) => item.itemId === itemId)) throw new Problem('nothing-carried', {})
  const from = (await agendaItemById(db, itemId)).meetingId
  const agenda = await plannedAgenda(db, from)
  const block =
    blocksOf(agenda).find(([main]) => main.id === itemId) ?? agenda.filter(({ id }) => id === itemId)
  return block
    .filter(({ delivery }) => delivery !== 'withdrawn')
    .map((item, index) => carriedOn(item, index > 0))
}

/** What earlier meetings deferred or left and no agenda has taken up, for the year before a meeting. */
export function waitingFor(
  db: Database,
  { committee, heldOn }: Pick<Meeting, 'committee' | 'heldOn'>,
): Promise<readonly WaitingItem[]> {
  return itemsWaiting(db, committee.id, { since: addDays(heldOn, -366), before: heldOn })
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

/** The business of every meeting, its instruction speaking of this one. */
function begunAgain(item: PlannedItem, { before, after }: DaysBetween): StartingItem {
  return { ...startingAs(item), words: { ...wordsOf(item), instruction: lineAtNext(item, before, after) } }
}

/** What the earlier meeting did not take. */
function carriedOn(item: PlannedItem, isSub: boolean): StartingItem {
  return { ...startingAs(item), isSub, carriedFrom: item.id }
}

function startingAs(item: PlannedItem): StartingItem {
  const { part, exemptParagraphs, publicInterest, reviewOn, decidedBy } = item
  return {
    words: wordsOf(item),
    part,
    isSub: false,
    delivery: item.kind === 'verbal' ? 'verbal' : 'withAgenda',
    exemption: part === 1 ? null : { paragraphs: exemptParagraphs, publicInterest, reviewOn, decidedBy },
    carriedFrom: null,
  }
}

/** The days an agenda speaks of, at the meeting it comes from and at the one it is for. */
interface DaysBetween {
  readonly before: MeetingDays
  readonly after: MeetingDays
}

async function daysBetween(db: Database, fromId: number, toId: number): Promise<DaysBetween> {
  const [from, to] = [await meetingById(db, fromId), await meetingById(db, toId)]
  return {
    before: await daysOf(db, from.committee.id, from.heldOn),
    after: await daysOf(db, to.committee.id, to.heldOn),
  }
}

async function daysOf(db: Database, committeeId: number, heldOn: IsoDate): Promise<MeetingDays> {
  return { thisMeeting: heldOn, lastMeeting: await findMeetingDayBefore(db, committeeId, heldOn) }
}
