import { sql, type Kysely } from 'kysely'

/**
 * How often a meeting's place in the calendar was revised, as other calendars count it (RFC 5545, SEQUENCE): a file that says the
 * same number twice is not taken for news. Moves, times, places, cancelling and taking that back all count, whoever makes them.
 */
const statements = [
  `alter table meeting add column revision integer not null default 0 check (revision >= 0)`,
  `update meeting set revision =
    (select count(*) from meeting_move where meeting_move.meeting_id = meeting.id) + (cancelled_on is not null)`,
  `create trigger meeting_is_revised after update of held_on, starts_at, venue, cancelled_on on meeting
    when (old.held_on, old.starts_at, old.venue, old.cancelled_on)
      is not (new.held_on, new.starts_at, new.venue, new.cancelled_on)
    begin update meeting set revision = old.revision + 1 where id = new.id; end`,
]

export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
