import { isExempt } from '../../shared/agenda/agenda-item.ts'
import type { Agenda } from '../../shared/agenda/agenda.ts'
import type { AgendaView, CarriedPapers } from '../../shared/contract/agenda-views.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { agendaItemById } from '../db/agenda-repository.ts'
import { carriedItems } from '../db/carried-item-repository.ts'
import { carryPaper, clearedOn, everHadPaper } from '../db/carried-paper-repository.ts'
import { meetingById } from '../db/meeting-repository.ts'
import { type PaperRecord, papersOfItem } from '../db/paper-repository.ts'
import { plannedAgenda } from '../db/planned-agenda-repository.ts'
import { findReportOfItem, replaceCommittees, reportById } from '../db/report-repository.ts'
import type { Database } from '../db/tables.ts'

/** Where the papers of a deferred item are, and what they are. */
interface Offer {
  readonly itemId: number
  readonly papers: readonly PaperRecord[]
  readonly words: CarriedPapers
}

/** The papers that deferred items had at the meetings they come from, until the clerk has said of each what becomes of them. */
export async function carriedPapers(db: Database, items: Agenda): Promise<AgendaView['carriedPapers']> {
  const offers: Record<number, CarriedPapers> = {}
  for (const { id, carriedFrom } of items) {
    const offer = await offerFor(db, id, carriedFrom)
    if (offer !== null) offers[id] = offer.words
  }
  return offers
}

/**
 * Puts an item's papers of the earlier meeting under it, its report's place in the register with them; or notes that they
 * were offered and left, so that they are not offered again. To be called inside a transaction.
 *
 * @throws Problem `no-such-item`; `nothing-carried` when another window has settled it
 */
export async function settleCarried(
  db: Database,
  itemId: number,
  isKept: boolean,
  settledAt: string,
): Promise<void> {
  const { meetingId } = await agendaItemById(db, itemId)
  const item = (await plannedAgenda(db, meetingId)).find(({ id }) => id === itemId)
  const offer = await offerFor(db, itemId, item?.carriedFrom ?? null)
  if (offer === null) throw new Problem('nothing-carried', {})
  for (const { id } of offer.papers) await carryPaper(db, id, itemId, isKept ? null : settledAt)
  if (isKept) await carryReport(db, offer.itemId, itemId)
}

/** The nearest meeting before at which the item had papers. */
async function offerFor(db: Database, itemId: number, carriedFrom: number | null): Promise<Offer | null> {
  if (carriedFrom === null || (await everHadPaper(db, itemId))) return null
  for (const { itemId: from, heldOn } of await carriedItems(db, carriedFrom)) {
    const papers = await papersOfItem(db, from)
    const paper = papers.find(({ role }) => role === 'paper')
    if (paper === undefined) continue
    const words = {
      heldOn,
      fileName: paper.fileName,
      appendices: papers.length - 1,
      receivedAt: paper.receivedAt,
      clearedOn: await clearedOn(db, from),
      wasExempt: isExempt((await agendaItemById(db, from)).item),
    }
    return { itemId: from, papers, words }
  }
  return null
}

/** The register names the later meeting beside the one it was deferred from. */
async function carryReport(db: Database, from: number, to: number): Promise<void> {
  const reportId = await findReportOfItem(db, from)
  if (reportId === null || (await findReportOfItem(db, to)) !== null) return
  const { committees } = await reportById(db, reportId)
  const { item, meetingId } = await agendaItemById(db, to)
  const { committee, heldOn } = await meetingById(db, meetingId)
  const place = { name: committee.name, meetingOn: heldOn, purpose: item.purpose, itemId: to }
  await replaceCommittees(db, reportId, [...committees, place])
}
