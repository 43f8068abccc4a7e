import type { Operations } from '../../shared/contract/contract.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { agendaItemById } from '../db/agenda-repository.ts'
import { papersOfItem, removePaper, settleChanges, type PaperRecord } from '../db/paper-repository.ts'
import type { Database } from '../db/tables.ts'
import { pagesAsFarAsKnown, type PackKnowledge } from './pack-knowledge.ts'
import { attach, discardUnnamed, takeIn } from './paper-arrival.ts'
import { settleCarried } from './carried-papers.ts'
import { paperView } from './paper-view.ts'
import { fillRegister } from './report-arrival.ts'
import { savedChanges } from './saved-change.ts'
import type { ServiceContext } from './service-context.ts'

type PaperOperations = Pick<
  Operations,
  'papers.attach' | 'papers.carry' | 'papers.remove' | 'papers.settleChanges'
>

export function createPaperOperations(context: ServiceContext, packs: PackKnowledge): PaperOperations {
  const { db } = context
  const changing = savedChanges(context)
  return {
    'papers.attach': async ({ itemId, file: token }) => {
      const { meetingId } = await agendaItemById(db, itemId)
      await context.inTurn(() => attachOffered(context, itemId, token))
      const { sides } = await pagesAsFarAsKnown(packs, meetingId)
      const paper = await mainPaper(db, itemId)
      return paperView(paper, sides.get(paper.id) ?? null)
    },
    'papers.settleChanges': ({ paperId, trackedChanges }) =>
      changing('papers.settleChanges', async (transaction) => {
        if (!(await settleChanges(transaction, paperId, trackedChanges)))
          throw new Problem('no-such-paper', {})
        return { trackedChanges }
      }),
    'papers.carry': ({ itemId, keep }) =>
      changing('papers.carry', async (transaction, at) => {
        await settleCarried(transaction, itemId, keep, at)
        return (await agendaItemById(transaction, itemId)).item
      }),
    'papers.remove': ({ itemId }) =>
      changing('papers.remove', async (transaction, at) => {
        const { item } = await agendaItemById(transaction, itemId)
        for (const { id } of await papersOfItem(transaction, itemId)) await removePaper(transaction, id, at)
        return item
      }),
  }
}

/** Takes an offered file in and puts it under the item; on failure its bytes are not kept for nothing. */
async function attachOffered(context: ServiceContext, itemId: number, token: string): Promise<void> {
  const arrived = await takeIn(context, token)
  try {
    await context.db.transaction().execute(async (transaction) => {
      await attach(transaction, itemId, arrived)
      const { item } = await agendaItemById(transaction, itemId)
      if (item.kind === 'report') await fillRegister(transaction, itemId, arrived, context.outside.clock)
    })
  } catch (error) {
    await discardUnnamed(context, arrived)
    throw error
  }
}

async function mainPaper(db: Database, itemId: number): Promise<PaperRecord> {
  const paper = (await papersOfItem(db, itemId)).find(({ role }) => role === 'paper')
  if (paper === undefined) throw new Error('the paper that was just attached is gone')
  return paper
}
