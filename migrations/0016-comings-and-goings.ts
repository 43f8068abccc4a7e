import { sql, type Kysely } from 'kysely'

/**
 * Somebody may come and go more than once: the times from and until which they were in the room, in order, in place of one
 * arrival and one leaving. What was recorded of signed minutes is moved as it stands, so their lock is opened for that.
 */
const statements = [
  `drop trigger signed_person_there_update`,
  `alter table person_there add column stays text not null default '[]' check (json_valid(stays))`,
  // Whoever came back has an arrival later than the leaving, and was away in between.
  `update person_there set stays = case
      when arrived_at > left_at then json_array(
        json_object('from', null, 'until', left_at), json_object('from', arrived_at, 'until', null))
      else json_array(json_object('from', arrived_at, 'until', left_at))
    end
    where standing = 'present'`,
  `alter table person_there drop column arrived_at`,
  `alter table person_there drop column left_at`,
  `create trigger signed_person_there_update before update on person_there
    when (select state from minutes where id = old.minutes_id) = 'signed'
    begin select raise(abort, 'signed minutes do not change'); end`,
]

export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
