import { sql, type Kysely } from 'kysely'

/**
 * Who looked through the public copy of a pack before it went out, and the hashes of the very files that were looked at. One look a
 * version; it is added and stays.
 */
const statements = [
  `create table public_look (
    pack_id integer primary key references pack (id) on delete cascade,
    docx_sha256 text not null,
    pdf_sha256 text not null,
    looked_by text not null check (looked_by <> ''),
    looked_at text not null
  ) strict`,
]

export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
