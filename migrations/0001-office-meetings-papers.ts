import { sql, type Kysely } from 'kysely'

/**
 * The office, its committees, two years of their meetings, agendas with their papers, minutes, outstanding references
 * and measures. Days are `YYYY-MM-DD`, instants ISO 8601 in UTC, lists of sentences JSON.
 */
const statements = [
  `create table authority (
    id integer primary key,
    name text not null unique,
    clear_days integer not null default 5 check (clear_days between 0 and 28),
    saturdays_count integer not null default 0 check (saturdays_count in (0, 1))
  ) strict`,
  `create table closed_day (
    authority_id integer not null references authority (id) on delete cascade,
    closed_on text not null,
    why text not null,
    primary key (authority_id, closed_on)
  ) strict, without rowid`,
  `create table committee (
    id integer primary key,
    authority_id integer not null references authority (id),
    name text not null,
    name_key text not null,
    short_name text,
    parent_body text,
    unique (authority_id, name_key)
  ) strict`,
  `create table meeting (
    id integer primary key,
    committee_id integer not null references committee (id),
    held_on text not null,
    starts_at text,
    venue text,
    enquiries_name text,
    enquiries_email text,
    signatory_name text,
    signatory_post text,
    unique (committee_id, held_on)
  ) strict`,
  `create table meeting_member (
    id integer primary key,
    meeting_id integer not null references meeting (id) on delete cascade,
    position integer not null,
    printed text not null,
    name text not null,
    role text not null
  ) strict`,
  `create index meeting_member_of on meeting_member (meeting_id, position)`,
  `create table notice (
    id integer primary key,
    meeting_id integer not null references meeting (id) on delete cascade,
    position integer not null,
    heading text not null,
    paragraphs text not null check (json_valid(paragraphs))
  ) strict`,
  `create index notice_of on notice (meeting_id, position)`,
  `create table agenda_item (
    id integer primary key autoincrement,
    meeting_id integer not null references meeting (id) on delete cascade,
    position integer not null,
    number integer not null check (number > 0),
    part integer not null check (part in (1, 2)),
    title text not null,
    kind text not null,
    instruction text,
    report_of text,
    purpose text,
    delivery text not null default 'withAgenda',
    urgent_reason text,
    recommendation text,
    supplementary_pack integer
  ) strict`,
  `create index agenda_item_of on agenda_item (meeting_id, position)`,
  `create table exempt_paragraph (
    item_id integer not null references agenda_item (id) on delete cascade,
    position integer not null,
    paragraph text not null,
    primary key (item_id, position)
  ) strict, without rowid`,
  `create table original (
    hash text primary key check (length(hash) = 64),
    size integer not null,
    first_received_at text not null
  ) strict, without rowid`,
  `create table paper (
    id integer primary key autoincrement,
    item_id integer not null references agenda_item (id) on delete cascade,
    position integer not null,
    role text not null check (role in ('paper', 'appendix')),
    removed_at text
  ) strict`,
  `create index paper_of on paper (item_id, position)`,
  `create table paper_version (
    id integer primary key autoincrement,
    paper_id integer not null references paper (id) on delete cascade,
    version integer not null check (version > 0),
    original_hash text not null references original (hash),
    given_path text not null,
    file_name text not null,
    received_at text not null,
    findings text not null check (json_valid(findings)),
    unique (paper_id, version)
  ) strict`,
  `create table report_record (
    item_id integer not null references agenda_item (id) on delete cascade,
    position integer not null,
    report_key text not null,
    content text not null check (json_valid(content)),
    primary key (item_id, position)
  ) strict, without rowid`,
  `create table minutes (
    id integer primary key,
    meeting_id integer not null unique references meeting (id) on delete cascade,
    started_at text,
    ended_at text,
    venue text,
    signature_line text not null,
    contact_name text,
    contact_email text
  ) strict`,
  `create table attendance (
    id integer primary key,
    minutes_id integer not null references minutes (id) on delete cascade,
    position integer not null,
    kind text not null check (kind in ('member', 'officer', 'absent', 'observingOnline')),
    name text not null,
    printed text,
    role text,
    affiliation text
  ) strict`,
  `create index attendance_of on attendance (minutes_id, position)`,
  `create table minute_item (
    id integer primary key,
    minutes_id integer not null references minutes (id) on delete cascade,
    position integer not null,
    number integer not null,
    part integer not null check (part in (1, 2)),
    title text not null,
    kind text not null,
    paragraphs text not null check (json_valid(paragraphs)),
    resolution text
  ) strict`,
  `create index minute_item_of on minute_item (minutes_id, position)`,
  `create table outstanding_reference (
    id integer primary key,
    committee_id integer not null references committee (id),
    position integer not null,
    number text not null,
    is_public integer not null check (is_public in (0, 1)),
    raised_on text,
    raised_at_item text,
    raised_text text,
    action text not null,
    owner text not null,
    state text not null check (state in ('inProgress', 'complete', 'overdue')),
    status text not null,
    due text,
    source_meeting_id integer references meeting (id) on delete set null,
    unique (committee_id, number)
  ) strict`,
  `create table measure (
    id integer primary key,
    committee_id integer not null references committee (id),
    position integer not null,
    code text,
    title text not null,
    priority text not null,
    wanted text not null check (wanted in ('up', 'down', 'steady')),
    target real,
    reasons text,
    response text,
    unique (committee_id, title)
  ) strict`,
  `create table series (
    id integer primary key,
    measure_id integer not null references measure (id) on delete cascade,
    position integer not null,
    label text not null,
    unit text not null check (unit in ('count', 'percent', 'hours', 'score'))
  ) strict`,
  `create table reading (
    series_id integer not null references series (id) on delete cascade,
    year integer not null,
    quarter integer not null check (quarter between 1 and 4),
    value real,
    missing_reason text,
    primary key (series_id, year, quarter)
  ) strict, without rowid`,
  `create table import_record (
    id integer primary key autoincrement,
    format text not null,
    subject text not null,
    content_hash text not null,
    imported_at text not null,
    document text not null check (json_valid(document)),
    unique (format, subject)
  ) strict`,
  `create table saved_change (
    id integer primary key autoincrement,
    saved_at text not null,
    operation text not null
  ) strict`,
]

export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
