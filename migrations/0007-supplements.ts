import { sql, type Kysely } from 'kysely'

/** A version may be a supplement to a main pack: which number it has, and which pack it adds to. */
const statements = [
  `alter table pack add column supplement integer check (supplement > 0)`,
  `alter table pack add column base_id integer references pack (id) on delete cascade
    check ((supplement is null) = (base_id is null))`,
]

export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
