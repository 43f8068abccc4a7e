import type { ReadReport } from '../../shared/reports/cover.ts'
import type { CoverDifference, DifferingField } from '../../shared/reports/cover-differences.ts'
import { differingFields } from '../../shared/reports/cover-differences.ts'
import { oneOf } from './row-values.ts'
import type { Database } from './tables.ts'

/** The newest version of an item's own paper, and what its cover says. */
export interface CoveredPaper {
  readonly itemId: number
  readonly paperId: number
  readonly versionId: number
  readonly version: number
  readonly fileName: string
  readonly receivedAt: string
  readonly originalHash: string
  /** `null` until it was read, and for what is no Word report. */
  readonly report: ReadReport | null
  readonly wasRead: boolean
}

/** The papers that stand on any agenda, or on one meeting's, by item; appendices have no cover of their own. */
export async function coveredPapers(db: Database, meetingId?: number): Promise<readonly CoveredPaper[]> {
  const rows = await db
    .selectFrom('paper')
    .innerJoin('paper_version', 'paper_version.paper_id', 'paper.id')
    .innerJoin('agenda_item', 'agenda_item.id', 'paper.item_id')
    .$if(meetingId !== undefined, (query) => query.where('meeting_id', '=', meetingId ?? 0))
    .where('paper.removed_at', 'is', null)
    .where('paper.role', '=', 'paper')
    .orderBy('paper_version.version')
    .select([
      'paper.item_id',
      'paper.id as paper_id',
      'paper_version.id as version_id',
      'paper_version.version',
      'paper_version.file_name',
      'paper_version.received_at',
      'paper_version.original_hash',
      'paper_version.cover',
    ])
    .execute()
  // The last of each paper stands: versions come in order.
  const newest = new Map(rows.map((row) => [row.paper_id, row]))
  return [...newest.values()].map((row) => ({
    itemId: row.item_id,
    paperId: row.paper_id,
    versionId: row.version_id,
    version: row.version,
    fileName: row.file_name,
    receivedAt: row.received_at,
    originalHash: row.original_hash,
    // Written by `keepCover` below and by `addVersion`, and by nothing else.
    report: row.cover === null ? null : (JSON.parse(row.cover) as ReadReport | null),
    wasRead: row.cover !== null,
  }))
}

/** Keeps what a version's cover says; `null` for a paper that has none. */
export async function keepCover(db: Database, versionId: number, report: ReadReport | null): Promise<void> {
  await db
    .updateTable('paper_version')
    .set({ cover: JSON.stringify(report) })
    .where('id', '=', versionId)
    .execute()
}

/** A line that the clerk has settled, in the words that both sides had then. */
export interface Settlement extends CoverDifference {
  readonly itemId: number
}

/** Every line settled so far. */
export async function coverSettlements(db: Database): Promise<readonly Settlement[]> {
  const rows = await db.selectFrom('cover_settlement').selectAll().orderBy('id').execute()
  return rows.map(({ item_id, field, agenda, cover }) => ({
    itemId: item_id,
    field: oneOf<DifferingField>(differingFields, field),
    agenda,
    cover,
  }))
}

export async function addSettlement(
  db: Database,
  { itemId, field, agenda, cover }: Settlement,
  kept: 'agenda' | 'cover',
  settledAt: string,
): Promise<void> {
  await db
    .insertInto('cover_settlement')
    .values({ item_id: itemId, field, agenda, cover, kept, settled_at: settledAt })
    .execute()
}
