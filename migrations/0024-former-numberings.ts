import { sql, type Kysely } from 'kysely'

/** How a committee numbered its references before, oldest first: a year's count goes on, and what it left out is still asked for. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql
    .raw(
      `create table former_numbering (
        id integer primary key autoincrement,
        committee_id integer not null references committee (id) on delete cascade,
        public_grammar text not null,
        non_public_grammar text not null,
        unique (committee_id, public_grammar, non_public_grammar)
      ) strict`,
    )
    .execute(db)
}
