import { sql, type Kysely } from 'kysely'

/**
 * Two windows may write one minute: the text that came second is kept beside it until somebody chooses. And a council may
 * approve why a councillor stays away, before six months are over.
 */
const statements = [
  `create table text_beside (
    minutes_id integer not null references minutes (id) on delete cascade,
    minute_item_id integer not null references minute_item (id) on delete cascade,
    writer text not null,
    blocks text not null check (json_valid(blocks)),
    seen integer not null,
    kept_at text not null,
    primary key (minute_item_id, writer)
  ) strict, without rowid`,
  `create table absence_approval (
    member_id integer not null references member (id) on delete cascade,
    approved_on text not null,
    until_on text,
    why text not null,
    noted_at text not null,
    noted_by text not null,
    primary key (member_id, approved_on)
  ) strict, without rowid`,
]

export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
