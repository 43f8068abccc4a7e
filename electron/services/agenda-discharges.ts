import type { PlannedItem } from '../../shared/agenda/agenda.ts'
import type { IsoDate } from '../../shared/calendar/iso-date.ts'
import type { ReferenceChange } from '../../shared/references/reference-edit.ts'
import { listAsks, saysWhatIsAsked } from '../../shared/references/references-business.ts'
import { agendaSteps } from '../db/agenda-step-repository.ts'
import { meetingById, meetingIdsFrom } from '../db/meeting-repository.ts'
import { plannedAgenda } from '../db/planned-agenda-repository.ts'
import { publicationsOf } from '../db/publication-repository.ts'
import { committeesOfReferences } from '../db/reference-repository.ts'
import type { Database } from '../db/tables.ts'
import { awaitedReferences } from './agenda-references.ts'
import { type StepSignature, takeStep } from './agenda-steps.ts'

/** How an agenda's history names the step; one of another name that changed the same is the clerk's own. */
const asksAnew = 'Say what the outstanding references ask'

/**
 * Keeps the lists on the agendas to come for decision while their paper asks the committee to discharge something, and else for
 * information (R35). What the clerk said otherwise stays, as do agendas that are published or whose day has passed. To be called
 * inside a transaction.
 */
export async function followDischarges(
  db: Database,
  changes: readonly ReferenceChange[],
  signature: StepSignature & { readonly takenOn: IsoDate },
): Promise<void> {
  const ids = changes.filter(({ now }) => mattersToLists(now)).map(({ referenceId }) => referenceId)
  for (const committeeId of await committeesOfReferences(db, ids))
    for (const meetingId of await meetingIdsFrom(db, committeeId, signature.takenOn)) {
      const lists = (await plannedAgenda(db, meetingId)).filter(saysWhatIsAsked)
      if (lists.length === 0 || (await publicationsOf(db, meetingId)).length > 0) continue
      const { heldOn } = await meetingById(db, meetingId)
      const awaited = await awaitedReferences(db, committeeId, heldOn)
      for (const list of lists) {
        const words = listAsks(list.part, awaited)
        if (list.purpose === words.purpose && list.recommendation === words.recommendation) continue
        if (await isOfTheClerk(db, meetingId, list)) continue
        const edit = { kind: 'change', itemId: list.id, seen: {}, words } as const
        await takeStep(db, meetingId, edit, { ...signature, label: asksAnew })
      }
    }
}

const mattersToLists = (now: ReferenceChange['now']): boolean =>
  [now.state, now.dischargedOn, now.isPublic, now.isRemoved].some((field) => field !== undefined)

/** Whether the clerk changed the purpose by hand, or took back what was changed for them. */
async function isOfTheClerk(db: Database, meetingId: number, { id }: PlannedItem): Promise<boolean> {
  return (await agendaSteps(db, meetingId)).some(({ label, isUndone, forward, backward }) => {
    const [was, now] = [backward, forward].map(({ items }) => items.find((item) => item.id === id))
    const isOtherwise = was !== undefined && now !== undefined && was.purpose !== now.purpose
    return isOtherwise && (label === asksAnew) === isUndone
  })
}
