import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import SqliteFile from 'better-sqlite3'
import { newClerk, type Clerk } from './clerk.ts'
import { plainDocx } from './plain-docx.ts'
import { standInWork } from './stand-in-work.ts'

/** A clerk with the reports of the small case in a folder, and how to import a version of that case. */
export async function clerkWithReports(): Promise<
  Clerk & { readonly importsCase: (content: object) => ReturnType<Clerk['imports']> }
> {
  const clerk = await newClerk({ work: standInWork() })
  mkdirSync(join(clerk.folder, 'reports'))
  clerk.writes('reports/pond.docx', plainDocx('The pond is dry.'))
  clerk.writes('reports/lease.docx', plainDocx('The rent.'))
  return { ...clerk, importsCase: (content) => clerk.imports(clerk.writes('meeting.json', content)) }
}

/** Every row of the records, to tell whether anything changed. */
export function allRows({ folder }: Clerk): unknown {
  const file = new SqliteFile(join(folder, 'packwright.sqlite'), { readonly: true })
  const tables = file
    .prepare(`select name from sqlite_schema where type = 'table' order by name`)
    .pluck()
    .all()
  const rows = tables.map((table) => [table, file.prepare(`select * from "${String(table)}"`).all()])
  file.close()
  return rows
}

export function originals({ folder }: Clerk): readonly string[] {
  try {
    return readdirSync(join(folder, 'originals'))
  } catch {
    return []
  }
}
