import { existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type SqliteFile from 'better-sqlite3'
import { Kysely } from 'kysely'
import { Problem } from '../../shared/problems/problem.ts'
import { connect, loadSqlite, type Sqlite } from './connection.ts'
import { latestVersion, migrate } from './migrate.ts'
import { recordsProblem } from './records-problem.ts'
import { recordsVersion } from './records-check.ts'
import { takeRecords } from './single-instance.ts'
import { WholeMigrationsDialect } from './sqlite-dialect.ts'
import type { Tables } from './tables.ts'

/** The records, open; nobody else has them open meanwhile. */
export interface OpenRecords {
  readonly db: Kysely<Tables>
  /** Lets go of the file; everything answered before is on the disk. */
  readonly close: () => Promise<void>
}

/**
 * Opens the records and brings them up to this program's version. Nothing is written before the file is known to be
 * sound, not newer than this program, and not open elsewhere; a safe copy is made before an existing file is changed.
 *
 * @param path  the file, or `:memory:`; made when it is not there
 * @throws Problem `wrong-node`, `already-open`, `newer-data`, `records-damaged`, `safe-copy-failed`, `upgrade-failed`,
 *         `folder-not-writable`
 */
export async function openDatabase(path: string, clock: () => Date): Promise<OpenRecords> {
  const sqlite = await loadSqlite()
  if (path === ':memory:') return openRecords(sqlite, path, clock, null, () => undefined)
  makeFolder(dirname(path))
  const letGo = takeRecords(sqlite, path)
  try {
    const found = existsSync(path) ? recordsVersion(sqlite, path) : 0
    if (found > latestVersion) throw new Problem('newer-data', { found, known: latestVersion })
    const needsCopy = found > 0 && found < latestVersion
    return await openRecords(sqlite, path, clock, needsCopy ? join(dirname(path), 'backups') : null, letGo)
  } catch (error) {
    letGo()
    throw recordsProblem(error, path)
  }
}

async function openRecords(
  sqlite: Sqlite,
  path: string,
  clock: () => Date,
  backups: string | null,
  letGo: () => void,
): Promise<OpenRecords> {
  const file = connect(sqlite, path)
  const db = new Kysely<Tables>({ dialect: new WholeMigrationsDialect({ database: file }) })
  try {
    await migrate(db, { sqlite, file, clock, backups })
  } catch (error) {
    close(file)
    throw error
  }
  return {
    db,
    close: async () => {
      await db.destroy()
      close(file)
      letGo()
    },
  }
}

function close(file: SqliteFile.Database): void {
  if (file.open) file.close()
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (cause) {
    throw new Problem('folder-not-writable', { folder }, { cause })
  }
}
