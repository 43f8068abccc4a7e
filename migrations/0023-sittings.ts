import { sql, type Kysely } from 'kysely'

/**
 * A meeting may be adjourned to another day: the days on which it went on, and how everybody stood to those before. A person may be
 * there in place of a member.
 */
const statements = [
  `create table sitting (
    id integer primary key,
    minutes_id integer not null references minutes (id) on delete cascade,
    adjourned_at text not null,
    held_on text not null,
    called_for text,
    venue text,
    reconvened_at text
  ) strict`,
  `create index sitting_of on sitting (minutes_id, id)`,
  ...(['insert', 'update', 'delete'] as const).map(
    (event) => `create trigger signed_sitting_${event} before ${event} on sitting
      when (select state from minutes where id = ${event === 'insert' ? 'new' : 'old'}.minutes_id) = 'signed'
      begin select raise(abort, 'signed minutes do not change'); end`,
  ),
  `alter table person_there add column earlier text not null default '[]' check (json_valid(earlier))`,
  `alter table person_there add column substitute_for integer references person_there (id) on delete set null`,
  `create index person_there_substitute_for on person_there (substitute_for)`,
]

export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
