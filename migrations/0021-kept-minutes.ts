import { sql, type Kysely } from 'kysely'

/**
 * Minutes stay what was approved and signed: their Word files as they were, with the SHA-256 of each, and the names that council and
 * committee had then. Minutes approved before this are given the names of today, so the lock of signed ones is opened for that.
 */
const statements = [
  `drop trigger signed_minutes_stay`,
  `alter table minutes add column committee_name text`,
  `alter table minutes add column authority_name text`,
  `alter table minutes add column nation text`,
  `update minutes set (committee_name, authority_name, nation) = (
      select committee.name, authority.name, authority.nation
      from meeting join committee on committee.id = meeting.committee_id
        join authority on authority.id = committee.authority_id
      where meeting.id = minutes.meeting_id
    )
    where state in ('approved', 'signed')`,
  `create trigger signed_minutes_stay before update on minutes when old.state = 'signed'
    begin select raise(abort, 'signed minutes do not change'); end`,

  `create table kept_minutes (
    minutes_id integer not null references minutes (id) on delete cascade,
    state text not null check (state in ('approved', 'signed')),
    paper text not null check (paper in ('public', 'nonPublic', 'summary', 'signing', 'nonPublicSigning')),
    file_name text not null,
    docx blob not null,
    sha256 text not null check (length(sha256) = 64),
    kept_at text not null,
    primary key (minutes_id, state, paper)
  ) strict`,
  `create trigger kept_minutes_stay before update on kept_minutes
    begin select raise(abort, 'kept minutes do not change'); end`,
  ...(['insert', 'delete'] as const).map(
    (event) => `create trigger signed_kept_minutes_${event} before ${event} on kept_minutes
      when (select state from minutes where id = ${event === 'insert' ? 'new' : 'old'}.minutes_id) = 'signed'
      begin select raise(abort, 'signed minutes do not change'); end`,
  ),
]

export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
