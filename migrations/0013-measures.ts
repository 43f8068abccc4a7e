import { sql, type Kysely } from 'kysely'

/**
 * Measures as they are worked with: figures of quarters, months, halves, years and surveys, each kept under its printed name
 * ("Q3 2023/24", "October 2022"); what was restated, by whom and why; the officer's words and the judgement of each period; names
 * that a measure had before; targets, benchmarks and tolerance; dated versions of a committee's plan with its priorities.
 * The words that stood for "the latest quarter" become those of the measure's latest quarter with a row.
 */
const statements = [
  `create table measure_text (
    measure_id integer not null references measure (id) on delete cascade,
    period text not null,
    overview text,
    reasons text,
    response text,
    primary key (measure_id, period)
  ) strict, without rowid`,
  `insert into measure_text (measure_id, period, reasons, response)
    select measure.id,
      coalesce(
        (select 'Q' || quarter || ' ' || year || '/' || printf('%02d', (year + 1) % 100)
          from reading join series on series.id = series_id
          where measure_id = measure.id order by year desc, quarter desc limit 1),
        (select 'Q' || quarter || ' ' || year || '/' || printf('%02d', (year + 1) % 100)
          from reading order by year desc, quarter desc limit 1),
        'Before quarters were kept'),
      reasons, response
    from measure where reasons is not null or response is not null`,
  `alter table measure drop column reasons`,
  `alter table measure drop column response`,
  `alter table measure add column definition text`,
  `alter table measure add column owner text`,
  `alter table measure add column tolerance real`,
  `alter table measure add column frequency text not null default 'quarterly'
    check (frequency in ('monthly', 'quarterly', 'halfYearly', 'yearly', 'irregular'))`,
  `alter table measure add column is_survey integer not null default 0 check (is_survey in (0, 1))`,
  `alter table measure add column targets text not null default '[]' check (json_valid(targets))`,
  `alter table measure add column benchmarks text not null default '[]' check (json_valid(benchmarks))`,
  `alter table measure add column earlier_names text not null default '[]' check (json_valid(earlier_names))`,
  `update measure set targets = json_array(json_object('name', null, 'value', target, 'period', null))
    where target is not null`,
  `alter table measure drop column target`,
  `alter table series add column counted text`,
  `alter table series add column aggregation text not null default 'none'
    check (aggregation in ('sum', 'mean', 'last', 'none'))`,
  `update series set aggregation = 'sum' where unit = 'count'`,
  `create table period_reading (
    id integer primary key autoincrement,
    series_id integer not null references series (id) on delete cascade,
    period text not null,
    value real,
    missing_reason text,
    unique (series_id, period)
  ) strict`,
  `insert into period_reading (series_id, period, value, missing_reason)
    select series_id, 'Q' || quarter || ' ' || year || '/' || printf('%02d', (year + 1) % 100), value, missing_reason
    from reading order by series_id, year, quarter`,
  `drop table reading`,
  `alter table period_reading rename to reading`,
  `create table restatement (
    id integer primary key autoincrement,
    reading_id integer not null references reading (id) on delete cascade,
    value real,
    restated_at text not null,
    restated_by text not null,
    why text not null
  ) strict`,
  `create index restatement_of on restatement (reading_id, id)`,
  `create table judged_otherwise (
    measure_id integer not null references measure (id) on delete cascade,
    period text not null,
    state text not null
      check (state in ('risingWell', 'steadyWell', 'fallingWell', 'steady', 'risingBadly', 'fallingBadly')),
    why text not null,
    primary key (measure_id, period)
  ) strict, without rowid`,
  `create table plan_version (
    committee_id integer not null references committee (id) on delete cascade,
    from_on text not null,
    title text not null,
    priorities text not null check (json_valid(priorities)),
    primary key (committee_id, from_on)
  ) strict, without rowid`,
]

export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
