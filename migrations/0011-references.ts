import { sql, type Kysely } from 'kysely'

/**
 * References as a register that is worked in: the meeting, item and minute that raised each; several owners; the day on which its
 * target was written, from which "next meeting" counts; the meeting that discharged it. Every change is a step with who, when and
 * why, and what each field was and became: the history, and the way back. Each committee's numbering, the clerk's words for numbers
 * that were never used, and the clerk's views of the register.
 */
const statements = [
  `alter table outstanding_reference add column raised_meeting_id integer references meeting (id) on delete set null`,
  `alter table outstanding_reference add column raised_item_id integer references agenda_item (id) on delete set null`,
  `alter table outstanding_reference add column minute_text text`,
  `alter table outstanding_reference add column owners text not null default '[]' check (json_valid(owners))`,
  `update outstanding_reference set owners = json_array(owner)`,
  `alter table outstanding_reference drop column owner`,
  `alter table outstanding_reference add column due_written_on text`,
  `alter table outstanding_reference add column discharged_on text`,
  `alter table outstanding_reference add column discharged_meeting_id integer references meeting (id) on delete set null`,
  `alter table outstanding_reference add column discharged_at text`,
  `alter table outstanding_reference add column is_removed integer not null default 0 check (is_removed in (0, 1))`,
  `create table reference_step (
    id integer primary key autoincrement,
    label text not null,
    taken_at text not null,
    taken_on text not null,
    taken_by text not null,
    why text,
    meeting_id integer references meeting (id) on delete set null,
    is_undone integer not null default 0 check (is_undone in (0, 1))
  ) strict`,
  `create table reference_change (
    step_id integer not null references reference_step (id) on delete cascade,
    reference_id integer not null references outstanding_reference (id) on delete cascade,
    was text not null check (json_valid(was)),
    now text not null check (json_valid(now)),
    primary key (step_id, reference_id)
  ) strict, without rowid`,
  `create index reference_change_of on reference_change (reference_id, step_id)`,
  `create table reference_numbering (
    committee_id integer primary key references committee (id) on delete cascade,
    public_grammar text not null,
    non_public_grammar text not null
  ) strict`,
  `create table reference_gap (
    committee_id integer not null references committee (id) on delete cascade,
    number text not null,
    why text not null,
    primary key (committee_id, number)
  ) strict, without rowid`,
  `create table reference_view (
    id integer primary key autoincrement,
    name text not null unique,
    view text not null check (json_valid(view))
  ) strict`,
]

export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
