import { closeSync, openSync, readSync, statSync } from 'node:fs'
import type SqliteFile from 'better-sqlite3'
import { Problem } from '../../shared/problems/problem.ts'
import type { Sqlite } from './connection.ts'

const signature = 'SQLite format 3\0'

/**
 * Reads which version of the records a file holds and whether it is sound, without changing a byte of it.
 * An empty file counts as new: version 0.
 *
 * @throws Problem `records-damaged`
 */
export function recordsVersion(sqlite: Sqlite, path: string): number {
  if (statSync(path).size === 0) return 0
  if (beginningOf(path) !== signature) {
    throw new Problem('records-damaged', { path, why: 'it does not begin as a records file does' })
  }
  try {
    const file = new sqlite(path, { readonly: true, timeout: 5000 })
    try {
      return versionOfSoundFile(file, path)
    } finally {
      file.close()
    }
  } catch (cause) {
    if (cause instanceof Problem) throw cause
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new Problem('records-damaged', { path, why }, { cause })
  }
}

/** What `pragma integrity_check` or `quick_check` says against a file; `null` when it is sound. */
export function faultFound(
  file: SqliteFile.Database,
  check: 'integrity_check' | 'quick_check',
): string | null {
  const said = String(file.pragma(check, { simple: true }))
  return said === 'ok' ? null : said
}

function versionOfSoundFile(file: SqliteFile.Database, path: string): number {
  const version = Number(file.pragma('user_version', { simple: true }))
  const fault = faultFound(file, 'quick_check')
  if (fault !== null) throw new Problem('records-damaged', { path, why: fault })
  if (version === 0 && holdsTables(file))
    throw new Problem('records-damaged', { path, why: 'it holds another program’s data' })
  return version
}

/** Tables besides those that a first start makes before its first step. */
function holdsTables(file: SqliteFile.Database): boolean {
  const tables = file.prepare(
    `select count(*) from sqlite_schema where type = 'table' and name not like 'kysely_%'`,
  )
  return Number(tables.pluck().get()) > 0
}

function beginningOf(path: string): string {
  const bytes = Buffer.alloc(signature.length)
  const descriptor = openSync(path, 'r')
  try {
    readSync(descriptor, bytes, 0, bytes.length, 0)
  } finally {
    closeSync(descriptor)
  }
  return bytes.toString('latin1')
}
