import {
  type KeptMinutes,
  type KeptPaper,
  keptPapers,
  keptStates,
} from '../../shared/minutes/kept-minutes.ts'
import { oneOf } from './row-values.ts'
import type { Database } from './tables.ts'

/** A kept file with its bytes. */
export interface KeptFile extends KeptMinutes {
  readonly docx: Uint8Array
}

/** The files kept of minutes, without their bytes; of a paper that was approved and signed both, the approved one first. */
export async function keptMinutesOf(db: Database, minutesId: number): Promise<readonly KeptMinutes[]> {
  const rows = await db
    .selectFrom('kept_minutes')
    .select(['state', 'paper', 'file_name', 'sha256', 'kept_at'])
    .where('minutes_id', '=', minutesId)
    .orderBy('state')
    .execute()
  return rows.map(keptFromRow)
}

/** A kept file as it was signed, else as it was approved; `null` where none is kept. */
export async function findKeptFile(
  db: Database,
  minutesId: number,
  paper: KeptPaper,
): Promise<KeptFile | null> {
  const row = await db
    .selectFrom('kept_minutes')
    .selectAll()
    .where('minutes_id', '=', minutesId)
    .where('paper', '=', paper)
    .orderBy('state', 'desc')
    .executeTakeFirst()
  return row === undefined ? null : { ...keptFromRow(row), docx: row.docx }
}

export async function keepFile(db: Database, minutesId: number, file: KeptFile): Promise<void> {
  const { state, paper, fileName, docx, sha256, keptAt } = file
  await db
    .insertInto('kept_minutes')
    .values({
      minutes_id: minutesId,
      state,
      paper,
      file_name: fileName,
      docx: Buffer.from(docx),
      sha256,
      kept_at: keptAt,
    })
    .execute()
}

/** Lets go of the files of minutes that are not approved after all; those of signed ones stay. */
export async function removeKeptFiles(db: Database, minutesId: number): Promise<void> {
  await db.deleteFrom('kept_minutes').where('minutes_id', '=', minutesId).execute()
}

function keptFromRow(row: {
  readonly state: string
  readonly paper: string
  readonly file_name: string
  readonly sha256: string
  readonly kept_at: string
}): KeptMinutes {
  return {
    state: oneOf(keptStates, row.state),
    paper: oneOf(keptPapers, row.paper),
    fileName: row.file_name,
    sha256: row.sha256,
    keptAt: row.kept_at,
  }
}
