import { sql, type Kysely } from 'kysely'

/**
 * Packs as they were built, one row per version and audience, with what they held and what the checks found; and how many
 * sides each document has when laid out alone, so that a screen can show page numbers before a build.
 */
const statements = [
  `create table pack (
    id integer primary key autoincrement,
    meeting_id integer not null references meeting (id) on delete cascade,
    version integer not null check (version > 0),
    built_at text not null,
    input_hash text not null,
    unique (meeting_id, version)
  ) strict`,
  `create table pack_edition (
    pack_id integer not null references pack (id) on delete cascade,
    audience text not null check (audience in ('members', 'public')),
    docx_path text not null,
    pdf_path text not null,
    pages integer not null check (pages > 0),
    docx_sha256 text not null,
    pdf_sha256 text not null,
    documents text not null check (json_valid(documents)),
    checks text not null check (json_valid(checks)),
    notes text not null check (json_valid(notes)),
    primary key (pack_id, audience)
  ) strict`,
  `create table counted_document (
    content_key text not null,
    layout_engine text not null,
    members_sides integer not null check (members_sides > 0),
    public_sides integer not null check (public_sides > 0),
    primary key (content_key, layout_engine)
  ) strict, without rowid`,
]

export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
