import { isDeepStrictEqual } from 'node:util'
import { findExemptParagraph, exemptSchedule } from '../../shared/agenda/exempt-schedules.ts'
import { inParts, type OrderOfBusiness } from '../../shared/agenda/order-edits.ts'
import { defaultOrder } from '../../shared/agenda/order-of-business.ts'
import { isFormal } from '../../shared/agenda/usual-place.ts'
import { addDays, type IsoDate } from '../../shared/calendar/iso-date.ts'
import type { Operations } from '../../shared/contract/contract.ts'
import type { OrderView } from '../../shared/contract/office.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { findMeetingDayBefore, meetingById, meetingIdsFrom } from '../db/meeting-repository.ts'
import { authorityOf } from '../db/office-repository.ts'
import { findOrderOfBusiness, saveOrderOfBusiness } from '../db/order-repository.ts'
import type { Database } from '../db/tables.ts'
import { savedChanges } from './saved-change.ts'
import { type ServiceContext, today } from './service-context.ts'

/** Each committee's standing order of business (R25). */
export function createOrderOperations(
  context: ServiceContext,
): Pick<Operations, 'committees.order' | 'committees.setOrder'> {
  const { db, outside } = context
  const changing = savedChanges(context)
  return {
    'committees.order': ({ committeeId }) => readOrder(db, committeeId, today(outside.clock)),
    'committees.setOrder': ({ committeeId, seen, items }) =>
      changing('committees.setOrder', async (transaction) => {
        const now = (await findOrderOfBusiness(transaction, committeeId)) ?? defaultOrder
        if (!isDeepStrictEqual(now, seen)) throw new Problem('order-changed-elsewhere', {})
        await refuseUnreasoned(transaction, committeeId, items)
        await saveOrderOfBusiness(transaction, committeeId, inParts(items))
        return { changed: true }
      }),
  }
}

async function readOrder(db: Database, committeeId: number, day: IsoDate): Promise<OrderView> {
  const own = await findOrderOfBusiness(db, committeeId)
  const [next] = await meetingIdsFrom(db, committeeId, day)
  // Without a meeting to come the next one may be any day from tomorrow on.
  const thisMeeting = next === undefined ? addDays(day, 1) : (await meetingById(db, next)).heldOn
  return {
    items: own ?? defaultOrder,
    isOwn: own !== null,
    days: { thisMeeting, lastMeeting: await findMeetingDayBefore(db, committeeId, thisMeeting) },
  }
}

/** Business is put before the committee in Part 2 only for a paragraph of the nation's schedule (R12). */
async function refuseUnreasoned(db: Database, committeeId: number, order: OrderOfBusiness): Promise<void> {
  const schedule = exemptSchedule((await authorityOf(db, committeeId)).nation)
  for (const { part, kind, title, paragraphs } of order) {
    if (part === 2 && paragraphs.length === 0 && !isFormal({ kind }))
      throw new Problem('part-two-without-paragraph', { title })
    const unknown = paragraphs.find((one) => findExemptParagraph(one, schedule) === null)
    if (unknown !== undefined)
      throw new Problem('no-such-paragraph', { paragraph: unknown, schedule: schedule.name })
  }
}
