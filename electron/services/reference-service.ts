import { itemLabel } from '../../shared/agenda/agenda-item.ts'
import { type IsoDate, longDate } from '../../shared/calendar/iso-date.ts'
import type { Operations, RequestOf } from '../../shared/contract/contract.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { nextNumber, type ReferenceNumbering } from '../../shared/references/numbering.ts'
import type { OutstandingReference } from '../../shared/references/outstanding-reference.ts'
import { itemNumberIn } from '../../shared/references/reference-words.ts'
import { isGrammar } from '../../shared/reports/reference-grammar.ts'
import { dischargeLabel } from '../../shared/references/step-words.ts'
import { agendaItemsOf } from '../db/agenda-repository.ts'
import { meetingById } from '../db/meeting-repository.ts'
import { explainGap, keepNumbering, numberingsOf } from '../db/reference-numbering-repository.ts'
import { referenceById, referencesByIds, referencesOf } from '../db/reference-repository.ts'
import { dropView, keepView, namedViews } from '../db/reference-view-repository.ts'
import type { NewStep } from '../db/reference-step-repository.ts'
import { noteSaved } from '../db/saved-repository.ts'
import type { Database } from '../db/tables.ts'
import { changeReferences } from './reference-change.ts'
import { readReferenceRegister, readReferenceStory } from './reference-register.ts'
import { refuseWithoutMinute } from './reference-minutes.ts'
import { raiseReference } from './reference-raise.ts'
import { makeBook, refuseToShow } from './reference-book.ts'
import { makeSheets, readSheets, takeSheets } from './reference-sheets.ts'
import { refuseIfDischarged, retraceReferences, takeFollowedStep } from './reference-steps.ts'
import { today, type ServiceContext } from './service-context.ts'

type ReferenceOperations = Pick<
  Operations,
  | 'references.register'
  | 'references.story'
  | 'references.sheets'
  | 'references.readSheets'
  | 'references.takeSheets'
  | 'references.raise'
  | 'references.change'
  | 'references.discharge'
  | 'references.undo'
  | 'references.redo'
  | 'references.book'
  | 'references.forPublic'
  | 'references.keepView'
  | 'references.dropView'
  | 'references.explainGaps'
  | 'references.setNumbering'
>

/** The registers of outstanding references: each step, its undoing and its redoing is one transaction. */
export function createReferenceOperations(context: ServiceContext): ReferenceOperations {
  const { db, outside } = context
  type Signature = Pick<NewStep, 'takenAt' | 'takenOn' | 'takenBy'>
  function commit<Result>(
    operation: keyof ReferenceOperations,
    make: (transaction: Database, signature: Signature) => Promise<Result>,
  ): Promise<Result> {
    return db.transaction().execute(async (transaction) => {
      const takenAt = outside.clock().toISOString()
      const signature = { takenAt, takenOn: today(outside.clock), takenBy: outside.person }
      const result = await make(transaction, signature)
      await noteSaved(transaction, takenAt, operation)
      return result
    })
  }

  return {
    'references.register': () => readReferenceRegister(db, today(outside.clock)),
    'references.story': ({ referenceId }) => readReferenceStory(db, referenceId),
    'references.sheets': ({ form }) => makeSheets(context, form),
    'references.readSheets': ({ files }) => readSheets(context, files),
    'references.takeSheets': ({ words }) =>
      commit('references.takeSheets', async (transaction, signature) => ({
        taken: await takeSheets(transaction, words, signature),
      })),
    'references.raise': (wish) =>
      commit('references.raise', async (transaction, signature) =>
        referenceById(transaction, await raiseReference(transaction, wish, signature)),
      ),
    'references.change': (wish) =>
      commit('references.change', (transaction, signature) => changeReferences(transaction, wish, signature)),
    'references.discharge': (wish) =>
      commit('references.discharge', (transaction, signature) => discharge(transaction, wish, signature)),
    'references.undo': ({ stepId }) =>
      commit('references.undo', async (transaction, signature) => ({
        undone: await retraceReferences(transaction, 'undo', stepId, signature),
      })),
    'references.redo': ({ stepId }) =>
      commit('references.redo', async (transaction, signature) => ({
        done: await retraceReferences(transaction, 'redo', stepId, signature),
      })),
    'references.book': (wish) => makeBook(context, wish),
    'references.forPublic': (wish) => refuseToShow(context, wish),
    'references.keepView': ({ name, view }) =>
      commit('references.keepView', async (transaction) => {
        await keepView(transaction, name, view)
        return { views: (await namedViews(transaction)).length }
      }),
    'references.dropView': ({ name }) =>
      commit('references.dropView', async (transaction) => {
        await dropView(transaction, name)
        return { views: (await namedViews(transaction)).length }
      }),
    'references.explainGaps': ({ committeeId, numbers, why }) =>
      commit('references.explainGaps', async (transaction) => {
        for (const number of numbers) await explainGap(transaction, committeeId, number, why)
        return { explained: why === null ? 0 : numbers.length }
      }),
    'references.setNumbering': ({ committeeId, ...numbering }) =>
      commit('references.setNumbering', async (transaction, { takenOn }) => {
        refuseUnclearGrammar(numbering)
        await keepNumbering(transaction, committeeId, numbering)
        const given = await referencesOf(transaction, committeeId)
        const numberings = await numberingsOf(transaction, committeeId)
        return { next: nextNumber(numberings, true, Number(takenOn.slice(0, 4)), given) }
      }),
  }
}

