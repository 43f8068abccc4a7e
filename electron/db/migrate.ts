import type SqliteFile from 'better-sqlite3'
import { sql, type Kysely } from 'kysely'
import { Migrator, type Migration } from 'kysely/migration'
import { migrations } from '../../migrations/index.ts'
import { Problem } from '../../shared/problems/problem.ts'
import type { Sqlite } from './connection.ts'
import { safeCopy } from './safe-copy.ts'
import type { Tables } from './tables.ts'

const all: Readonly<Record<string, Migration>> = migrations

/** The version of the records this program writes. */
export const latestVersion = Math.max(...Object.keys(all).map(versionOf))

interface MigrateOptions {
  readonly sqlite: Sqlite
  readonly file: SqliteFile.Database
  readonly clock: () => Date
  /** Where the safe copy goes; `null` for a new file. */
  readonly backups: string | null
  /** What to run: ours, unless a test stands in. */
  readonly steps?: Readonly<Record<string, Migration>>
}

/**
 * Brings the records up to date. All steps and their marks are one transaction, so the file is either as it was or
 * wholly new, wherever the process ends.
 *
 * @throws Problem `safe-copy-failed` before anything is changed; `upgrade-failed` with everything as it was
 */
export async function migrate(db: Kysely<Tables>, options: MigrateOptions): Promise<void> {
  const { steps = all } = options
  const copy =
    options.backups === null ? '' : safeCopy(options.sqlite, options.file, options.backups, options.clock())
  const provider = { getMigrations: () => Promise.resolve(marked(steps)) }
  const { error } = await new Migrator({ db, provider }).migrateToLatest()
  if (error === undefined) return
  if (copy === '') throw error
  throw new Problem('upgrade-failed', { copy }, { cause: error })
}

/** Each step also sets `user_version`, within its transaction: an older program can then tell without our tables. */
function marked(steps: Readonly<Record<string, Migration>>): Record<string, Migration> {
  const entries = Object.entries(steps).map(([name, step]): [string, Migration] => [
    name,
    {
      up: async (db) => {
        await step.up(db)
        await sql.raw(`pragma user_version = ${versionOf(name)}`).execute(db)
      },
    },
  ])
  return Object.fromEntries(entries)
}

function versionOf(name: string): number {
  return Number.parseInt(name, 10)
}
