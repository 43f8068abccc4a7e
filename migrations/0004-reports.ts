import { sql, type Kysely } from 'kysely'

/**
 * The register of reports: asked for to published, with the committees each goes to, its authors, every move it made, and who
 * signed it off. A paper's version keeps what its cover said and who took it in; lines on which a cover and the agenda disagree
 * keep how the clerk settled them. Forms are the office's settings for covers, one row a version.
 */
const statements = [
  `create table report_form (
    id integer primary key autoincrement,
    made_at text not null,
    grammars text not null check (json_valid(grammars)),
    questions text not null check (json_valid(questions))
  ) strict`,
  `create table report (
    id integer primary key autoincrement,
    reference text,
    serial integer check (serial > 0),
    year integer,
    subject text not null check (length(trim(subject)) > 0),
    report_of text,
    is_joint integer not null default 0 check (is_joint in (0, 1)),
    is_public integer check (is_public in (0, 1)),
    purpose text,
    stage text not null check (stage in
      ('askedFor', 'drafting', 'withFinance', 'withLegal', 'received', 'cleared', 'published', 'withdrawn')),
    held_by text,
    since text not null,
    due_on text,
    background_papers text check (json_valid(background_papers)),
    form_id integer references report_form (id),
    check ((serial is null) = (year is null))
  ) strict`,
  `create table report_committee (
    report_id integer not null references report (id) on delete cascade,
    position integer not null,
    name text not null,
    meeting_on text,
    purpose text,
    item_id integer references agenda_item (id) on delete set null,
    primary key (report_id, position)
  ) strict`,
  `create index report_committee_item on report_committee (item_id)`,
  `create table report_author (
    report_id integer not null references report (id) on delete cascade,
    position integer not null,
    name text not null,
    post text,
    email text,
    primary key (report_id, position)
  ) strict`,
  `create table report_move (
    id integer primary key autoincrement,
    report_id integer not null references report (id) on delete cascade,
    moved_at text not null,
    stage text not null,
    held_by text
  ) strict`,
  `create table report_sign_off (
    report_id integer not null references report (id) on delete cascade,
    kind text not null check (kind in ('finance', 'legal')),
    signed_by text not null,
    signed_on text not null,
    primary key (report_id, kind)
  ) strict`,
  `create table cover_settlement (
    id integer primary key autoincrement,
    item_id integer not null references agenda_item (id) on delete cascade,
    field text not null,
    agenda text,
    cover text not null,
    kept text not null check (kept in ('agenda', 'cover')),
    settled_at text not null
  ) strict`,
  `alter table paper_version add column cover text check (json_valid(cover))`,
  `alter table paper_version add column taken_by text`,
]

export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
