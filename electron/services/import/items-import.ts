import {
  addAgendaItem,
  agendaItemsOf,
  changeAgendaItem,
  removeAgendaItem,
  type NewAgendaItem,
} from '../../db/agenda-repository.ts'
import { forgetSteps } from '../../db/agenda-step-repository.ts'
import { saveReportRecords } from '../../db/import-repository.ts'
import type { ArrivedFile } from '../../db/paper-repository.ts'
import type { Database } from '../../db/tables.ts'
import type { CaseFile, CaseItem } from './case-schema.ts'
import { savePapers, standingPapers, type StandingPaper } from './import-papers.ts'
import { matchItems } from './match-items.ts'
import { canonicalJson } from './read-json.ts'

/** A case with its Word files judged and kept, by report id. */
export interface ArrivedCase {
  readonly content: CaseFile
  readonly files: ReadonlyMap<string, ArrivedFile>
}

/** A paper that a corrected file took from its item; its bytes stay among the originals. */
export interface PaperLoss {
  readonly why: 'itemRemoved' | 'replaced'
  readonly fileName: string
  /** The item's number before the correction, or after it where another paper took its place. */
  readonly itemNumber: number
}

/**
 * Makes the agenda of a meeting that of the file, with its papers; items that can be recognised keep theirs.
 * @returns the papers that no longer stand where they stood, as they were not the file's own
 */
export async function saveItems(
  db: Database,
  meetingId: number,
  arrived: ArrivedCase,
  now: string,
): Promise<readonly PaperLoss[]> {
  // Steps taken before lead from and to an agenda that is no more.
  await forgetSteps(db, meetingId)
  const before = await standingItems(db, meetingId)
  const items = arrived.content.items.map(itemFromImport)
  const matches = matchItems(before, items)
  const gone = before.filter(({ id }) => !matches.includes(id))
  for (const { id } of gone) await removeAgendaItem(db, id)
  const losses = [...papersOfRemoved(gone, arrived)]
  for (const [position, item] of items.entries()) {
    const known = before.find(({ id }) => id === matches[position])
    if (known) await changeAgendaItem(db, known.id, position, item)
    const itemId = known?.id ?? (await addAgendaItem(db, meetingId, position, item))
    const reports = reportsOf(arrived.content, position)
    const replaced = await saveReports(db, itemId, reports, known?.papers ?? [], arrived, now)
    losses.push(
      ...replaced.map(({ fileName }) => ({ why: 'replaced' as const, fileName, itemNumber: item.number })),
    )
  }
  return losses
}

async function standingItems(db: Database, meetingId: number) {
  const items = await agendaItemsOf(db, meetingId)
  return Promise.all(
    items.map(async (item) => {
      const papers = await standingPapers(db, item.id)
      return { ...item, papers, hasOwnPapers: papers.some(({ isOwn }) => isOwn) }
    }),
  )
}

/** The papers that go with items the file no longer has; one that it brings again under another item is not lost. */
function papersOfRemoved(
  gone: readonly { readonly number: number; readonly papers: readonly StandingPaper[] }[],
  { files }: ArrivedCase,
): readonly PaperLoss[] {
  const brought = new Set([...files.values()].map(({ originalHash }) => originalHash))
  return gone.flatMap(({ number: itemNumber, papers }) =>
    papers
      .filter(({ originalHash }) => !brought.has(originalHash))
      .map(({ fileName }) => ({ why: 'itemRemoved' as const, fileName, itemNumber })),
  )
}

type CaseReport = CaseFile['reports'][number]

/** The reports of the item at a place of the agenda, its own before its appendices. */
function reportsOf({ items, reports }: CaseFile, position: number): readonly CaseReport[] {
  const item = items[position]
  const own = reports.filter((report) => report.item === item?.number)
  return [...own.filter(({ id }) => id === item?.report), ...own.filter(({ id }) => id !== item?.report)]
}

async function saveReports(
  db: Database,
  itemId: number,
  reports: readonly CaseReport[],
  papers: readonly StandingPaper[],
  { files }: ArrivedCase,
  now: string,
): Promise<readonly StandingPaper[]> {
  const replaced = await savePapers(
    db,
    itemId,
    reports.flatMap(({ id }) => files.get(id) ?? []),
    papers,
    now,
  )
  await saveReportRecords(
    db,
    itemId,
    reports.map((report) => ({ key: report.id, content: canonicalJson(report) })),
  )
  return replaced
}

function itemFromImport(item: CaseItem): NewAgendaItem {
  return {
    number: item.number,
    part: item.part,
    title: item.title,
    kind: item.kind,
    instruction: item.text,
    reportOf: item.reportOf,
    purpose: item.purpose,
    delivery: item.delivery ?? (item.kind === 'verbal' ? 'verbal' : 'withAgenda'),
    urgentReason: item.urgentReason,
    exemptParagraphs: item.exemptParagraphs,
    recommendation: item.recommendation,
    supplementaryPack: item.supplementaryPack,
  }
}
