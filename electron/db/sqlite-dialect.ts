import { SqliteAdapter, SqliteDialect, type DialectAdapter } from 'kysely'

/**
 * Kysely's dialect for SQLite, except that it trusts SQLite to roll tables back with everything else. Kysely 0.29 says it
 * cannot and would run each migration step by step: a power cut in between would leave records that are neither old
 * nor new.
 */
export class WholeMigrationsDialect extends SqliteDialect {
  override createAdapter(): DialectAdapter {
    return new WholeMigrationsAdapter()
  }
}

class WholeMigrationsAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}
