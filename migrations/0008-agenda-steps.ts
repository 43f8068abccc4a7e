import { sql, type Kysely } from 'kysely'

/**
 * Agendas made step by step: sub-items, items taken off that may come back, what is decided about exempt and late ones,
 * every step with the ways there and back, and each committee's order of business.
 */
const statements = [
  `alter table agenda_item add column letter text`,
  `alter table agenda_item add column is_removed integer not null default 0 check (is_removed in (0, 1))`,
  `alter table agenda_item add column public_interest text`,
  `alter table agenda_item add column review_on text`,
  `alter table agenda_item add column decided_by text`,
  `alter table agenda_item add column chair_opinion text`,
  `alter table agenda_item add column carried_from integer references agenda_item (id) on delete set null`,
  `create table agenda_step (
    id integer primary key autoincrement,
    meeting_id integer not null references meeting (id) on delete cascade,
    taken_at text not null,
    taken_by text not null,
    label text not null,
    forward text not null check (json_valid(forward)),
    backward text not null check (json_valid(backward)),
    is_undone integer not null default 0 check (is_undone in (0, 1))
  ) strict`,
  `create index agenda_step_of on agenda_step (meeting_id, id)`,
  `create table order_of_business (
    committee_id integer primary key references committee (id) on delete cascade,
    items text not null check (json_valid(items))
  ) strict`,
]

export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
