import { existsSync, rmSync } from 'node:fs'
import { loadSqlite } from './connection.ts'
import { takeRecords } from './single-instance.ts'

/**
 * Takes away records that were just made and into which nothing was put, with what lies beside them. Where another process
 * has them open by now, they are its own and stay.
 */
export async function removeRecords(path: string): Promise<void> {
  if (!existsSync(path)) return
  const sqlite = await loadSqlite()
  let letGo
  try {
    letGo = takeRecords(sqlite, path)
  } catch {
    return
  }
  try {
    for (const ending of ['', '-wal', '-shm']) rmSync(path + ending, { force: true })
  } finally {
    letGo()
  }
  // Last of all: whoever comes from now on finds neither records nor lock, and makes both.
  rmSync(`${path}-lock`, { force: true })
}
