import type { SomeWords } from '../../shared/agenda/agenda-edit.ts'
import { purposes, type AgendaItem } from '../../shared/agenda/agenda-item.ts'
import type { RequestOf } from '../../shared/contract/contract.ts'
import type { CoverDifference } from '../../shared/reports/cover-differences.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { agendaItemById } from '../db/agenda-repository.ts'
import { addSettlement } from '../db/cover-repository.ts'
import { changeReport, findReportOfItem, reportById } from '../db/report-repository.ts'
import type { Database } from '../db/tables.ts'
import { takeStep, type StepSignature } from './agenda-steps.ts'
import { differencesAt } from './cover-against-agenda.ts'
import { numberOf } from './report-entry.ts'

/**
 * Settles one line on which a cover and the agenda disagree: the agenda stays as it is, or takes the cover's words. Either way the
 * line is not raised again while both say what they say now.
 *
 * @throws Problem `difference-moved-on` when one of them says something else meanwhile, `difference-not-ours` when the agenda
 *   cannot take the cover's words: a meeting's day, its committee, whether the public may see it
 */
export async function settleDifference(
  db: Database,
  { itemId, field, agenda, cover, keep }: RequestOf<'reports.settle'>,
  signature: StepSignature,
): Promise<{ readonly open: number }> {
  const { meetingId } = await agendaItemById(db, itemId)
  const open = (await differencesAt(db, meetingId)).get(itemId) ?? []
  const meant = open.find((each) => each.field === field && each.agenda === agenda && each.cover === cover)
  if (meant === undefined) throw new Problem('difference-moved-on', {})
  if (keep === 'cover') await takeCovers(db, itemId, meant, signature)
  else await addSettlement(db, { itemId, field, agenda, cover }, keep, signature.takenAt)
  return { open: open.length - 1 }
}

/** A step of the agenda like any other: it can be undone there. */
async function takeCovers(
  db: Database,
  itemId: number,
  { field, cover }: CoverDifference,
  signature: StepSignature,
): Promise<void> {
  if (field === 'reference') return takeReference(db, itemId, cover)
  const { item, meetingId } = await agendaItemById(db, itemId)
  const words = coversWords(item, field, cover)
  await takeStep(db, meetingId, { kind: 'change', itemId, seen: {}, words }, signature)
}

/** The cover's words in the agenda's form. Capitals are in the data: an agenda that prints them goes on doing so. */
function coversWords(item: AgendaItem, field: CoverDifference['field'], cover: string): SomeWords {
  switch (field) {
    case 'subject':
      return { title: item.title === item.title.toUpperCase() ? cover.toUpperCase() : cover }
    case 'reportOf':
      return {
        reportOf: `${cover.replace(/^(?<preamble>(?:Joint r|R)eport of) (?!the )/u, '$<preamble> the ')}.`,
      }
    case 'purpose': {
      const purpose = purposes.find((known) => known.toLowerCase() === cover.toLowerCase())
      if (purpose !== undefined) return { purpose }
    }
  }
  throw new Problem('difference-not-ours', { cover })
}

async function takeReference(db: Database, itemId: number, reference: string): Promise<void> {
  const reportId = await findReportOfItem(db, itemId)
  if (reportId === null) throw new Problem('no-such-report', {})
  const report = await reportById(db, reportId)
  await changeReport(db, reportId, { ...report, reference, number: await numberOf(db, reference) })
}
