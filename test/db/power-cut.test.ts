import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import SqliteFile from 'better-sqlite3'
import { describe, expect, it, type TestContext } from 'vitest'
import { openDatabase } from '../../electron/db/database.ts'
import { newFolder } from '../helpers/new-folder.ts'
import { startSaver } from '../helpers/records/saver.ts'

const clock = () => new Date('2024-02-12T12:00:00Z')

/** Builds what keeps the synced state of files; skips where this cannot be done. */
function powerCutLibrary(context: TestContext): string {
  if (process.platform !== 'linux') context.skip('a power cut can be played only on Linux')
  const library = join(newFolder(), 'power-cut.so')
  const source = join(import.meta.dirname, '../helpers/records/power-cut.c')
  const compiled = spawnSync(process.env['CC'] ?? 'cc', [
    '-shared',
    '-fPIC',
    '-O1',
    '-o',
    library,
    source,
    '-ldl',
  ])
  if (compiled.status !== 0) context.skip('a power cut can be played only where a C compiler is (cc)')
  return library
}

/** Saves until the power goes, and counts the saves that had been answered and are not in what is left on the disk. */
async function lostInPowerCut(
  library: string,
  setting: 'full' | 'normal',
  saves: number,
): Promise<{ said: number; lost: number }> {
  const folder = newFolder()
  const path = join(folder, 'packwright.sqlite')
  const leaves = join(folder, 'leaves')
  mkdirSync(leaves)
  await (await openDatabase(path, clock)).close()
  copyFileSync(path, join(leaves, 'packwright.sqlite'))
  const saver = startSaver(path, { setting, environment: { LD_PRELOAD: library, POWER_CUT_LEAVES: leaves } })
  await saver.hasSaid(saves)
  await saver.kill()

  const left = join(leaves, 'packwright.sqlite')
  const records = await openDatabase(left, clock)
  const rows = await records.db.selectFrom('saved_change').select('saved_at').execute()
  await records.close()
  const file = new SqliteFile(left, { readonly: true })
  expect(file.pragma('integrity_check', { simple: true })).toBe('ok')
  file.close()
  const kept = new Set(rows.map(({ saved_at }) => Number(saved_at)))
  return { said: saver.said.length, lost: saver.said.filter((save) => !kept.has(save)).length }
}

async function cuts(library: string, setting: 'full' | 'normal'): Promise<{ said: number; lost: number }> {
  let [said, lost] = [0, 0]
  for (const saves of [1, 5, 12, 30, 60]) {
    const run = await lostInPowerCut(library, setting, saves)
    said += run.said
    lost += run.lost
  }
  return { said, lost }
}

describe('when the power goes', () => {
  it('nothing is lost that was said to be saved', { timeout: 60_000 }, async (context) => {
    const { said, lost } = await cuts(powerCutLibrary(context), 'full')

    expect(said).toBeGreaterThanOrEqual(108)
    expect(lost).toBe(0)
  })

  // Without this, a rig that plays no power cut at all would pass the test above.
  it(
    'the weaker setting loses saves, which shows that the cut is one',
    { timeout: 60_000 },
    async (context) => {
      const { lost } = await cuts(powerCutLibrary(context), 'normal')

      expect(lost).toBeGreaterThan(0)
    },
  )
})
