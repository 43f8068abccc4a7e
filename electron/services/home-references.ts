import type { IsoDate } from '../../shared/calendar/iso-date.ts'
import type { DueReference, DueReferences } from '../../shared/contract/home.ts'
import { ownerWords } from '../../shared/references/outstanding-reference.ts'
import type { Standing } from '../../shared/references/standing.ts'
import type { Database } from '../db/tables.ts'
import { readReferenceRegister } from './reference-register.ts'

/** References that want something of the clerk: overdue, due soon, or proposed for discharge. */
export async function dueReferences(db: Database, today: IsoDate): Promise<DueReferences> {
  const { references, committees } = await readReferenceRegister(db, today)
  const nextMeetings = new Map(committees.map(({ id, nextMeeting }) => [id, nextMeeting?.id ?? null]))
  const due = references.flatMap(
    ({ id, number, isPublic, action, owners, due: text, standing, committeeId }) => {
      const state = dueStates[standing]
      const meetingId = nextMeetings.get(committeeId) ?? null
      if (state === undefined) return []
      const asked = isPublic ? { action, owner: ownerWords(owners) } : null
      return [{ id, number, asked, due: isPublic ? text : null, state, meetingId }]
    },
  )
  return {
    count: references.filter(({ standing }) => standing !== 'discharged').length,
    due: due.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state)),
  }
}

const order = ['overdue', 'dueSoon', 'complete'] as const

const dueStates: { readonly [Kind in Standing]?: DueReference['state'] } = {
  late: 'overdue',
  dueNow: 'dueSoon',
  complete: 'complete',
}
