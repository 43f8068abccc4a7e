import type { Database } from './tables.ts'

/** What an import is of: a format and its subject, e.g. the committee and day of a meeting. */
export interface ImportSubject {
  readonly format: string
  readonly subject: string
}

/** Hash of what was last imported of this; `null` when nothing was. */
export async function importedHash(db: Database, { format, subject }: ImportSubject): Promise<string | null> {
  const row = await db
    .selectFrom('import_record')
    .select('content_hash')
    .where('format', '=', format)
    .where('subject', '=', subject)
    .executeTakeFirst()
  return row?.content_hash ?? null
}

/** Keeps the imported document whole, fields we do not know included, in place of the one before. */
export async function noteImport(
  db: Database,
  { format, subject }: ImportSubject,
  {
    contentHash,
    importedAt,
    document,
  }: { readonly contentHash: string; readonly importedAt: string; readonly document: string },
): Promise<void> {
  const said = { content_hash: contentHash, imported_at: importedAt, document }
  await db
    .insertInto('import_record')
    .values({ format, subject, ...said })
    .onConflict((conflict) => conflict.columns(['format', 'subject']).doUpdateSet(said))
    .execute()
}

/** Lets the same file be brought in again. */
export async function forgetImport(db: Database, { format, subject }: ImportSubject): Promise<void> {
  await db.deleteFrom('import_record').where('format', '=', format).where('subject', '=', subject).execute()
}

/** What an imported file told of an item's reports, as JSON, in its order. */
export interface ReportRecord {
  readonly key: string
  readonly content: string
}

export async function reportRecordsOf(db: Database, itemId: number): Promise<readonly ReportRecord[]> {
  const rows = await db
    .selectFrom('report_record')
    .selectAll()
    .where('item_id', '=', itemId)
    .orderBy('position')
    .execute()
  return rows.map(({ report_key, content }) => ({ key: report_key, content }))
}

export async function saveReportRecords(
  db: Database,
  itemId: number,
  records: readonly ReportRecord[],
): Promise<void> {
  await db.deleteFrom('report_record').where('item_id', '=', itemId).execute()
  const rows = records.map(({ key, content }, position) => ({
    item_id: itemId,
    position,
    report_key: key,
    content,
  }))
  if (rows.length > 0) await db.insertInto('report_record').values(rows).execute()
}
