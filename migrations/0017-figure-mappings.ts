import { sql, type Kysely } from 'kysely'

/** Where a file of figures has them, as it was last read for a committee; known again by the shape of its headings. */
const statements = [
  `create table figure_mapping (
    committee_id integer not null references committee (id) on delete cascade,
    shape text not null,
    mapping text not null,
    kept_at text not null,
    primary key (committee_id, shape)
  ) strict, without rowid`,
]

export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
