/**
 * Saves without end and says each number once its commit was answered; ended from outside. Arguments: the file, and
 * `normal` for SQLite's weaker setting, under which a power cut is known to lose saves.
 */
import { sql } from 'kysely'
import { openDatabase } from '../../../electron/db/database.ts'
import { noteSaved } from '../../../electron/db/saved-repository.ts'

const [, , path = '', setting] = process.argv
const { db } = await openDatabase(path, () => new Date())
if (setting === 'normal') await sql`pragma synchronous = normal`.execute(db)
process.stdout.write('open\n')
for (let save = 1; ; save += 1) {
  await db.transaction().execute((transaction) => noteSaved(transaction, String(save), 'crash test'))
  process.stdout.write(`${save}\n`)
}
