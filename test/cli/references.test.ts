import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { atTheCommandLine } from '../helpers/at-the-command-line.ts'
import { returnedSheet } from '../helpers/returned-sheet.ts'
import { smallCase } from '../helpers/small-case.ts'

/** A clerk whose records hold a public reference of Parks and a non-public one of Estates. */
async function withTheRegister() {
  const line = atTheCommandLine()
  const [first] = smallCase().outstandingReferences.rows
  const rows = [
    { ...first, public: true },
    { ...first, reference: '2/2023/NP', public: false, owner: 'Estates', action: 'Ask the\nsecond bidder.' },
  ]
  const items = smallCase().items.filter(({ report }) => report === null)
  const given = { ...smallCase(), items, reports: [], outstandingReferences: { rows } }
  writeFileSync(line.file('meeting.json'), JSON.stringify(given))
  const db = line.file('records.sqlite')
  const { code } = await line.types('import', line.file('meeting.json'), '--db', db)
  expect(code).toBe(0)
  return { ...line, db }
}

const json = (text: string): unknown => JSON.parse(text)

describe('references', () => {
  it('prints the register as a table, and says which are not for the public', async () => {
    const { types, db } = await withTheRegister()
    const { code, said } = await types('references', '--db', db)
    expect(code).toBe(0)
    expect(said).toMatch(/^Parks & Open Spaces Committee\nNo\. /)
    expect(said).toMatch(/1\/2023\/P +Parks +April\/May/)
    // A line each, also where an action has lines of its own.
    expect(said).toMatch(/2\/2023\/NP, non-public +Estates.+Ask the second bidder\.$/mu)
  })

  it('prints it as JSON for scripts, the whole of it or what the public may know', async () => {
    const { types, db } = await withTheRegister()
    const all = await types('references', '--db', db, '--json')
    expect(json(all.said)).toMatchObject([
      { number: '1/2023/P', public: true, owners: ['Parks'], target: 'April/May', state: 'onTime' },
      { number: '2/2023/NP', public: false, action: 'Ask the\nsecond bidder.' },
    ])
    const open = await types('references', '--db', db, '--public', '--json')
    expect(json(open.said)).toMatchObject([{ number: '1/2023/P' }])
    expect(open.said).not.toMatch(/NP|bidder|Estates/)
    expect((await types('references', '--db', db, '--public')).said).not.toMatch(/NP|bidder|Estates/)
  })

  it('says what is missing, with the exit code of a command that was not understood', async () => {
    const { types } = atTheCommandLine()
    const { code, said, noted } = await types('references')
    expect([code, said]).toEqual([2, ''])
    expect(noted).toContain('--db')
  })
})

describe('sheets', () => {
  it.each([
    [[], 'xlsx'],
    [['--word'], 'docx'],
  ] as const)('writes one for each owner, and reads them back as they were (%j)', async (form, extension) => {
    const { types, file, db } = await withTheRegister()
    const out = file('sheets')
    const made = await types('sheets', '--db', db, '--out', out, ...form, '--json')
    expect(made.code).toBe(0)
    expect(json(made.said)).toMatchObject([
      { owner: 'Estates', references: 1 },
      { owner: 'Parks', references: 1 },
    ])
    expect(readdirSync(out)).toEqual([`Estates.${extension}`, `Parks.${extension}`])
    const back = await types('sheets', '--db', db, '--read', out, '--json')
    expect([back.code, json(back.said)]).toEqual([
      0,
      { changes: [], conflicts: [], remarks: [], unchanged: 2, rows: 2, taken: 0 },
    ])
  })

  it('changes nothing on a dry run, and takes in what it said without one', async () => {
    const { types, file, db } = await withTheRegister()
    const back = file('back')
    await types('sheets', '--db', db, '--out', back, '--word')
    const answered = returnedSheet(readFileSync(join(back, 'Parks.docx')), (table) =>
      table.map((row) =>
        row[0] === '1/2023/P' ? row.map((cell, at) => (at === 4 ? 'Three are mended.' : cell)) : row,
      ),
    )
    writeFileSync(join(back, 'Parks.docx'), answered)
    const register = () => types('references', '--db', db, '--json')
    const before = await register()

    const dry = await types('sheets', '--db', db, '--read', back, '--dry-run', '--json')
    expect(dry.code).toBe(0)
    expect(json(dry.said)).toMatchObject({
      rows: 2,
      unchanged: 1,
      changes: [{ number: '1/2023/P', field: 'status', was: 'Under way', value: 'Three are mended.' }],
      taken: 0,
    })
    expect(await register()).toEqual(before)

    const done = await types('sheets', '--db', db, '--read', back)
    expect([done.code, done.said.split('\n')[0]]).toEqual([
      0,
      // Its owner put “Dear clerk” where the title was.
      '2 rows read: 1 as it was, 1 change, 0 to choose, 1 to look at. 1 change taken in.',
    ])
    expect(json((await register()).said)).toMatchObject([{ status: 'Three are mended.' }, {}])
  })

  it('tells of a file that holds no references, in sentences as the window does', async () => {
    const { types, file, db } = await withTheRegister()
    const back = file('back')
    await types('sheets', '--db', db, '--out', back)
    writeFileSync(join(back, 'Estates.pdf'), '%PDF-1.7')
    writeFileSync(join(back, '.~lock.Parks.xlsx#'), 'Parks')

    const { said } = await types('sheets', '--db', db, '--read', back, '--dry-run')

    expect(said.trim().split('\n')).toEqual([
      '2 rows read: 2 as they were, 0 changes, 0 to choose, 1 to look at. Nothing is changed.',
      expect.stringMatching(/^To look at: “Estates\.pdf” is a PDF, of which no references can be read\./u),
    ])
  })

  it('refuses a folder without sheets, and asks for one of its two ways', async () => {
    const { types, file, db } = await withTheRegister()
    mkdirSync(file('empty'))
    const none = await types('sheets', '--db', db, '--read', file('empty'))
    expect([none.code, none.said]).toEqual([2, ''])
    expect(none.noted).toContain('There is no file in')
    const away = await types('sheets', '--db', db, '--read', file('away'))
    expect([away.code, away.said]).toEqual([1, ''])
    expect(away.noted).toContain('There is no file at')
    const both = await types('sheets', '--db', db, '--read', file('empty'), '--out', file('out'))
    expect(both.code).toBe(2)
    expect(both.noted).toContain('needs either --out or --read')
  })
})

it.each(['references', 'agenda', 'minutes', 'sheets', 'performance'])(
  '%s says that there are no records, and begins none, where the path is mistyped',
  async (command) => {
    const { types, file } = await withTheRegister()
    const options = ['--meeting', 'latest', '--out', file('out'), '--period', 'Q3 2023/24']
    const wanted = { references: 0, agenda: 2, minutes: 4, sheets: 0, performance: 0 }[command] ?? 0
    const own = command === 'sheets' ? options.slice(2, 4) : command === 'performance' ? options.slice(2) : []
    const asked = await types(command, '--db', file('typo.sqlite'), ...options.slice(0, wanted), ...own)
    expect([asked.code, asked.said]).toEqual([1, ''])
    expect(asked.noted).toContain('There is no file at')
    expect(existsSync(file('typo.sqlite'))).toBe(false)
  },
)
