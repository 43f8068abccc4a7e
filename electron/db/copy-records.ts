import { Problem } from '../../shared/problems/problem.ts'
import { loadSqlite } from './connection.ts'

/**
 * Writes a whole copy of a records file, which may be open elsewhere; the file itself is only read.
 * @throws Problem `no-such-records`
 */
export async function copyRecords(from: string, to: string): Promise<void> {
  const sqlite = await loadSqlite()
  try {
    const file = new sqlite(from, { readonly: true, fileMustExist: true })
    try {
      file.prepare('vacuum into ?').run(to)
    } finally {
      file.close()
    }
  } catch (cause) {
    throw new Problem('no-such-records', { path: from }, { cause })
  }
}
