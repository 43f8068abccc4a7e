import SqliteFile from 'better-sqlite3'
import { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { connect } from '../../electron/db/connection.ts'
import { migrate } from '../../electron/db/migrate.ts'
import { WholeMigrationsDialect } from '../../electron/db/sqlite-dialect.ts'
import type { Tables } from '../../electron/db/tables.ts'
import { migrations } from '../../migrations/index.ts'
import { newFolder } from '../helpers/new-folder.ts'
import { rowsOfEachVersion } from './rows-of-each-version.ts'

const steps = Object.entries<Migration>(migrations)
const ownTables = `select name from sqlite_schema where type = 'table'
  and name not like 'sqlite_%' and name not like 'kysely_%' order by name`

/** Records with the rows of every version up to one, each written by the version it belongs to. */
async function recordsOf(upTo: number): Promise<string> {
  const path = join(newFolder(), 'packwright.sqlite')
  for (const [place, [name]] of steps.slice(0, upTo).entries()) {
    await updateTo(path, place + 1)
    addRows(path, rowsOfEachVersion[name]?.adds ?? [])
  }
  return path
}

async function updateTo(path: string, version: number): Promise<void> {
  const file = connect(SqliteFile, path)
  const db = new Kysely<Tables>({ dialect: new WholeMigrationsDialect({ database: file }) })
  const clock = () => new Date('2024-02-12T12:00:00Z')
  try {
    const upTo = Object.fromEntries(steps.slice(0, version))
    await migrate(db, { sqlite: SqliteFile, file, clock, backups: null, steps: upTo })
  } finally {
    await db.destroy()
    if (file.open) file.close()
  }
}

function addRows(path: string, rows: (typeof rowsOfEachVersion)[string]['adds']): void {
  const file = connect(SqliteFile, path)
  for (const [table, values] of rows) {
    const columns = Object.keys(values)
    const places = columns.map(() => '?').join(', ')
    file
      .prepare(`insert into ${table} (${columns.join(', ')}) values (${places})`)
      .run(...Object.values(values))
  }
  file.close()
}

function asked(path: string, question: string): readonly unknown[] {
  const file = new SqliteFile(path, { readonly: true })
  const answers = file.prepare(question).pluck().all()
  file.close()
  return answers
}

/** Every row of every table, as text, by table; of the columns that a shape names, where one is given. */
function contents(path: string, shape?: ReadonlyMap<string, readonly string[]>) {
  const file = new SqliteFile(path, { readonly: true })
  const tables = file.prepare<[], string>(ownTables).pluck().all()
  const all = new Map<string, { readonly columns: readonly string[]; readonly rows: readonly unknown[] }>()
  for (const table of shape?.keys() ?? tables) {
    const own = file.prepare<[], string>(`select name from pragma_table_info('${table}')`).pluck().all()
    const columns = shape?.get(table) ?? own
    all.set(table, {
      columns,
      rows: file
        .prepare(`select ${columns.join(', ')} from ${table}`)
        .raw()
        .all(),
    })
  }
  file.close()
  return all
}

describe('records with rows from before', () => {
  it.each(steps.slice(1).map(([name], place) => [name, place + 1] as const))(
    'lose nothing in %s',
    async (name, version) => {
      const path = await recordsOf(version)
      const replaced = new Set(rowsOfEachVersion[name]?.replaces)
      const kept = [...contents(path)]
        .filter(([table]) => !replaced.has(table))
        .map(([table, { columns }]): [string, readonly string[]] => [
          table,
          columns.filter((column) => !replaced.has(`${table}.${column}`)),
        ])
      const shape = new Map(kept)
      const before = contents(path, shape)

      await updateTo(path, version + 1)

      expect(contents(path, shape)).toEqual(before)
      expect(asked(path, 'pragma integrity_check')).toEqual(['ok'])
      expect(asked(path, 'pragma foreign_key_check')).toEqual([])
      for (const [question, answers] of rowsOfEachVersion[name]?.makes ?? [])
        expect({ question, answers: asked(path, question) }).toEqual({ question, answers })
    },
  )

  it('are there for every table, so that each migration is proved on them', async () => {
    const path = await recordsOf(steps.length)

    const empty = asked(path, ownTables).filter(
      (table) => asked(path, `select count(*) from ${String(table)}`)[0] === 0,
    )

    // Rows of these tables are to be added in rows-of-each-version.ts.
    expect(empty).toEqual([])
  })
})
