import { sql, type Kysely } from 'kysely'

/** Who decided that the public may read an exempt minute, and why. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql
    .raw(`alter table minute_item add column opened text check (opened is null or json_valid(opened))`)
    .execute(db)
}
