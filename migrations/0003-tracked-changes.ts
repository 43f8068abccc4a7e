import { sql, type Kysely } from 'kysely'

/** How tracked changes of a paper are settled before the public may have it: accepted unless the clerk says otherwise. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql
    .raw(
      `alter table paper add column tracked_changes text not null default 'accept'
         check (tracked_changes in ('accept', 'refuse'))`,
    )
    .execute(db)
}
