import { sql, type Kysely } from 'kysely'

/**
 * A key that no other office has and that no new name of the council changes: meetings are known by it in other calendars
 * (RFC 5545, UID).
 */
const statements = [
  `alter table authority add column key text not null default ''`,
  `update authority set key = lower(hex(randomblob(16)))`,
  `create trigger authority_has_a_key after insert on authority when new.key = ''
    begin update authority set key = lower(hex(randomblob(16))) where id = new.id; end`,
]

export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
