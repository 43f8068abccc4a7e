import { sql, type Kysely } from 'kysely'

/**
 * Versions of packs that were published: what was in them, the hash of every file, when, and the clear days counted. Such a row is
 * never changed and never deleted, and neither is the pack it names (Local Government Act 1972, s.100H(4)).
 */
const statements = [
  `create table publication (
    id integer primary key autoincrement,
    meeting_id integer not null references meeting (id) on delete restrict,
    pack_id integer not null references pack (id) on delete restrict,
    version integer not null,
    published_at text not null,
    counts_from text not null,
    clear_days integer not null check (clear_days >= 0),
    required_days integer not null check (required_days >= 0),
    proof text not null check (json_valid(proof)),
    reissue_of integer references publication (id),
    reason text,
    check ((reissue_of is null) = (reason is null))
  ) strict`,
  `create trigger publication_is_not_deleted before delete on publication
    begin select raise(abort, 'a published pack stays published'); end`,
  `create trigger publication_is_not_changed before update on publication
    begin select raise(abort, 'a published pack stays as it was'); end`,
]

export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
