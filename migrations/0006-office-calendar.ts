import { sql, type Kysely } from 'kysely'

/**
 * An office's own rules of notice and its calendar: nation, closing time, recesses, the ladder of deadlines; what a committee
 * settles once for all its meetings; members with dated memberships; meetings cancelled, and every move of a meeting.
 * Members are made of each committee's newest meeting. A meeting keeps its members as they then stood.
 */
const statements = [
  `alter table authority add column nation text not null default 'england'
     check (nation in ('england', 'wales', 'scotland', 'northern-ireland'))`,
  `alter table authority add column closes_at text`,
  `alter table authority add column ladder text check (json_valid(ladder))`,
  `create table recess (
    id integer primary key autoincrement,
    authority_id integer not null references authority (id) on delete cascade,
    name text not null,
    from_on text not null,
    until_on text not null,
    check (from_on <= until_on)
  ) strict`,
  `alter table committee add column quorum integer check (quorum > 0)`,
  `alter table committee add column clear_days integer check (clear_days between 0 and 28)`,
  `alter table committee add column starts_at text`,
  `alter table committee add column venue text`,
  `alter table committee add column enquiries_name text`,
  `alter table committee add column enquiries_email text`,
  `alter table committee add column signatory_name text`,
  `alter table committee add column signatory_post text`,
  `alter table committee add column notices text not null default '[]' check (json_valid(notices))`,
  `create table member (
    id integer primary key autoincrement,
    authority_id integer not null references authority (id) on delete cascade,
    honorific text,
    name text not null check (length(trim(name)) > 0),
    post_nominals text
  ) strict`,
  `create table membership (
    id integer primary key autoincrement,
    member_id integer not null references member (id) on delete cascade,
    committee_id integer not null references committee (id) on delete cascade,
    position integer not null,
    role text not null check (role in ('Chair', 'Deputy Chair', 'Member', 'External Member')),
    from_on text,
    until_on text,
    check (from_on is null or until_on is null or from_on <= until_on)
  ) strict`,
  `create index membership_of on membership (committee_id, position)`,
  `alter table meeting add column cancelled_on text`,
  `alter table meeting add column cancelled_why text`,
  `create table meeting_move (
    id integer primary key autoincrement,
    meeting_id integer not null references meeting (id) on delete cascade,
    moved_at text not null,
    from_on text not null,
    to_on text not null
  ) strict`,
  `create index meeting_move_of on meeting_move (meeting_id)`,
  `create temp table newest_member as
    select committee.authority_id, meeting.committee_id, meeting_member.position, meeting_member.role,
      case when meeting_member.name like 'Councillor %' then 'Councillor'
        when meeting_member.name like 'Alderman %' then 'Alderman' end as honorific,
      case when meeting_member.name like 'Councillor %' then substr(meeting_member.name, 12)
        when meeting_member.name like 'Alderman %' then substr(meeting_member.name, 10)
        else meeting_member.name end as name
    from meeting_member
      join meeting on meeting.id = meeting_member.meeting_id
      join committee on committee.id = meeting.committee_id
    where meeting.held_on = (select max(other.held_on) from meeting as other
      join meeting_member as of_other on of_other.meeting_id = other.id
      where other.committee_id = meeting.committee_id)
    order by meeting.committee_id, meeting_member.position`,
  `insert into member (authority_id, honorific, name)
    select authority_id, honorific, name from newest_member group by authority_id, honorific, name order by min(rowid)`,
  `insert into membership (member_id, committee_id, position, role)
    select member.id, newest_member.committee_id, newest_member.position, newest_member.role
    from newest_member join member on member.authority_id = newest_member.authority_id
      and member.name = newest_member.name and member.honorific is newest_member.honorific`,
  `drop table newest_member`,
  `update committee set
    starts_at = (select starts_at from meeting where committee_id = committee.id order by held_on desc limit 1),
    venue = (select venue from meeting where committee_id = committee.id order by held_on desc limit 1)`,
  `update committee set (enquiries_name, enquiries_email) =
    (select enquiries_name, enquiries_email from meeting
      where committee_id = committee.id and enquiries_name is not null order by held_on desc limit 1)`,
  `update committee set (signatory_name, signatory_post) =
    (select signatory_name, signatory_post from meeting
      where committee_id = committee.id and signatory_name is not null order by held_on desc limit 1)`,
]

export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
