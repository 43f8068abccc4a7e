import { sql, type Kysely } from 'kysely'

/**
 * The days that a meeting was adjourned to, as other calendars are told of them: an adjournment that is taken back leaves its day
 * here without its sitting, so that a calendar which shows it can be told so, and its revision only grows (RFC 5545, SEQUENCE).
 */
const statements = [
  `create table further_day (
    meeting_id integer not null references meeting (id) on delete cascade,
    place integer not null check (place >= 2),
    sitting_id integer unique references sitting (id) on delete set null,
    held_on text not null,
    called_for text,
    venue text,
    revision integer not null default 0 check (revision >= 0),
    primary key (meeting_id, place)
  ) strict`,
  `create index further_day_held_on on further_day (held_on)`,
  `insert into further_day (meeting_id, place, sitting_id, held_on, called_for, venue)
    select meeting_id, 1 + row_number() over (partition by minutes_id order by sitting.id), sitting.id,
      sitting.held_on, called_for, sitting.venue
    from sitting join minutes on minutes.id = minutes_id`,
  `create trigger further_day_is_called after insert on sitting
    begin
      insert into further_day (meeting_id, place, sitting_id, held_on, called_for, venue)
        select meeting_id, 1 + (select count(*) from sitting where minutes_id = new.minutes_id), new.id,
          new.held_on, new.called_for, new.venue
        from minutes where id = new.minutes_id
        on conflict (meeting_id, place) do update set sitting_id = excluded.sitting_id,
          held_on = excluded.held_on, called_for = excluded.called_for, venue = excluded.venue;
    end`,
  `create trigger further_day_is_changed after update of held_on, called_for, venue on sitting
    begin
      update further_day set held_on = new.held_on, called_for = new.called_for, venue = new.venue
        where sitting_id = new.id;
    end`,
  `create trigger further_day_is_revised after update of sitting_id, held_on, called_for, venue on further_day
    when (old.sitting_id is null, old.held_on, old.called_for, old.venue)
      is not (new.sitting_id is null, new.held_on, new.called_for, new.venue)
    begin
      update further_day set revision = old.revision + 1
        where meeting_id = new.meeting_id and place = new.place;
    end`,
]

export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
