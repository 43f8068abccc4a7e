import { dirname } from 'node:path'
import { Problem } from '../../shared/problems/problem.ts'

/** What the clerk can act on in a complaint of SQLite's, by its code; extended codes begin with these. */
const problems: readonly (readonly [code: string, problem: (path: string, why: string) => Problem])[] = [
  ['SQLITE_FULL', (path) => new Problem('disk-full', { path })],
  ['SQLITE_READONLY', (path) => new Problem('folder-not-writable', { folder: dirname(path) })],
  ['SQLITE_CANTOPEN', (path) => new Problem('folder-not-writable', { folder: dirname(path) })],
  ['SQLITE_CORRUPT', (path, why) => new Problem('records-damaged', { path, why })],
  ['SQLITE_NOTADB', (path, why) => new Problem('records-damaged', { path, why })],
]

/** The Problem behind what the records' file complained of; anything else as it came. */
export function recordsProblem(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return error
  const { code, message } = error
  const found = problems.find(([beginning]) => code.startsWith(beginning))
  return found === undefined ? error : found[1](path, message)
}
