import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { PackResult } from '../../electron/cli/pack-result.ts'
import { atTheCommandLine } from '../helpers/at-the-command-line.ts'
import { plainDocx } from '../helpers/plain-docx.ts'
import { line, shownPdf } from '../helpers/shown-pdf.ts'
import { smallCase } from '../helpers/small-case.ts'

/** A clerk at the command line, with a case and its reports in a folder. */
function withTheSmallCase() {
  const { file, types } = atTheCommandLine()
  mkdirSync(file('reports'))
  writeFileSync(file('reports/pond.docx'), plainDocx('The pond has been dry since the summer before last.'))
  writeFileSync(
    file('reports/lease.docx'),
    plainDocx('The rent offered by the present tenant is four thousand pounds.'),
  )
  writeFileSync(file('meeting.json'), JSON.stringify(smallCase()))
  return { file, types }
}

it('takes a meeting in, and changes nothing when it is given again', async () => {
  const { file, types } = withTheSmallCase()
  const first = await types('import', file('meeting.json'), '--db', file('a.sqlite'), '--json')
  expect(JSON.parse(first.said)).toMatchObject({
    meetingId: expect.any(Number),
    changed: true,
    unknownFields: [],
  })
  expect(first.code).toBe(0)
  const second = await types('import', file('meeting.json'), '--db', file('a.sqlite'))
  expect(second.said).toContain('was taken in before; nothing was changed.')
})

it('leaves no records behind where there were none and nothing was taken in', async () => {
  const { file, types } = withTheSmallCase()
  writeFileSync(file('bad.json'), JSON.stringify({ ...smallCase(), items: 'none' }))

  expect((await types('import', file('bad.json'), '--db', file('new.sqlite'))).code).toBe(1)
  expect(readdirSync(file('.')).filter((name) => name.startsWith('new.sqlite'))).toEqual([])

  expect((await types('import', file('meeting.json'), '--db', file('new.sqlite'))).code).toBe(0)
  expect((await types('import', file('bad.json'), '--db', file('new.sqlite'))).code).toBe(1)
  expect(readdirSync(file('.'))).toContain('new.sqlite')
})

it('refuses a case with a wrong field, naming the place', async () => {
  const { file, types } = withTheSmallCase()
  writeFileSync(
    file('meeting.json'),
    JSON.stringify({ ...smallCase(), meeting: { date: '30 February', time: '18:30' } }),
  )
  const { code, said, noted } = await types('import', file('meeting.json'), '--db', file('a.sqlite'))
  expect(code).toBe(1)
  expect(said).toBe('')
  expect(noted).toContain('meeting.date')
})

it('builds the pack of the latest meeting and prints what is where, in one JSON document', async () => {
  const { file, types } = withTheSmallCase()
  await types('import', file('meeting.json'), '--db', file('a.sqlite'))

  const asked = ['--meeting', 'latest', '--audience', 'members', '--out', file('out'), '--json']
  const { said, noted } = await types('pack', '--db', file('a.sqlite'), ...asked)

  // What `--json` printed is this, says `packResult`.
  const result = JSON.parse(said) as PackResult
  expect(Object.keys(result)).toEqual(['docx', 'pdf', 'pages', 'items', 'checks', 'removed'])
  expect([existsSync(result.docx), existsSync(result.pdf)]).toEqual([true, true])
  expect(result.items.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6])
  const [apologies, , , pond, playAreas, lease] = result.items
  expect(apologies).toEqual({ number: 1, title: 'APOLOGIES', source: null, firstPage: null, lastPage: null })
  expect(playAreas).toMatchObject({ source: null, firstPage: null })
  expect(pond?.source).toBe(file('reports/pond.docx'))
  expect(lease?.firstPage).toBe((pond?.lastPage ?? 0) + 1)
  expect(result.checks.length).toBeGreaterThan(3)
  expect(noted).toMatch(/^ {2}0 % {2}read/)
})

it('says of a meeting that is not there that it is not there', async () => {
  const { file, types } = withTheSmallCase()
  await types('import', file('meeting.json'), '--db', file('a.sqlite'))
  const { code, noted } = await types(
    'pack',
    '--db',
    file('a.sqlite'),
    '--meeting',
    '99',
    '--audience',
    'public',
    '--out',
    file('out'),
  )
  expect(code).toBe(1)
  expect(noted).toContain('There is no meeting “99”.')
  expect(existsSync(file('out'))).toBe(false)
})

it('merges Word files and writes which pages each fills', async () => {
  const { file, types } = withTheSmallCase()
  const sources = [file('reports/pond.docx'), file('reports/lease.docx')]
  const { code } = await types(
    'merge',
    ...sources,
    '--out',
    file('pack.docx'),
    '--map',
    file('map.json'),
    '--start',
    'odd',
  )
  expect(code).toBe(0)
  expect(existsSync(file('pack.docx'))).toBe(true)
  expect(JSON.parse(readFileSync(file('map.json'), 'utf8'))).toEqual([
    { source: sources[0], firstPage: 1, lastPage: 1 },
    { source: sources[1], firstPage: 3, lastPage: 3 },
  ])
})

