import type { Database } from './tables.ts'

/** A version of a paper as it was taken in. */
export interface PaperVersion {
  readonly version: number
  readonly fileName: string
  readonly receivedAt: string
  readonly takenBy: string | null
  readonly originalHash: string
}

/** Every version of a paper, newest first. */
export async function versionRows(db: Database, paperId: number): Promise<readonly PaperVersion[]> {
  const rows = await db
    .selectFrom('paper_version')
    .selectAll()
    .where('paper_id', '=', paperId)
    .orderBy('version', 'desc')
    .execute()
  return rows.map((row) => ({
    version: row.version,
    fileName: row.file_name,
    receivedAt: row.received_at,
    takenBy: row.taken_by,
    originalHash: row.original_hash,
  }))
}
