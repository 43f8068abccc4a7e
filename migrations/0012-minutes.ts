import { sql, type Kysely } from 'kysely'

/**
 * Minutes as they are taken in the room and go their way to the signature: what was said as blocks, who was there and
 * when, the times, declarations, who moved the minutes on. Signed minutes do not change.
 */
const statements = [
  `alter table minutes add column origin text not null default 'imported' check (origin in ('imported', 'taken'))`,
  `alter table minutes add column state text not null default 'draft'
    check (state in ('draft', 'withOfficers', 'withChair', 'corrected', 'approved', 'signed'))`,
  `alter table minutes add column in_hand integer`,
  `alter table minutes add column corrections text not null default '[]' check (json_valid(corrections))`,
  `alter table minutes add column approved_at integer references meeting (id) on delete set null`,
  `alter table minutes add column signed_by text`,
  `alter table minutes add column signed_on text`,

  `alter table minute_item add column agenda_item_id integer references agenda_item (id) on delete set null`,
  `alter table minute_item add column letter text`,
  `alter table minute_item add column exempt_paragraphs text not null default '[]' check (json_valid(exempt_paragraphs))`,
  `alter table minute_item add column blocks text not null default '[]' check (json_valid(blocks))`,
  `alter table minute_item add column seen integer not null default 0`,
  `alter table minute_item add column writer text`,
  `alter table minute_item add column summary text`,
  `alter table minute_item add column publicity text not null default 'byRule'
    check (publicity in ('byRule', 'open', 'closed'))`,
  `alter table minute_item add column taken_at text`,
  `alter table minute_item add column taken_order integer`,
  `update minute_item set blocks = (
    select json_group_array(json(block)) from (
      select json_object('kind', 'paragraph', 'runs', json_array(json_object('text', value))) as block
        from json_each(minute_item.paragraphs)
      union all
      select json_object('kind', 'resolution', 'runs', json_array(json_object('text', resolution)))
        where resolution is not null
    )
  )`,
  `alter table minute_item drop column paragraphs`,
  `alter table minute_item drop column resolution`,

  `create table person_there (
    id integer primary key,
    minutes_id integer not null references minutes (id) on delete cascade,
    position integer not null,
    kind text not null check (kind in ('member', 'officer', 'other')),
    name text not null,
    printed text not null,
    role text,
    affiliation text,
    standing text not null check (standing in ('unmarked', 'present', 'apologies', 'absent', 'observingOnline')),
    arrived_at text,
    left_at text,
    votes integer not null check (votes in (0, 1))
  ) strict`,
  `insert into person_there (minutes_id, position, kind, name, printed, role, affiliation, standing, votes)
    select minutes_id, position,
      case kind when 'officer' then 'officer' else 'member' end,
      name, coalesce(printed, name), role, affiliation,
      case kind when 'absent' then 'apologies' when 'observingOnline' then 'observingOnline' else 'present' end,
      kind <> 'officer' and coalesce(role, 'Member') <> 'External Member'
    from attendance
    where kind <> 'absent' or not exists (
      select 1 from attendance as other
      where other.minutes_id = attendance.minutes_id and other.kind = 'observingOnline' and other.name = attendance.name
    )`,
  `drop table attendance`,
  `create index person_there_of on person_there (minutes_id, position)`,

  `create table minutes_time (
    id integer primary key,
    minutes_id integer not null references minutes (id) on delete cascade,
    kind text not null check (kind in ('adjourned', 'resumed', 'excluded', 'readmitted')),
    at text not null,
    minute_item_id integer references minute_item (id) on delete set null
  ) strict`,
  `create index minutes_time_of on minutes_time (minutes_id, id)`,
  `create table declaration (
    id integer primary key,
    minutes_id integer not null references minutes (id) on delete cascade,
    minute_item_id integer not null references minute_item (id) on delete cascade,
    member text not null,
    interest text not null check (interest in ('dpi', 'other')),
    nature text,
    action text not null check (action in ('left', 'stayed', 'dispensation'))
  ) strict`,
  `create index declaration_of on declaration (minutes_id, id)`,
  `create table minutes_step (
    id integer primary key autoincrement,
    minutes_id integer not null references minutes (id) on delete cascade,
    state text not null,
    taken_at text not null,
    taken_by text not null
  ) strict`,
  `create index minutes_step_of on minutes_step (minutes_id, id)`,

  `create trigger signed_minutes_stay before update on minutes when old.state = 'signed'
    begin select raise(abort, 'signed minutes do not change'); end`,
  `create trigger signed_minutes_are_kept before delete on minutes when old.state = 'signed'
    begin select raise(abort, 'signed minutes do not change'); end`,
  ...['minute_item', 'person_there', 'minutes_time', 'declaration'].flatMap((table) =>
    (['insert', 'update', 'delete'] as const).map(
      (event) => `create trigger signed_${table}_${event} before ${event} on ${table}
        when (select state from minutes where id = ${event === 'insert' ? 'new' : 'old'}.minutes_id) = 'signed'
        begin select raise(abort, 'signed minutes do not change'); end`,
    ),
  ),
]

export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
