import { itemLabel } from '../../shared/agenda/agenda-item.ts'
import type { Settlement } from '../../shared/pack/removals.ts'
import type { ReadReport } from '../../shared/reports/cover.ts'
import { sentences } from './row-values.ts'
import type { Database } from './tables.ts'

/** A Word file under an agenda item: its newest version. */
export interface PaperRecord {
  readonly id: number
  readonly itemId: number
  readonly role: 'paper' | 'appendix'
  readonly version: number
  /** SHA-256 of the file as it arrived, in hex: `originals.read` gives its bytes. */
  readonly originalHash: string
  /** Its path as it was given, or its name where only the bytes came. */
  readonly givenPath: string
  readonly fileName: string
  /** ISO instant */
  readonly receivedAt: string
  readonly findings: readonly string[]
  /** What becomes of its tracked changes in the public copy: the clerk's choice for all its versions. */
  readonly trackedChanges: Settlement
}

/** A file that has arrived and been judged. */
export type ArrivedFile = Omit<PaperRecord, 'id' | 'itemId' | 'role' | 'version' | 'trackedChanges'> & {
  readonly size: number
  /** What its cover says, `null` for what is no Word report; left out where it is read later. */
  readonly report?: ReadReport | null
  /** Who took it in, as the computer knows them. */
  readonly takenBy?: string
}

/** The papers of a meeting's items in the order they stand: by item, the paper before its appendices. */
export async function papersOf(db: Database, meetingId: number): Promise<readonly PaperRecord[]> {
  const rows = await newestVersions(db)
    .innerJoin('agenda_item', 'agenda_item.id', 'paper.item_id')
    .where('agenda_item.meeting_id', '=', meetingId)
    .where('agenda_item.is_removed', '=', 0)
    .orderBy('agenda_item.position')
    .orderBy('paper.position')
    .execute()
  return rows.map(paperFromRow)
}

/** The papers of one item, the paper before its appendices. */
export async function papersOfItem(db: Database, itemId: number): Promise<readonly PaperRecord[]> {
  const rows = await newestVersions(db)
    .where('paper.item_id', '=', itemId)
    .orderBy('paper.position')
    .execute()
  return rows.map(paperFromRow)
}

/** An original that is or once was filed under an item. */
export interface FiledOriginal {
  readonly originalHash: string
  readonly fileName: string
  /** Whether that item is exempt, or was when it was taken off. */
  readonly isExempt: boolean
  /** The item's number on the agenda; `null` for an item that was taken off. */
  readonly itemNumber: string | null
}

/**
 * Every original ever filed under a meeting's items, in the order in which they were: earlier versions, papers taken off, and
 * those of items taken off.
 */
export async function originalsEverFiled(db: Database, meetingId: number): Promise<readonly FiledOriginal[]> {
  const rows = await db
    .selectFrom('paper')
    .innerJoin('paper_version', 'paper_version.paper_id', 'paper.id')
    .innerJoin('agenda_item', 'agenda_item.id', 'paper.item_id')
    .where('agenda_item.meeting_id', '=', meetingId)
    .orderBy('paper_version.id')
    .select((row) => [
      'paper_version.original_hash',
      'paper_version.file_name',
      'agenda_item.number',
      'agenda_item.letter',
      'agenda_item.is_removed',
      row
        .or([
          row('agenda_item.part', '=', 2),
          row.exists(
            row.selectFrom('exempt_paragraph').select('position').whereRef('item_id', '=', 'agenda_item.id'),
          ),
        ])
        .as('is_exempt'),
    ])
    .execute()
  return rows.map(({ original_hash, file_name, number, letter, is_removed, is_exempt }) => ({
    originalHash: original_hash,
    fileName: file_name,
    isExempt: Number(is_exempt) !== 0,
    itemNumber: is_removed === 0 ? itemLabel({ number, ...(letter === null ? {} : { letter }) }) : null,
  }))
}

