import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import SqliteFile from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { openDatabase } from '../../electron/db/database.ts'
import { latestVersion } from '../../electron/db/migrate.ts'
import { lastSavedAt, noteSaved } from '../../electron/db/saved-repository.ts'
import { newFolder } from '../helpers/new-folder.ts'
import { startSaver } from '../helpers/records/saver.ts'

const clock = () => new Date('2024-02-12T12:00:00Z')

describe('when the program is ended without warning', () => {
  it('loses nothing that it said was saved', { timeout: 60_000 }, async () => {
    let acknowledged = 0
    for (let run = 0; run < 8; run += 1) {
      const path = join(newFolder(), 'packwright.sqlite')
      const saver = startSaver(path)
      await saver.hasSaid(1 + run * 4)
      await pause(run)
      await saver.kill()

      const records = await openDatabase(path, clock)
      const rows = await records.db.selectFrom('saved_change').select('saved_at').orderBy('id').execute()
      await records.close()

      expect(rows.map(({ saved_at }) => Number(saved_at)).slice(0, saver.said.length)).toEqual(saver.said)
      acknowledged += saver.said.length
      const file = new SqliteFile(path, { readonly: true })
      expect(file.pragma('integrity_check', { simple: true })).toBe('ok')
      file.close()
    }
    // A rig in which nothing was saved would prove nothing.
    expect(acknowledged).toBeGreaterThan(100)
  })

  it('in the middle of an update, leaves the records as they were', async () => {
    const path = join(newFolder(), 'packwright.sqlite')
    const before = await openDatabase(path, clock)
    await noteSaved(before.db, 'before the update', 'test')
    await before.close()

    const child = spawn(
      process.execPath,
      [join(import.meta.dirname, '../helpers/records/ends-while-updating.ts'), path],
      {
        stdio: 'inherit',
      },
    )
    const [, signal] = (await once(child, 'close')) as [number | null, string | null]

    expect(signal).toBe('SIGKILL')
    const records = await openDatabase(path, clock)
    expect(await lastSavedAt(records.db)).toBe('before the update')
    await records.close()
    const file = new SqliteFile(path, { readonly: true })
    expect(file.pragma('user_version', { simple: true })).toBe(latestVersion)
    expect(file.prepare(`select name from sqlite_schema where name = 'half_done'`).all()).toEqual([])
    file.close()
  })

  it('keeps another process out while it runs, and out no longer', async () => {
    const path = join(newFolder(), 'packwright.sqlite')
    const saver = startSaver(path)
    await saver.isOpen

    const askedAt = performance.now()
    await expect(openDatabase(path, clock)).rejects.toMatchObject({ code: 'already-open' })
    expect(performance.now() - askedAt).toBeLessThan(1000)

    await saver.kill()
    const records = await openDatabase(path, clock)
    await records.close()
  })
})
