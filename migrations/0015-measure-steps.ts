import { sql, type Kysely } from 'kysely'

/**
 * Measures that are worked in: every step of a committee's measures with the rows it changed, before and after, which is the way
 * back; sentences that somebody looked at and left as they are; how a control chart is worked out where the office settled it; which
 * priorities are operational and which organisational.
 */
const statements = [
  `create table measure_step (
    id integer primary key autoincrement,
    committee_id integer not null references committee (id) on delete cascade,
    label text not null,
    subject text,
    taken_at text not null,
    taken_by text not null,
    changes text not null check (json_valid(changes)),
    is_undone integer not null default 0 check (is_undone in (0, 1))
  ) strict`,
  `create index measure_step_of on measure_step (committee_id, id)`,
  `create table claim_left (
    measure_id integer not null references measure (id) on delete cascade,
    period text not null,
    sentence text not null,
    why text not null,
    primary key (measure_id, period, sentence)
  ) strict, without rowid`,
  `alter table measure add column control text check (control is null or json_valid(control))`,
  `update plan_version set priorities =
    (select json_group_array(json_object('name', value, 'kind', null)) from json_each(plan_version.priorities))`,
]

export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