/**
 * @throws Problem when the meeting is still to come or has no such item, or when one of the references is not its committee's, not
 *   proposed, was raised after it, or was proposed after it with no word of where it was discharged
 */
async function discharge(
  db: Database,
  { referenceIds, meetingId, at }: RequestOf<'references.discharge'>,
  signature: Pick<NewStep, 'takenAt' | 'takenOn' | 'takenBy'>,
): Promise<readonly OutstandingReference[]> {
  const { committee, heldOn } = await meetingById(db, meetingId)
  if (heldOn > signature.takenOn) throw new Problem('meeting-still-to-come', { day: longDate(heldOn) })
  const references = []
  for (const reference of await referencesByIds(db, referenceIds)) {
    const { number, state, committeeId, raisedOn } = reference
    refuseIfDischarged(reference)
    if (committeeId !== committee.id)
      throw new Problem('reference-of-another-committee', { number, committee: committee.name })
    if (state !== 'complete') throw new Problem('reference-not-proposed', { number })
    if (raisedOn !== null && heldOn < raisedOn)
      throw new Problem('discharged-before-raised', {
        number,
        raised: longDate(raisedOn),
        day: longDate(heldOn),
      })
    if ((at ?? '') === '') await refuseWithoutMinute(db, reference, heldOn)
    references.push(reference)
  }
  await refuseUnknownItem(db, meetingId, heldOn, at)
  const settled = { dischargedOn: heldOn, dischargedMeetingId: meetingId, dischargedAt: at }
  const label = dischargeLabel(references.map(({ number }) => number))
  await takeFollowedStep(
    db,
    { ...signature, label, why: null, meetingId },
    new Map(referenceIds.map((id) => [id, settled])),
  )
  return referencesByIds(db, referenceIds)
}

/** An agenda that the records have is asked whether it has the item; minutes of elsewhere have numbers of their own. @throws Problem `no-such-item-there` */
async function refuseUnknownItem(
  db: Database,
  meetingId: number,
  heldOn: IsoDate,
  at: string | null,
): Promise<void> {
  const item = itemNumberIn(at)
  if (item === null) return
  const items = await agendaItemsOf(db, meetingId)
  if (items.length > 0 && !items.some((each) => itemLabel(each) === item))
    throw new Problem('no-such-item-there', { item, day: longDate(heldOn) })
}

/** @throws Problem `reference-grammar-unclear` */
function refuseUnclearGrammar(numbering: ReferenceNumbering): void {
  const unclear = [numbering.public, numbering.nonPublic].find((grammar) => !isGrammar(grammar))
  if (unclear !== undefined) throw new Problem('reference-grammar-unclear', { grammar: unclear })
  if (numbering.public === numbering.nonPublic)
    throw new Problem('reference-grammars-alike', { grammar: numbering.public })
}
