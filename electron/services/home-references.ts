import { addDays, type IsoDate } from '../../shared/calendar/iso-date.ts'
import type { DueReference, DueReferences } from '../../shared/contract/home.ts'
import { ownerWords } from '../../shared/references/outstanding-reference.ts'
import { latestMeaning } from '../../shared/references/due-day.ts'
import { referencesInOrder } from '../../shared/references/reference-order.ts'
import { allCommittees } from '../db/committee-repository.ts'
import { meetingIdsFrom } from '../db/meeting-repository.ts'
import { referencesOf } from '../db/reference-repository.ts'
import type { Database } from '../db/tables.ts'

/** A reference due within so many days is due now: its owner needs the time to write. */
const dueWithinDays = 14

/** References that want something of the clerk: overdue, due soon, or proposed for discharge. */
export async function dueReferences(db: Database, today: IsoDate): Promise<DueReferences> {
  const due: DueReference[] = []
  let count = 0
  for (const { id: committeeId } of await allCommittees(db)) {
    const register = await referencesOf(db, committeeId)
    const references = referencesInOrder(register.filter(({ dischargedOn }) => dischargedOn === null))
    count += references.length
    const [meetingId = null] = references.length > 0 ? await meetingIdsFrom(db, committeeId, today) : []
    for (const { id, number, action, owners, due: text, state } of references) {
      const kind = kindOf(state, text, today)
      if (kind !== null)
        due.push({ id, number, action, owner: ownerWords(owners), due: text, state: kind, meetingId })
    }
  }
  return { count, due: due.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state)) }
}

const order = ['overdue', 'dueSoon', 'complete'] as const

function kindOf(
  state: 'inProgress' | 'complete' | 'overdue',
  due: string | null,
  today: IsoDate,
): DueReference['state'] | null {
  if (state !== 'inProgress') return state
  const day = due === null ? null : latestMeaning(due)
  if (day === null || day > addDays(today, dueWithinDays)) return null
  return day < today ? 'overdue' : 'dueSoon'
}
