import type { AgendaEdit } from '../../shared/agenda/agenda-edit.ts'
import { exemptSchedule, findExemptParagraph } from '../../shared/agenda/exempt-schedules.ts'
import type { AgendaView } from '../../shared/contract/agenda-views.ts'
import type { Operations } from '../../shared/contract/contract.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { meetingById } from '../db/meeting-repository.ts'
import { noteSaved } from '../db/saved-repository.ts'
import type { Database } from '../db/tables.ts'
import { withItsReferences } from './agenda-references.ts'
import { itemsFromLastMeeting, itemsFromOrder, itemTakenUp, keepOrder } from './agenda-start.ts'
import { retrace, takeStep } from './agenda-steps.ts'
import { readAgenda } from './agenda-view.ts'
import { agreeingLastMinutes } from './minutes-next-agenda.ts'
import type { ServiceContext } from './service-context.ts'

type AgendaOperations = Pick<
  Operations,
  | 'agenda.read'
  | 'agenda.edit'
  | 'agenda.undo'
  | 'agenda.redo'
  | 'agenda.start'
  | 'agenda.carry'
  | 'agenda.keepOrder'
>

/** Making agendas: each step, its undoing and its redoing is one transaction. */
export function createAgendaOperations(context: ServiceContext): AgendaOperations {
  const { db, outside } = context

  function commit(
    operation: keyof AgendaOperations,
    meetingId: number,
    step: (transaction: Database, takenAt: string) => Promise<void>,
  ): Promise<AgendaView> {
    return db.transaction().execute(async (transaction) => {
      const now = outside.clock().toISOString()
      await step(transaction, now)
      await noteSaved(transaction, now, operation)
      return readAgenda(transaction, meetingId, context)
    })
  }

  const take = (at: Database, meetingId: number, edit: AgendaEdit, takenAt: string): Promise<void> =>
    takeStep(at, meetingId, edit, { takenAt, takenBy: outside.person })

  return {
    'agenda.read': ({ meetingId }) => readAgenda(db, meetingId, context),
    'agenda.edit': ({ meetingId, edit }) =>
      commit('agenda.edit', meetingId, async (transaction, takenAt) => {
        await refuseUnknownParagraph(transaction, meetingId, edit)
        return take(transaction, meetingId, edit, takenAt)
      }),
    'agenda.undo': ({ meetingId, stepId }) =>
      commit('agenda.undo', meetingId, (transaction) => retrace(transaction, meetingId, 'undo', stepId)),
    'agenda.redo': ({ meetingId, stepId }) =>
      commit('agenda.redo', meetingId, (transaction) => retrace(transaction, meetingId, 'redo', stepId)),
    'agenda.start': ({ meetingId, from }) =>
      commit('agenda.start', meetingId, async (transaction, takenAt) => {
        const begin = from === 'lastMeeting' ? itemsFromLastMeeting : itemsFromOrder
        const begun = await begin(transaction, meetingId)
        const withMinutes = await agreeingLastMinutes(transaction, meetingId, begun)
        const items = await withItsReferences(transaction, meetingId, withMinutes)
        return take(transaction, meetingId, { kind: 'start', items }, takenAt)
      }),
    'agenda.carry': ({ meetingId, itemId }) =>
      commit('agenda.carry', meetingId, async (transaction, takenAt) => {
        const items = await itemTakenUp(transaction, meetingId, itemId)
        return take(transaction, meetingId, { kind: 'carry', items }, takenAt)
      }),
    'agenda.keepOrder': ({ meetingId }) =>
      commit('agenda.keepOrder', meetingId, (transaction) => keepOrder(transaction, meetingId)),
  }
}

/** @throws Problem `no-such-paragraph` */
async function refuseUnknownParagraph(db: Database, meetingId: number, edit: AgendaEdit): Promise<void> {
  const exemption = 'exemption' in edit ? edit.exemption : null
  if (exemption === null) return
  const { committee } = await meetingById(db, meetingId)
  const schedule = exemptSchedule(committee.nation)
  const unknown = exemption.paragraphs.find((one) => findExemptParagraph(one, schedule) === null)
  if (unknown !== undefined)
    throw new Problem('no-such-paragraph', { paragraph: unknown, schedule: schedule.name })
}
