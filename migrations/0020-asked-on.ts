import { sql, type Kysely } from 'kysely'

/** The day on which a figure was asked for, when its quarter was opened; nobody knows it of those that were asked for before. */
const statements = [`alter table reading add column asked_on text`]

export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
