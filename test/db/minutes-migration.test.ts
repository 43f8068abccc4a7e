import { join } from 'node:path'
import SqliteFile from 'better-sqlite3'
import { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import { describe, expect, it } from 'vitest'
import { connect } from '../../electron/db/connection.ts'
import { migrate } from '../../electron/db/migrate.ts'
import { WholeMigrationsDialect } from '../../electron/db/sqlite-dialect.ts'
import type { Tables } from '../../electron/db/tables.ts'
import { migrations } from '../../migrations/index.ts'
import { newFolder } from '../helpers/new-folder.ts'

const all: Record<string, Migration> = migrations
const names = Object.keys(all)
/** The steps up to one, without it. */
const stepsBefore = (step: string): Record<string, Migration> =>
  Object.fromEntries(
    Object.entries(all).slice(
      0,
      names.findIndex((name) => name.endsWith(step)),
    ),
  )
const before = stepsBefore('-minutes')

async function runs(path: string, steps: Record<string, Migration>): Promise<void> {
  const file = connect(SqliteFile, path)
  const db = new Kysely<Tables>({ dialect: new WholeMigrationsDialect({ database: file }) })
  await migrate(db, { sqlite: SqliteFile, file, clock: () => new Date(), backups: null, steps })
  await db.destroy()
  if (file.open) file.close()
}

/** Records with the minutes of one meeting, as they were kept before minutes were taken here. */
async function oldRecords(): Promise<string> {
  const path = join(newFolder(), 'packwright.sqlite')
  await runs(path, before)
  const file = new SqliteFile(path)
  file.exec(`
    insert into authority (id, name) values (1, 'Borough of Northmere');
    insert into committee (id, authority_id, name, name_key) values (1, 1, 'Parks', 'parks');
    insert into meeting (id, committee_id, held_on) values (1, 1, '2023-11-13');
    insert into minutes (id, meeting_id, signature_line) values (1, 1, 'Chair');
    insert into attendance (minutes_id, position, kind, name, printed, role, affiliation) values
      (1, 0, 'member', 'Ada Fern', 'Councillor Ada Fern (Chair)', 'Chair', null),
      (1, 1, 'member', 'Cy Lane', null, 'External Member', null),
      (1, 2, 'officer', 'Dee Marsh', null, null, 'Town Clerk'),
      (1, 3, 'absent', 'Ben Moss', null, null, null),
      (1, 4, 'absent', 'Eve Sand', null, null, null),
      (1, 5, 'observingOnline', 'Eve Sand', null, null, null);
    insert into minute_item (minutes_id, position, number, part, title, kind, paragraphs, resolution) values
      (1, 0, 1, 1, 'PONDS', 'report', '["A Member asked.","It was noted."]', 'RESOLVED, that the report be noted.'),
      (1, 1, 2, 1, 'QUESTIONS', 'questions', '[]', null);`)
  file.close()
  return path
}

describe('minutes from before they were taken here', () => {
  it('keep every word, in order, and everybody who was there', async () => {
    const path = await oldRecords()

    await runs(path, all)

    const file = new SqliteFile(path, { readonly: true })
    const blocks = file.prepare('select blocks from minute_item order by position').pluck().all().map(String)
    const said = file
      .prepare('select name, printed, standing, votes from person_there order by position')
      .all()
    file.close()
    expect(blocks.map((json): unknown => JSON.parse(json))).toEqual([
      [
        { kind: 'paragraph', runs: [{ text: 'A Member asked.' }] },
        { kind: 'paragraph', runs: [{ text: 'It was noted.' }] },
        { kind: 'resolution', runs: [{ text: 'RESOLVED, that the report be noted.' }] },
      ],
      [],
    ])
    expect(said).toEqual([
      { name: 'Ada Fern', printed: 'Councillor Ada Fern (Chair)', standing: 'present', votes: 1 },
      { name: 'Cy Lane', printed: 'Cy Lane', standing: 'present', votes: 0 },
      { name: 'Dee Marsh', printed: 'Dee Marsh', standing: 'present', votes: 0 },
      { name: 'Ben Moss', printed: 'Ben Moss', standing: 'apologies', votes: 1 },
      { name: 'Eve Sand', printed: 'Eve Sand', standing: 'observingOnline', votes: 1 },
    ])
  })

  it('do not change once they are signed, whoever asks', async () => {
    const path = await oldRecords()
    await runs(path, all)
    const file = new SqliteFile(path)
    file.prepare(`update minutes set state = 'signed'`).run()

    for (const attempt of [
      `update minutes set state = 'draft'`,
      `delete from minutes`,
      `update minute_item set title = 'LAKES'`,
      `delete from minute_item`,
      `insert into person_there (minutes_id, position, kind, name, printed, standing, votes)
        values (1, 9, 'member', 'Fay', 'Fay', 'present', 1)`,
      `update person_there set standing = 'absent'`,
      `insert into minutes_time (minutes_id, kind, at) values (1, 'adjourned', '11:00')`,
    ])
      expect(() => file.prepare(attempt).run()).toThrow('signed minutes do not change')
    file.close()
  })

  it('keep when people came and went, also of signed minutes, which stay locked', async () => {
    const path = await oldRecords()
    await runs(path, stepsBefore('-comings-and-goings'))
    const old = new SqliteFile(path)
    old.exec(`update person_there set arrived_at = '11:20', left_at = '11:05' where name = 'Ada Fern';
      update minutes set state = 'signed'`)
    old.close()

    await runs(path, all)

    const file = new SqliteFile(path)
    expect(
      file.prepare(`select stays from person_there where name in ('Ada Fern', 'Ben Moss')`).pluck().all(),
    ).toEqual(['[{"from":null,"until":"11:05"},{"from":"11:20","until":null}]', '[]'])
    expect(() => file.prepare(`update person_there set stays = '[]'`).run()).toThrow(
      'signed minutes do not change',
    )
    file.close()
  })
})
