import { lstatSync, readlinkSync, realpathSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { Problem } from '../../shared/problems/problem.ts'
import type { Sqlite } from './connection.ts'
import { recordsProblem } from './records-problem.ts'

/**
 * Takes the records for this process alone, before they are opened. The lock is one the operating system holds on an
 * empty file beside them, wherever a link to them may lie: it ends with the process, however that ends, so it is never stale, and a process number
 * given out again cannot keep the clerk out. The file stays: removing it would let two in at once.
 *
 * @returns lets the records go again; harmless when called twice
 * @throws Problem `already-open` when another process, or another part of this one, has them; `folder-not-writable`
 */
export function takeRecords(sqlite: Sqlite, path: string): () => void {
  let lock
  try {
    lock = new sqlite(`${ownPath(path)}-lock`, { timeout: 0 })
  } catch (cause) {
    throw recordsProblem(cause, path)
  }
  try {
    // In memory, so that no journal is left beside the lock.
    lock.pragma('journal_mode = memory')
    lock.exec('begin exclusive')
  } catch (cause) {
    lock.close()
    if (isBusy(cause)) throw new Problem('already-open', { path }, { cause })
    throw cause
  }
  return () => {
    if (lock.open) lock.close()
  }
}

/** The path without links, so that records opened by two of their names have one lock. New ones are not there yet. */
function ownPath(path: string): string {
  try {
    return realpathSync.native(path)
  } catch (error) {
    if (!isMissing(error)) throw error
    // SQLite makes the file that a link leads to, so the lock belongs there too.
    const leadsTo = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ? readlinkSync(path) : null
    if (leadsTo !== null) return ownPath(resolve(dirname(path), leadsTo))
    return join(realpathSync.native(dirname(path)), basename(path))
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY'
}
