import type SqliteFile from 'better-sqlite3'
import { Problem } from '../../shared/problems/problem.ts'

/** The driver, loaded: `new sqlite(path)` opens a file. */
export type Sqlite = typeof SqliteFile

/** The oldest Node the native part runs under: on Node 20 it ends the process without a word. */
const neededNode = 24

/**
 * Loads the native part, once Node is known to be one it runs under.
 * @throws Problem `wrong-node`
 */
export async function loadSqlite(nodeVersion: string = process.versions.node): Promise<Sqlite> {
  if (Number.parseInt(nodeVersion, 10) < neededNode) {
    throw new Problem('wrong-node', { found: nodeVersion, needed: `${neededNode} or newer` })
  }
  return (await import('better-sqlite3')).default
}

/**
 * Opens a file with our settings, which hold for this connection alone and must be given to every one. better-sqlite3
 * is built so that a file already in WAL mode opens with `synchronous` NORMAL, and then a power cut takes acknowledged
 * saves with it: FULL is asked for by name.
 */
export function connect(sqlite: Sqlite, path: string): SqliteFile.Database {
  const file = new sqlite(path, { timeout: 5000 })
  try {
    // A file from elsewhere must not bring functions along, nor cells that lie about their size.
    file.pragma('trusted_schema = off')
    file.pragma('cell_size_check = on')
    file.pragma('mmap_size = 0')
    file.pragma('journal_mode = wal')
    file.pragma('synchronous = full')
    file.pragma('foreign_keys = on')
    file.pragma('busy_timeout = 5000')
    // A row that is deleted may have said something exempt: it is overwritten in the file, not only forgotten. A paper
    // that is taken off its item is no such row: it is marked as removed, and its original and kept layouts stay too.
    file.pragma('secure_delete = on')
    refuseOldSqlite(String(file.prepare('select sqlite_version()').pluck().get()))
    return file
  } catch (error) {
    file.close()
    throw error
  }
}

/** SQLite 3.7.0 to 3.51.2 could damage a file when its WAL was reset (fixed in 3.51.3). */
function refuseOldSqlite(version: string): void {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number)
  const order = (major * 1000 + minor) * 1000 + patch
  if (order < (3 * 1000 + 51) * 1000 + 3) throw new Error(`SQLite ${version} is older than 3.51.3`)
}
