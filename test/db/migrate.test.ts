import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import SqliteFile from 'better-sqlite3'
import { Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { describe, expect, it } from 'vitest'
import { connect } from '../../electron/db/connection.ts'
import { openDatabase } from '../../electron/db/database.ts'
import { latestVersion, migrate } from '../../electron/db/migrate.ts'
import { WholeMigrationsDialect } from '../../electron/db/sqlite-dialect.ts'
import type { Tables } from '../../electron/db/tables.ts'
import { migrations } from '../../migrations/index.ts'
import { newFolder } from '../helpers/new-folder.ts'

const clock = () => new Date('2024-02-12T12:00:00Z')
const first: Record<string, Migration> = {
  '0001-office-meetings-papers': migrations['0001-office-meetings-papers'],
}

/** Records as the first version of Packwright left them, with a council in them. */
async function oldRecords(): Promise<string> {
  const path = join(newFolder(), 'packwright.sqlite')
  await runs(path, first, null)
  const file = new SqliteFile(path)
  file.prepare(`insert into authority (name) values ('Borough of Northmere')`).run()
  file.close()
  return path
}

/** Brings a file up to date by the given steps. */
async function runs(path: string, steps: Record<string, Migration>, backups: string | null): Promise<void> {
  const file = connect(SqliteFile, path)
  const db = new Kysely<Tables>({ dialect: new WholeMigrationsDialect({ database: file }) })
  try {
    await migrate(db, { sqlite: SqliteFile, file, clock, backups, steps })
  } finally {
    await db.destroy()
    if (file.open) file.close()
  }
}

function lookAt(path: string): {
  readonly version: unknown
  readonly councils: unknown
  readonly tables: readonly unknown[]
} {
  const file = new SqliteFile(path, { readonly: true })
  const version = file.pragma('user_version', { simple: true })
  const councils = file.prepare('select name from authority').pluck().all()
  const tables = file
    .prepare(`select name from sqlite_schema where type = 'table' order by name`)
    .pluck()
    .all()
  file.close()
  return { version, councils, tables }
}

function copies(path: string): readonly string[] {
  const folder = join(dirname(path), 'backups')
  return readdirSync(folder).map((name) => join(folder, name))
}

describe('bringing records up to date', () => {
  it('makes a whole, checked copy before it changes an existing file', async () => {
    const path = await oldRecords()

    const records = await openDatabase(path, clock)
    await records.close()

    expect(lookAt(path)).toMatchObject({ version: latestVersion, councils: ['Borough of Northmere'] })
    const made = copies(path)
    expect(made).toEqual([join(dirname(path), 'backups', 'before-update-20240212T120000Z.sqlite')])
    expect(lookAt(made[0] ?? '')).toMatchObject({ version: 1, councils: ['Borough of Northmere'] })
  })

  it('accepts the tracked changes of papers from before there was a choice', async () => {
    const path = await oldRecords()
    const old = new SqliteFile(path)
    old.pragma('foreign_keys = off')
    old.prepare(`insert into paper (item_id, position, role) values (1, 0, 'paper')`).run()
    old.close()

    await (await openDatabase(path, clock)).close()

    const file = new SqliteFile(path)
    expect(file.prepare('select tracked_changes from paper').pluck().all()).toEqual(['accept'])
    expect(() => file.prepare(`update paper set tracked_changes = 'perhaps'`).run()).toThrow('CHECK')
    file.close()
  })

  it('keeps what was published: neither the row nor its pack can be changed or deleted', async () => {
    const path = join(newFolder(), 'packwright.sqlite')
    await (await openDatabase(path, clock)).close()
    const file = new SqliteFile(path)
    file.pragma('foreign_keys = on')
    for (const row of [
      `insert into authority (id, name) values (1, 'Borough of Northmere')`,
      `insert into committee (id, authority_id, name, name_key) values (1, 1, 'Ponds', 'ponds')`,
      `insert into meeting (id, committee_id, held_on) values (1, 1, '2024-02-22')`,
      `insert into pack (id, meeting_id, version, built_at, input_hash) values (1, 1, 1, '2024-02-12', 'x')`,
      `insert into publication (meeting_id, pack_id, version, published_at, counts_from, clear_days, required_days, proof)
         values (1, 1, 1, '2024-02-14T12:00:00Z', '2024-02-14', 5, 5, '{}')`,
    ])
      file.prepare(row).run()

    expect(() => file.prepare('delete from publication').run()).toThrow('stays published')
    expect(() => file.prepare(`update publication set proof = '[]'`).run()).toThrow('stays as it was')
    expect(() => file.prepare('delete from pack').run()).toThrow('FOREIGN KEY')
    expect(() => file.prepare('delete from meeting').run()).toThrow('FOREIGN KEY')
    file.close()
  })

  it('takes packs from before there were supplements for main packs', async () => {
    const path = join(newFolder(), 'packwright.sqlite')
    const earlier = Object.entries<Migration>(migrations).filter(([name]) => name < '0007-supplements')
    await runs(path, Object.fromEntries(earlier), null)
    const old = new SqliteFile(path)
    old.pragma('foreign_keys = off')
    const pack = 'insert into pack (meeting_id, version, built_at, input_hash'
    old.prepare(`${pack}) values (1, 1, '2026-12-01T10:00:00Z', 'a')`).run()
    old.close()

    await (await openDatabase(path, clock)).close()

    const file = new SqliteFile(path)
    expect(file.prepare('select supplement, base_id from pack').all()).toEqual([
      { supplement: null, base_id: null },
    ])
    const rootless = `${pack}, supplement) values (1, 2, '2026-12-01T11:00:00Z', 'b', 1)`
    expect(() => file.prepare(rootless).run()).toThrow('CHECK')
    file.close()
  })

  it('makes no copy of records that need no change', async () => {
    const path = join(newFolder(), 'packwright.sqlite')
    await (await openDatabase(path, clock)).close()
    await (await openDatabase(path, clock)).close()

    expect(readdirSync(dirname(path))).not.toContain('backups')
  })

  it('leaves the records as they were when a step fails half way', async () => {
    const path = await oldRecords()
    const before = lookAt(path)
    const failing: Migration = {
      up: async (db) => {
        await sql`create table half_done (id integer)`.execute(db)
        await sql`delete from authority`.execute(db)
        throw new Error('the power went')
      },
    }

    const attempt = runs(path, { ...first, '0002-fails': failing }, join(dirname(path), 'backups'))

    await expect(attempt).rejects.toMatchObject({ code: 'upgrade-failed' })
    expect(lookAt(path)).toEqual(before)
    expect(lookAt(copies(path)[0] ?? '').councils).toEqual(['Borough of Northmere'])
  })

  it('changes nothing when the safe copy cannot be made', async () => {
    const path = await oldRecords()
    const before = lookAt(path)
    // A file stands where the folder for copies should be.
    const blocked = join(path, 'backups')

    await expect(runs(path, migrations, blocked)).rejects.toMatchObject({ code: 'safe-copy-failed' })

    expect(lookAt(path)).toEqual(before)
  })

  it('numbers its steps without a gap', () => {
    const versions = Object.keys(migrations).map((name) => Number.parseInt(name, 10))

    expect(versions).toEqual(versions.map((_, index) => index + 1))
  })
})
