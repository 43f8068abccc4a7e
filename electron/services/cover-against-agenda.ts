import { type AgendaItem, isExempt } from '../../shared/agenda/agenda-item.ts'
import type { Meeting } from '../../shared/agenda/meeting.ts'
import { coverDifferences, type CoverDifference } from '../../shared/reports/cover-differences.ts'
import { agendaItemsOf } from '../db/agenda-repository.ts'
import {
  coverSettlements,
  coveredPapers,
  type CoveredPaper,
  type Settlement,
} from '../db/cover-repository.ts'
import { meetingById } from '../db/meeting-repository.ts'
import { referencesByItem } from '../db/report-repository.ts'
import type { Database } from '../db/tables.ts'

/** An agenda item with its meeting and the paper that stands under it. */
export interface PlacedItem {
  readonly item: AgendaItem
  readonly meeting: Meeting
  readonly paper: CoveredPaper | null
}

/** What the covers of a meeting's papers say otherwise than its agenda, not settled yet, by item; items without are left out. */
export async function differencesAt(
  db: Database,
  meetingId: number,
): Promise<ReadonlyMap<number, readonly CoverDifference[]>> {
  const meeting = await meetingById(db, meetingId)
  const papers = new Map((await coveredPapers(db, meetingId)).map((paper) => [paper.itemId, paper]))
  const references = await referencesByItem(db)
  const settled = await coverSettlements(db)
  const found = new Map<number, readonly CoverDifference[]>()
  for (const item of await agendaItemsOf(db, meetingId)) {
    const placed = { item, meeting, paper: papers.get(item.id) ?? null }
    const open = openDifferences(placed, references.get(item.id) ?? null, settled)
    if (open.length > 0) found.set(item.id, open)
  }
  return found
}

/** What an item's cover says otherwise than its agenda, but for lines that were settled in the very same words. */
export function openDifferences(
  { item, meeting, paper }: PlacedItem,
  reference: string | null,
  settled: readonly Settlement[],
): readonly CoverDifference[] {
  if (paper?.report == null) return []
  const agenda = {
    committeeName: meeting.committee.name,
    heldOn: meeting.heldOn,
    title: item.title,
    reportOf: item.reportOf,
    purpose: item.purpose,
    isExempt: isExempt(item),
    reference,
  }
  return coverDifferences(agenda, paper.report).filter(
    (each) =>
      !settled.some(
        ({ itemId, field, agenda: ours, cover }) =>
          itemId === item.id && field === each.field && ours === each.agenda && cover === each.cover,
      ),
  )
}
