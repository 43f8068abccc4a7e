import type { PlannedItem } from '../../shared/agenda/agenda.ts'
import { referencesItem } from '../../shared/references/references-business.ts'
import { meetingById, meetingIdsFrom } from '../db/meeting-repository.ts'
import { papersOf } from '../db/paper-repository.ts'
import { plannedAgenda } from '../db/planned-agenda-repository.ts'
import { publicationsOf } from '../db/publication-repository.ts'
import type { Database } from '../db/tables.ts'
import { awaitedReferences, emptyListOff } from './agenda-references.ts'
import { type StepSignature, takeStep } from './agenda-steps.ts'
import type { IsoDate } from '../../shared/calendar/iso-date.ts'

/**
 * Takes the non-public list off a committee's later agendas where it has nothing to list any more, as when the only reference on it
 * was undone: it would exclude the public for nothing. One that the clerk has changed or given a paper stays, as do agendas that are
 * published or whose day has passed. To be called inside a transaction.
 */
export async function takeEmptyListsOff(
  db: Database,
  committeeId: number,
  signature: StepSignature & { readonly takenOn: IsoDate },
): Promise<void> {
  for (const meetingId of await meetingIdsFrom(db, committeeId, signature.takenOn)) {
    const list = (await plannedAgenda(db, meetingId)).find(isOurList)
    if (list === undefined || (await publicationsOf(db, meetingId)).length > 0) continue
    const { heldOn } = await meetingById(db, meetingId)
    const awaited = await awaitedReferences(db, committeeId, heldOn)
    const hasPaper = (await papersOf(db, meetingId)).some(({ itemId }) => itemId === list.id)
    if (hasPaper || awaited.some(({ isPublic }) => !isPublic)) continue
    await takeStep(db, meetingId, { kind: 'remove', itemId: list.id }, { ...signature, label: emptyListOff })
  }
}

/** The list as an agenda is given it: no word of it changed, nobody's reasons beside it, nothing under it. */
function isOurList(item: PlannedItem, _at: number, agenda: readonly PlannedItem[]): boolean {
  const { part, kind, title, instruction, purpose, publicInterest, reviewOn, decidedBy } = item
  const { words } = referencesItem(2, { paragraphs: [], references: [] })
  return (
    [publicInterest, reviewOn, decidedBy].every((said) => said === null) &&
    !agenda.some(({ id, number }) => id !== item.id && number === item.number) &&
    part === 2 &&
    kind === words.kind &&
    title === words.title &&
    instruction === words.instruction &&
    // Of what was complete it asked a decision.
    (purpose === words.purpose || purpose === 'For Decision')
  )
}
