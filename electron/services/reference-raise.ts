import { isExempt, itemLabel } from '../../shared/agenda/agenda-item.ts'
import type { RequestOf } from '../../shared/contract/contract.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { nextNumber } from '../../shared/references/numbering.ts'
import type { ReferenceRecord } from '../../shared/references/reference-edit.ts'
import { agendaItemById } from '../db/agenda-repository.ts'
import { meetingById } from '../db/meeting-repository.ts'
import { numberingsOf } from '../db/reference-numbering-repository.ts'
import { addReference, referencesOf } from '../db/reference-repository.ts'
import { addReferenceStep, forgetUndoneSteps, type NewStep } from '../db/reference-step-repository.ts'
import type { Database } from '../db/tables.ts'
import { bringToLaterAgendas } from './agenda-references.ts'
import { refuseImpossibleDay } from './reference-change.ts'

/**
 * Enters what a meeting asked for under the next number of its committee, and sees to it that the agendas to come list it.
 * @returns the new reference's id
 * @throws Problem `no-such-meeting`, `no-such-item`, `no-such-day`, `reference-would-be-public`
 */
export async function raiseReference(
  db: Database,
  wish: RequestOf<'references.raise'>,
  step: Omit<NewStep, 'label' | 'why' | 'meetingId'>,
): Promise<number> {
  const { meetingId, isPublic, action, owner, due, minuteText } = wish
  refuseImpossibleDay(due)
  const { committee, heldOn } = await meetingById(db, meetingId)
  const item = await raisingItem(db, wish)
  await forgetUndoneSteps(db)
  const given = await referencesOf(db, committee.id)
  const numberings = await numberingsOf(db, committee.id)
  const record: ReferenceRecord = {
    number: nextNumber(numberings, isPublic, Number(heldOn.slice(0, 4)), given),
    isPublic,
    raisedOn: heldOn,
    raisedAtItem: item?.label ?? null,
    raisedText: null,
    raisedMeetingId: meetingId,
    raisedItemId: item?.id ?? null,
    minuteText,
    action,
    owners: owner === null ? [] : [owner],
    state: 'inProgress',
    status: '',
    due,
    dueWrittenOn: heldOn,
    dischargedOn: null,
    dischargedMeetingId: null,
    dischargedAt: null,
    isRemoved: false,
  }
  const referenceId = await addReference(db, committee.id, record, null)
  const raised = { referenceId, was: { isRemoved: true }, now: { isRemoved: false } }
  await addReferenceStep(db, { ...step, label: `Raise ${record.number}`, why: null, meetingId }, [raised])
  await bringToLaterAgendas(db, committee.id, heldOn, step)
  return referenceId
}

/** The item that raises it, as the register prints it: "Item 5 - Fish market". What an exempt item asks for is no public matter. */
async function raisingItem(
  db: Database,
  { agendaItemId, isPublic }: RequestOf<'references.raise'>,
): Promise<{ readonly id: number; readonly label: string } | null> {
  if (agendaItemId === null) return null
  const { item } = await agendaItemById(db, agendaItemId)
  if (isPublic && isExempt(item)) throw new Problem('reference-would-be-public', { item: itemLabel(item) })
  return { id: agendaItemId, label: `Item ${itemLabel(item)} - ${item.title}` }
}
