import { sql, type Kysely } from 'kysely'

/**
 * Numbers of measures and series are given once. Until now that of the last one taken out was given to the next one added, so that an
 * old address, or a cell that another window still showed, led to a stranger. Both tables are made anew, and so are those that hang on
 * them; steps that can be undone may bring numbers back, so these are not given again either.
 */
const statements = [
  `create table new_measure (
    id integer primary key autoincrement,
    committee_id integer not null references committee (id),
    position integer not null,
    code text,
    title text not null,
    priority text not null,
    wanted text not null check (wanted in ('up', 'down', 'steady')),
    definition text,
    owner text,
    tolerance real,
    frequency text not null default 'quarterly'
      check (frequency in ('monthly', 'quarterly', 'halfYearly', 'yearly', 'irregular')),
    is_survey integer not null default 0 check (is_survey in (0, 1)),
    targets text not null default '[]' check (json_valid(targets)),
    benchmarks text not null default '[]' check (json_valid(benchmarks)),
    earlier_names text not null default '[]' check (json_valid(earlier_names)),
    control text check (control is null or json_valid(control)),
    unique (committee_id, title)
  ) strict`,
  `create table new_series (
    id integer primary key autoincrement,
    measure_id integer not null references new_measure (id) on delete cascade,
    position integer not null,
    label text not null,
    unit text not null check (unit in ('count', 'percent', 'hours', 'score')),
    counted text,
    aggregation text not null default 'none' check (aggregation in ('sum', 'mean', 'last', 'none'))
  ) strict`,
  `create table new_reading (
    id integer primary key autoincrement,
    series_id integer not null references new_series (id) on delete cascade,
    period text not null,
    value real,
    missing_reason text,
    unique (series_id, period)
  ) strict`,
  `create table new_restatement (
    id integer primary key autoincrement,
    reading_id integer not null references new_reading (id) on delete cascade,
    value real,
    restated_at text not null,
    restated_by text not null,
    why text not null
  ) strict`,
  `create table new_measure_text (
    measure_id integer not null references new_measure (id) on delete cascade,
    period text not null,
    overview text,
    reasons text,
    response text,
    primary key (measure_id, period)
  ) strict, without rowid`,
  `create table new_judged_otherwise (
    measure_id integer not null references new_measure (id) on delete cascade,
    period text not null,
    state text not null
      check (state in ('risingWell', 'steadyWell', 'fallingWell', 'steady', 'risingBadly', 'fallingBadly')),
    why text not null,
    primary key (measure_id, period)
  ) strict, without rowid`,
  `create table new_claim_left (
    measure_id integer not null references new_measure (id) on delete cascade,
    period text not null,
    sentence text not null,
    why text not null,
    primary key (measure_id, period, sentence)
  ) strict, without rowid`,
  // The highest number each has given so far; a row copied below never lowers it.
  ...['measure', 'series'].map(
    (table) => `insert into sqlite_sequence (name, seq)
      select 'new_${table}', coalesce(max(row.value ->> 'id'), 0)
      from measure_step, json_each(changes) as change,
        json_each(json_array(change.value -> 'was', change.value -> 'now')) as row
      where change.value ->> 'table' = '${table}'`,
  ),
  ...['reading', 'restatement'].map(
    (table) =>
      `insert into sqlite_sequence (name, seq) select 'new_${table}', seq from sqlite_sequence where name = '${table}'`,
  ),
  copied(
    'measure',
    'id, committee_id, position, code, title, priority, wanted, definition, owner, tolerance, frequency, is_survey, targets, benchmarks, earlier_names, control',
  ),
  copied('series', 'id, measure_id, position, label, unit, counted, aggregation'),
  copied('reading', 'id, series_id, period, value, missing_reason'),
  copied('restatement', 'id, reading_id, value, restated_at, restated_by, why'),
  copied('measure_text', 'measure_id, period, overview, reasons, response'),
  copied('judged_otherwise', 'measure_id, period, state, why'),
  copied('claim_left', 'measure_id, period, sentence, why'),
  // Children before parents: a table that goes takes along what hangs on its rows.
  ...[
    'claim_left',
    'judged_otherwise',
    'measure_text',
    'restatement',
    'reading',
    'series',
    'measure',
  ].flatMap((table) => [`drop table ${table}`, `alter table new_${table} rename to ${table}`]),
  `create index restatement_of on restatement (reading_id, id)`,
]

function copied(table: string, columns: string): string {
  return `insert into new_${table} (${columns}) select ${columns} from ${table}`
}

export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
