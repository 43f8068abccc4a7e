import { itemLabel } from '../../shared/agenda/agenda-item.ts'
import type { Operations } from '../../shared/contract/contract.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { agendaItemById } from '../db/agenda-repository.ts'
import {
  appendicesOf,
  itemOfAppendix,
  nextPlace,
  restorePaper,
  swapPlaces,
} from '../db/appendix-repository.ts'
import { meetingById } from '../db/meeting-repository.ts'
import { addPaper, addVersion, papersOfItem, type PaperRecord, removePaper } from '../db/paper-repository.ts'
import { readRegisters } from '../db/registers-repository.ts'
import { noteSaved } from '../db/saved-repository.ts'
import type { Database } from '../db/tables.ts'
import { pagesAsFarAsKnown, type PackKnowledge } from './pack-knowledge.ts'
import { type Arrival, discardUnnamed, takeIn } from './paper-arrival.ts'
import { paperState } from './paper-state.ts'
import { paperView } from './paper-view.ts'
import { savedChanges } from './saved-change.ts'
import type { ServiceContext } from './service-context.ts'

type AppendixOperations = Pick<
  Operations,
  'appendices.add' | 'appendices.replace' | 'appendices.move' | 'appendices.remove' | 'appendices.restore'
>

export function createAppendixOperations(context: ServiceContext, packs: PackKnowledge): AppendixOperations {
  const { db } = context
  const changing = savedChanges(context)

  /** Takes a file in and puts it where `put` says; on failure its bytes are not kept for nothing. */
  async function filed(token: string, put: (db: Database, arrived: Arrival) => Promise<number>) {
    const paperId = await context.inTurn(async () => {
      const arrived = await takeIn(context, token)
      try {
        return await db.transaction().execute((transaction) => put(transaction, arrived))
      } catch (error) {
        await discardUnnamed(context, arrived)
        throw error
      }
    })
    const itemId = await standing(db, paperId)
    const { sides } = await pagesAsFarAsKnown(packs, (await agendaItemById(db, itemId)).meetingId)
    const appendix = appendixAmong(await appendicesOf(db, itemId), paperId)
    return paperView(appendix, sides.get(paperId) ?? null)
  }

  return {
    'appendices.add': ({ itemId, file }) =>
      filed(file, async (transaction, arrived) => {
        await refuseWithoutPaper(transaction, itemId)
        const known = (await appendicesOf(transaction, itemId)).find(isFile(arrived))
        if (known !== undefined) return known.id
        const place = { position: await nextPlace(transaction, itemId), role: 'appendix' } as const
        await noteSaved(transaction, arrived.receivedAt, 'appendices.add')
        return addPaper(transaction, itemId, place, arrived)
      }),
    'appendices.replace': ({ paperId, file }) =>
      filed(file, async (transaction, arrived) => {
        const itemId = await standing(transaction, paperId)
        if (isFile(arrived)(appendixAmong(await appendicesOf(transaction, itemId), paperId))) return paperId
        await addVersion(transaction, paperId, arrived)
        await noteSaved(transaction, arrived.receivedAt, 'appendices.replace')
        return paperId
      }),
    'appendices.move': ({ paperId, to }) =>
      changing('appendices.move', async (transaction) => {
        const all = await appendicesOf(transaction, await standing(transaction, paperId))
        const at = all.findIndex(({ id }) => id === paperId)
        const other = to === 'earlier' ? all[at - 1] : all[at + 1]
        if (other !== undefined) await swapPlaces(transaction, paperId, other.id)
        return { moved: other !== undefined }
      }),
    'appendices.remove': ({ paperId }) =>
      changing('appendices.remove', async (transaction, now) => {
        await standing(transaction, paperId)
        await removePaper(transaction, paperId, now)
        return { removed: true }
      }),
    'appendices.restore': ({ paperId }) =>
      changing('appendices.restore', async (transaction) => {
        const itemId = await itemOfAppendix(transaction, paperId, 'taken off')
        if (itemId === null) throw new Problem('no-such-paper', {})
        await refuseWithoutPaper(transaction, itemId)
        await restorePaper(transaction, paperId)
        return { restored: true }
      }),
  }
}

const isFile =
  ({ originalHash }: Pick<Arrival, 'originalHash'>) =>
  (paper: PaperRecord): boolean =>
    paper.originalHash === originalHash

/** The item an appendix stands under. @throws Problem `no-such-paper` */
async function standing(db: Database, paperId: number): Promise<number> {
  const itemId = await itemOfAppendix(db, paperId, 'standing')
  if (itemId === null) throw new Problem('no-such-paper', {})
  return itemId
}

function appendixAmong(appendices: readonly PaperRecord[], paperId: number): PaperRecord {
  const found = appendices.find(({ id }) => id === paperId)
  if (found === undefined) throw new Problem('no-such-paper', {})
  return found
}

/** An appendix belongs to a paper: an officer's, or one that the records make. @throws Problem `appendix-without-paper` */
async function refuseWithoutPaper(db: Database, itemId: number): Promise<void> {
  const { item, meetingId } = await agendaItemById(db, itemId)
  const papers = (await papersOfItem(db, itemId)).filter(({ role }) => role === 'paper')
  const meeting = await meetingById(db, meetingId)
  const { kind } = paperState(item, papers.length, meeting, await readRegisters(db))
  if (kind !== 'in' && kind !== 'generated')
    throw new Problem('appendix-without-paper', { itemNumber: itemLabel(item) })
}
