/**
 * Ends itself without warning in the middle of an update of the records given as argument, after half of its changes.
 */
import SqliteFile from 'better-sqlite3'
import { Kysely, sql } from 'kysely'
import { connect } from '../../../electron/db/connection.ts'
import { migrate } from '../../../electron/db/migrate.ts'
import { WholeMigrationsDialect } from '../../../electron/db/sqlite-dialect.ts'
import type { Tables } from '../../../electron/db/tables.ts'
import { migrations } from '../../../migrations/index.ts'

const file = connect(SqliteFile, process.argv[2] ?? '')
const db = new Kysely<Tables>({ dialect: new WholeMigrationsDialect({ database: file }) })
const last = {
  up: async (transaction: Kysely<unknown>): Promise<void> => {
    await sql`create table half_done (id integer)`.execute(transaction)
    await sql`delete from saved_change`.execute(transaction)
    // Enough that pages reach the log before the end.
    await sql`insert into half_done with recursive n(i) as (select 1 union all select i + 1 from n where i < 200000) select i from n`.execute(
      transaction,
    )
    process.kill(process.pid, 'SIGKILL')
  },
}
await migrate(db, {
  sqlite: SqliteFile,
  file,
  clock: () => new Date(),
  backups: null,
  steps: { ...migrations, '9999-never-ends': last },
})