/** Notes an original whose bytes are kept; harmless when it is known. */
async function noteOriginal(db: Database, { originalHash, size, receivedAt }: ArrivedFile): Promise<void> {
  await db
    .insertInto('original')
    .values({ hash: originalHash, size, first_received_at: receivedAt })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Whether the records name this original. */
export async function isOriginalNamed(db: Database, hash: string): Promise<boolean> {
  const row = await db.selectFrom('original').select('hash').where('hash', '=', hash).executeTakeFirst()
  return row !== undefined
}

/** Puts an arrived file under an item as a paper of its own, version 1. */
export async function addPaper(
  db: Database,
  itemId: number,
  place: { readonly position: number; readonly role: PaperRecord['role'] },
  file: ArrivedFile,
): Promise<number> {
  const { id } = await db
    .insertInto('paper')
    .values({ item_id: itemId, ...place, removed_at: null })
    .returning('id')
    .executeTakeFirstOrThrow()
  await addVersion(db, id, file)
  return id
}

/** Whether a paper was this file once, in this version or an earlier one. */
export async function wasOnce(db: Database, paperId: number, originalHash: string): Promise<boolean> {
  const row = await db
    .selectFrom('paper_version')
    .select('id')
    .where('paper_id', '=', paperId)
    .where('original_hash', '=', originalHash)
    .executeTakeFirst()
  return row !== undefined
}

/** Replaces what stands under a paper by an arrived file, as its next version. */
export async function addVersion(db: Database, paperId: number, file: ArrivedFile): Promise<void> {
  await noteOriginal(db, file)
  const newest = await db
    .selectFrom('paper_version')
    .select((row) => row.fn.max('version').as('version'))
    .where('paper_id', '=', paperId)
    .executeTakeFirst()
  await db
    .insertInto('paper_version')
    .values({
      paper_id: paperId,
      version: (newest?.version ?? 0) + 1,
      original_hash: file.originalHash,
      given_path: file.givenPath,
      file_name: file.fileName,
      received_at: file.receivedAt,
      findings: JSON.stringify(file.findings),
      cover: file.report === undefined ? null : JSON.stringify(file.report),
      taken_by: file.takenBy ?? null,
    })
    .execute()
}

/** Keeps what becomes of a paper's tracked changes. @returns whether there is such a paper on an agenda */
export async function settleChanges(
  db: Database,
  paperId: number,
  trackedChanges: Settlement,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('paper')
    .set({ tracked_changes: trackedChanges })
    .where('id', '=', paperId)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Takes a paper off its item; its versions stay in the records. */
export async function removePaper(db: Database, paperId: number, removedAt: string): Promise<void> {
  await db.updateTable('paper').set({ removed_at: removedAt }).where('id', '=', paperId).execute()
}

function newestVersions(db: Database) {
  return db
    .selectFrom('paper')
    .innerJoin('paper_version', 'paper_version.paper_id', 'paper.id')
    .where('paper.removed_at', 'is', null)
    .where((row) =>
      row(
        'paper_version.version',
        '=',
        row
          .selectFrom('paper_version as other')
          .select((other) => other.fn.max('other.version').as('version'))
          .whereRef('other.paper_id', '=', 'paper.id'),
      ),
    )
    .select([
      'paper.id as id',
      'paper.item_id',
      'paper.role',
      'paper.tracked_changes',
      'paper_version.version',
      'paper_version.original_hash',
      'paper_version.given_path',
      'paper_version.file_name',
      'paper_version.received_at',
      'paper_version.findings',
    ])
}

interface PaperRow {
  readonly id: number
  readonly item_id: number
  readonly role: PaperRecord['role']
  readonly version: number
  readonly original_hash: string
  readonly given_path: string
  readonly file_name: string
  readonly received_at: string
  readonly findings: string
  readonly tracked_changes: Settlement
}

function paperFromRow(row: PaperRow): PaperRecord {
  return {
    id: row.id,
    itemId: row.item_id,
    role: row.role,
    version: row.version,
    originalHash: row.original_hash,
    givenPath: row.given_path,
    fileName: row.file_name,
    receivedAt: row.received_at,
    findings: sentences(row.findings),
    trackedChanges: row.tracked_changes,
  }
}
