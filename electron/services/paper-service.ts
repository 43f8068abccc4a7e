import type { Operations } from '../../shared/contract/contract.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { agendaItemById } from '../db/agenda-repository.ts'
import {
  addPaper,
  addVersion,
  isOriginalNamed,
  papersOfItem,
  removePaper,
  settleChanges,
  type ArrivedFile,
  type PaperRecord,
} from '../db/paper-repository.ts'
import { noteSaved } from '../db/saved-repository.ts'
import type { Database } from '../db/tables.ts'
import { pagesAsFarAsKnown, type PackKnowledge } from './pack-knowledge.ts'
import { paperView } from './paper-view.ts'
import type { ServiceContext } from './service-context.ts'

type PaperOperations = Pick<Operations, 'papers.attach' | 'papers.remove' | 'papers.settleChanges'>

export function createPaperOperations(context: ServiceContext, packs: PackKnowledge): PaperOperations {
  const { db, outside } = context
  return {
    'papers.attach': async ({ itemId, file: token }) => {
      const { meetingId } = await agendaItemById(db, itemId)
      await context.inTurn(() => attachOffered(context, itemId, token))
      const { sides } = await pagesAsFarAsKnown(packs, meetingId)
      const paper = await mainPaper(db, itemId)
      return paperView(paper, sides.get(paper.id) ?? null)
    },
    'papers.settleChanges': ({ paperId, trackedChanges }) =>
      db.transaction().execute(async (transaction) => {
        if (!(await settleChanges(transaction, paperId, trackedChanges)))
          throw new Problem('no-such-paper', {})
        await noteSaved(transaction, outside.clock().toISOString(), 'papers.settleChanges')
        return { trackedChanges }
      }),
    'papers.remove': ({ itemId }) =>
      db.transaction().execute(async (transaction) => {
        const { item } = await agendaItemById(transaction, itemId)
        const now = outside.clock().toISOString()
        for (const { id } of await papersOfItem(transaction, itemId)) await removePaper(transaction, id, now)
        await noteSaved(transaction, now, 'papers.remove')
        return item
      }),
  }
}

/** Takes an offered file in and puts it under the item; on failure its bytes are not kept for nothing. */
async function attachOffered(context: ServiceContext, itemId: number, token: string): Promise<void> {
  const arrived = await takeIn(context, token)
  try {
    await attach(context, itemId, arrived)
  } catch (error) {
    if (!(await isOriginalNamed(context.db, arrived.originalHash)))
      await context.originals.discard(arrived.originalHash)
    throw error
  }
}

/**
 * Judges an offered file by its content and keeps its bytes. Nothing names them yet.
 * @throws Problem `file-token-unknown`, and those of `PackWork.inspect`
 */
async function takeIn(
  { outside, originals, wordFiles, files }: ServiceContext,
  token: string,
): Promise<ArrivedFile> {
  const offered = files.file(token)
  const bytes = await offered.read()
  const { kind, findings, wordForm } = await outside.work.inspect(bytes, offered.fileName)
  const { hash } = await originals.keep(bytes, kind)
  await wordFiles.keep(hash, wordForm)
  return {
    originalHash: hash,
    size: bytes.length,
    givenPath: offered.path ?? offered.fileName,
    fileName: offered.fileName,
    receivedAt: outside.clock().toISOString(),
    findings,
  }
}

/** The same file again is the paper that stands there already. */
async function attach({ db }: ServiceContext, itemId: number, arrived: ArrivedFile): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    // Read again: another window may have taken the item off while the file was judged.
    await agendaItemById(transaction, itemId)
    const paper = (await papersOfItem(transaction, itemId)).find(({ role }) => role === 'paper')
    if (paper?.originalHash === arrived.originalHash) return
    if (paper === undefined) await addPaper(transaction, itemId, { position: 0, role: 'paper' }, arrived)
    else await addVersion(transaction, paper.id, arrived)
    await noteSaved(transaction, arrived.receivedAt, 'papers.attach')
  })
}

async function mainPaper(db: Database, itemId: number): Promise<PaperRecord> {
  const paper = (await papersOfItem(db, itemId)).find(({ role }) => role === 'paper')
  if (paper === undefined) throw new Error('the paper that was just attached is gone')
  return paper
}