it.each([
  ['--out', 'reports/pond.docx', 'map.json', 'reports/pond.docx'],
  ['--out', 'linked/../linked/pond.docx', 'map.json', 'reports/pond.docx'],
  ['--map', 'pack.docx', 'reports/lease.docx', 'reports/lease.docx'],
  ['--map', 'pack.docx', 'pack.docx', 'pack.docx'],
])('never merges over what it merges: %s %s %s', async (option, out, map, over) => {
  const { file, types } = withTheSmallCase()
  symlinkSync(file('reports'), file('linked'))
  const sources = [file('reports/pond.docx'), file('reports/lease.docx')]
  const before = sources.map((path) => readFileSync(path))

  const { code, noted } = await types('merge', ...sources, '--out', file(out), '--map', file(map))

  expect(code).toBe(1)
  expect(noted).toContain(`What ${option} names would be written over “${file(over)}”`)
  expect(sources.map((path) => readFileSync(path))).toEqual(before)
  expect(existsSync(file('pack.docx'))).toBe(false)
})

it('says of a public pack which numbers an exempt paper has, and not where its Word file lies', async () => {
  const { file, types } = withTheSmallCase()
  await types('import', file('meeting.json'), '--db', file('a.sqlite'))
  const pack = async (audience: string) => {
    const asked = ['--meeting', 'latest', '--audience', audience, '--out', file('out'), '--json']
    // What `--json` printed is this, says `packResult`.
    return JSON.parse((await types('pack', '--db', file('a.sqlite'), ...asked)).said) as PackResult
  }

  const [members, open] = [await pack('members'), await pack('public')]

  const lease = members.items.at(-1)
  expect(lease?.source).toBe(file('reports/lease.docx'))
  expect(open.items.at(-1)).toEqual({ ...lease, source: null })
  expect(open.items[3]?.source).toBe(file('reports/pond.docx'))
})

it('begins merged files on odd pages unless told otherwise, and takes PDFs as well', async () => {
  const { file, types } = withTheSmallCase()
  writeFileSync(file('annex.pdf'), shownPdf([{ drawing: line('Harbour dues', 30, 500) }]))
  const sources = [file('reports/pond.docx'), file('annex.pdf')]
  await types('merge', ...sources, '--out', file('pack.docx'), '--map', file('map.json'), '--public')
  expect(JSON.parse(readFileSync(file('map.json'), 'utf8'))).toEqual([
    { source: sources[0], firstPage: 1, lastPage: 1 },
    { source: sources[1], firstPage: 3, lastPage: 3 },
  ])
})

it('checks each file by itself, a line of JSON each, and refusing one is no failure', async () => {
  const { file, types } = withTheSmallCase()
  writeFileSync(file('annex.pdf'), shownPdf([{ drawing: line('Harbour dues', 30, 500) }]))
  writeFileSync(file('old.doc'), Buffer.from('d0cf11e0a1b11ae1', 'hex'))
  const files = ['reports/pond.docx', 'annex.pdf', 'old.doc', 'nowhere.docx', '.'].map(file)
  const { code, said } = await types('check', ...files, '--json')
  expect(code).toBe(0)
  expect(
    said
      .trim()
      .split('\n')
      .map((verdict) => JSON.parse(verdict) as unknown),
  ).toEqual([
    expect.objectContaining({
      file: files[0],
      ok: true,
      message: null,
      kind: 'docx',
      pages: null,
      findings: [],
    }),
    expect.objectContaining({ file: files[1], ok: true, kind: 'pdf', pages: 1 }),
    expect.objectContaining({
      file: files[2],
      ok: false,
      kind: 'ole',
      message: expect.any(String) as string,
    }),
    expect.objectContaining({ file: files[3], ok: false, kind: null }),
    expect.objectContaining({ file: files[4], ok: false, kind: null }),
  ])
  expect((await types('check', file('reports/pond.docx'), '--pages')).said).toContain('(docx, 1 page)')
})

it('merges nothing when one of the files is not a Word document', async () => {
  const { file, types } = withTheSmallCase()
  const sources = [file('reports/pond.docx'), file('meeting.json')]
  const { code, noted } = await types(
    'merge',
    ...sources,
    '--out',
    file('pack.docx'),
    '--map',
    file('map.json'),
  )
  expect(code).toBe(1)
  expect(noted).toContain('“meeting.json” is not a Word document')
  expect(existsSync(file('pack.docx'))).toBe(false)
})

it('ends as a program with its exit code, words on stderr and nothing on stdout', () => {
  const cli = join(import.meta.dirname, '../../electron/cli.ts')
  const { file } = withTheSmallCase()
  const run = spawnSync(
    process.execPath,
    [cli, 'import', file('no-such.json'), '--db', file('a.sqlite'), '--json'],
    { encoding: 'utf8' },
  )
  expect([run.status, run.stdout]).toEqual([1, ''])
  expect(run.stderr).toContain('There is no file at')
})
