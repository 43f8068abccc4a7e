import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type SqliteFile from 'better-sqlite3'
import { Problem } from '../../shared/problems/problem.ts'
import type { Sqlite } from './connection.ts'
import { faultFound } from './records-check.ts'

/**
 * Writes a whole copy of the open records into `folder`, checks it, and only then gives it its name.
 *
 * @returns the copy's path, e.g. `backups/before-update-20240222T110000Z.sqlite`
 * @throws Problem `safe-copy-failed`; no part of a copy is left then
 */
export function safeCopy(sqlite: Sqlite, file: SqliteFile.Database, folder: string, now: Date): string {
  const stamp = now.toISOString().replaceAll(/[-:]|\.\d+/g, '')
  const path = join(folder, `before-update-${stamp}.sqlite`)
  const part = `${path}.part`
  try {
    mkdirSync(folder, { recursive: true })
    rmSync(part, { force: true })
    file.prepare('vacuum into ?').run(part)
    refuseFaultyCopy(sqlite, part)
    syncFile(part)
    renameSync(part, path)
    return path
  } catch (cause) {
    takeAway(part)
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new Problem('safe-copy-failed', { folder, why }, { cause })
  }
}

/** What could not be written may not be removable either; the reason is told already. */
function takeAway(part: string): void {
  try {
    rmSync(part, { force: true })
  } catch {
    // As above: the first reason is the one to tell.
  }
}

function refuseFaultyCopy(sqlite: Sqlite, part: string): void {
  const copy = new sqlite(part, { readonly: true })
  try {
    const fault = faultFound(copy, 'integrity_check')
    if (fault !== null) throw new Error(fault)
  } finally {
    copy.close()
  }
}

function syncFile(path: string): void {
  const descriptor = openSync(path, 'r+')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
