import { readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import SqliteFile from 'better-sqlite3'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { loadSqlite } from '../../electron/db/connection.ts'
import { openDatabase } from '../../electron/db/database.ts'
import { latestVersion } from '../../electron/db/migrate.ts'
import { recordsProblem } from '../../electron/db/records-problem.ts'
import { noteSaved, lastSavedAt } from '../../electron/db/saved-repository.ts'
import { newFolder } from '../helpers/new-folder.ts'

const clock = () => new Date('2024-02-12T12:00:00Z')

/** A file of records with so many saves in it, closed. */
async function recordsWith(saves: number): Promise<string> {
  const path = join(newFolder(), 'packwright.sqlite')
  const records = await openDatabase(path, clock)
  await records.db.transaction().execute(async (transaction) => {
    for (let save = 0; save < saves; save += 1) await noteSaved(transaction, clock().toISOString(), 'test')
  })
  await records.close()
  return path
}

/** Changes a closed file as something other than Packwright would. */
function tampers(path: string, change: (bytes: Buffer) => void): Buffer {
  const bytes = readFileSync(path)
  change(bytes)
  writeFileSync(path, bytes)
  return bytes
}

describe('opening the records', () => {
  it('keeps its promises on a file that was there before, not only on a new one', async () => {
    const path = await recordsWith(1)

    const records = await openDatabase(path, clock)

    const pragma = async (name: string): Promise<unknown> => {
      const { rows } = await sql<Record<string, unknown>>`pragma ${sql.raw(name)}`.execute(records.db)
      return Object.values(rows[0] ?? {})[0]
    }
    expect(await pragma('synchronous')).toBe(2)
    expect(await pragma('journal_mode')).toBe('wal')
    expect(await pragma('foreign_keys')).toBe(1)
    expect(await pragma('secure_delete')).toBe(1)
    expect(await pragma('trusted_schema')).toBe(0)
    expect(await pragma('cell_size_check')).toBe(1)
    expect(await pragma('busy_timeout')).toBeGreaterThanOrEqual(5000)
    await records.close()
  })

  it('leaves records of a newer Packwright as they are', async () => {
    const path = await recordsWith(3)
    const file = new SqliteFile(path)
    file.pragma(`user_version = ${latestVersion + 1}`)
    file.close()
    const before = readFileSync(path)

    await expect(openDatabase(path, clock)).rejects.toMatchObject({
      code: 'newer-data',
      details: { found: latestVersion + 1, known: latestVersion },
    })

    expect(readFileSync(path).equals(before)).toBe(true)
  })

  it.each([
    ['a page of noughts', (bytes: Buffer) => bytes.fill(0, 4096, 8192)],
    ['a wiped header', (bytes: Buffer) => bytes.fill(0, 0, 100)],
    ['another kind of file', (bytes: Buffer) => bytes.write('%PDF-1.7 not records at all', 0, 'latin1')],
  ])('notices %s before it writes anything', async (_, damage) => {
    const path = await recordsWith(500)
    const before = tampers(path, damage)

    await expect(openDatabase(path, clock)).rejects.toMatchObject({ code: 'records-damaged' })

    expect(readFileSync(path).equals(before)).toBe(true)
  })

  it('notices a file that was cut short', async () => {
    const path = await recordsWith(2000)
    truncateSync(path, 40_960)

    await expect(openDatabase(path, clock)).rejects.toMatchObject({ code: 'records-damaged' })
  })

  it('does not move into another program’s file', async () => {
    const path = join(newFolder(), 'packwright.sqlite')
    const file = new SqliteFile(path)
    file.exec('create table recipe (name text)')
    file.close()
    const before = readFileSync(path)

    await expect(openDatabase(path, clock)).rejects.toMatchObject({ code: 'records-damaged' })

    expect(readFileSync(path).equals(before)).toBe(true)
  })

  it('can be opened again at once when opening it failed', async () => {
    const path = await recordsWith(1)
    const whole = readFileSync(path)
    tampers(path, (bytes) => bytes.fill(0, 0, 100))
    await expect(openDatabase(path, clock)).rejects.toMatchObject({ code: 'records-damaged' })
    writeFileSync(path, whole)

    const records = await openDatabase(path, clock)

    expect(await lastSavedAt(records.db)).toBe('2024-02-12T12:00:00.000Z')
    await records.close()
  })

  it('overwrite the words of a row that is deleted', async () => {
    const path = join(newFolder(), 'packwright.sqlite')
    const { db, close } = await openDatabase(path, clock)
    const words = 'Settlement with the former tenant'
    const kept = 'Lease of the café by the pond'
    for (const name of [words, kept]) await db.insertInto('authority').values({ name }).execute()
    await sql`pragma wal_checkpoint(truncate)`.execute(db)
    expect(readFileSync(path).includes(words)).toBe(true)

    await db.deleteFrom('authority').where('name', '=', words).execute()
    await close()

    expect(readFileSync(path).includes(words)).toBe(false)
    expect(readFileSync(path).includes(kept)).toBe(true)
  })

  it('lets nobody in by another name of theirs either, whether they are there yet or not', async () => {
    const folder = newFolder()
    const path = join(folder, 'packwright.sqlite')
    const another = join(folder, 'records of the office.sqlite')
    symlinkSync(path, another)
    for (const [own, other] of [
      [path, another],
      [another, path],
    ] as const) {
      rmSync(path, { force: true })
      const first = await openDatabase(own, clock)

      await expect(openDatabase(other, clock)).rejects.toMatchObject({ code: 'already-open' })

      await first.close()
      const second = await openDatabase(other, clock)
      await expect(openDatabase(own, clock)).rejects.toMatchObject({ code: 'already-open' })
      await second.close()
    }
  })

  it('lets nobody else in while they are open', async () => {
    const path = await recordsWith(1)
    const first = await openDatabase(path, clock)

    await expect(openDatabase(path, clock)).rejects.toMatchObject({ code: 'already-open', details: { path } })
    await first.close()

    const second = await openDatabase(path, clock)
    await second.close()
  })

  it('refuses a Node that the native part would crash under, before loading it', async () => {
    await expect(loadSqlite('20.19.0')).rejects.toMatchObject({
      code: 'wrong-node',
      details: { found: '20.19.0' },
    })
  })
})

describe('the order of what was saved', () => {
  it('stands when the computer’s clock was put back', async () => {
    const { db, close } = await openDatabase(':memory:', clock)
    await noteSaved(db, '2034-01-01T09:00:00.000Z', 'test')
    await noteSaved(db, '2024-01-01T09:00:00.000Z', 'test')

    expect(await lastSavedAt(db)).toBe('2024-01-01T09:00:00.000Z')
    await close()
  })
})

describe('a disk that fills up', () => {
  it('costs only the save that no longer fits, and says so', async () => {
    const path = await recordsWith(10)
    const records = await openDatabase(path, clock)
    const { db } = records
    const pages = await sql<{ page_count: number }>`pragma page_count`.execute(db)
    await sql`pragma max_page_count = ${sql.raw(String(pages.rows[0]?.page_count ?? 0))}`.execute(db)
    const tooMuch = noteSaved(db, 'now', 'x'.repeat(100_000))

    const complaint = await tooMuch.catch((error: unknown) => recordsProblem(error, path))

    expect(complaint).toMatchObject({ code: 'disk-full', details: { path } })
    expect(await lastSavedAt(db)).toBe('2024-02-12T12:00:00.000Z')
    await sql`pragma max_page_count = 100000`.execute(db)
    await noteSaved(db, 'with room again', 'test')
    expect(await lastSavedAt(db)).toBe('with room again')
    await records.close()
  })
})
