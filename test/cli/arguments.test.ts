import { expect, it } from 'vitest'
import { readArguments } from '../../electron/cli/arguments.ts'
import { runCommand } from '../../electron/cli/run-command.ts'
import { importCommand } from '../../electron/cli/import-command.ts'
import { worldWithout } from './world-without.ts'

async function run(...given: string[]) {
  const world = worldWithout()
  const code = await runCommand(given, world)
  return { code, said: world.said(), noted: world.noted() }
}

it.each([
  [['bild'], 'There is no command “bild”.'],
  [['import'], '“import” needs a file.'],
  [['import', 'case.json'], '“import” needs --db.'],
  [['import', 'case.json', '--db'], '“import” was given --db in a way it cannot read'],
  [
    ['import', 'case.json', 'another.json', '--db', 'a.sqlite'],
    'does not know what to do with “another.json”',
  ],
  [['import', 'case.json', '--database', 'a.sqlite'], '“import” does not know --database.'],
  [['pack', '--db', 'a.sqlite', '--audience', 'public', '--out', 'packs'], '“pack” needs --meeting.'],
  [
    ['pack', '--db', 'a.sqlite', '--meeting', 'latest', '--audience', 'press', '--out', 'packs'],
    'There is no audience “press”.',
  ],
  [['pack', '--db', 'a.sqlite', '--meeting', 'latest', '--audience', 'public'], '“pack” needs --out.'],
  [
    ['pack', '--db', 'a.sqlite', '--meeting', 'latest', '--audience', 'public', '--out', 'o', '--json=yes'],
    '“pack” was given --json',
  ],
  [['merge', '--out', 'a.docx', '--map', 'a.json'], '“merge” needs a file.'],
  [
    ['merge', 'a.docx', '--out', 'b.docx', '--map', 'b.json', '--start', 'even'],
    'A file cannot start “even”.',
  ],
  [['serve', '--db', 'a.sqlite', '--port', 'eighty'], 'A port is a number'],
  [['serve', '--db', 'a.sqlite', '--port', '70000'], 'A port is a number'],
])('refuses %j in plain words, with the usage, before opening anything', async (given, why) => {
  const { code, said, noted } = await run(...given)
  expect(code).toBe(2)
  expect(said).toBe('')
  expect(noted).toContain(why)
  expect(noted).toContain('It is used like this: ')
})

it('names a records file that is not there, instead of making an empty one', async () => {
  const { code, noted } = await run(
    'pack',
    '--db',
    'no/such.sqlite',
    '--meeting',
    '1',
    '--audience',
    'public',
    '--out',
    'o',
  )
  expect(code).toBe(1)
  expect(noted).toContain('There is no file at “no/such.sqlite”.')
})

it('tells what there is when asked, and when nothing is asked', async () => {
  const asked = await run('--help')
  expect(asked.code).toBe(0)
  for (const name of ['import', 'pack', 'merge', 'deadline', 'serve'])
    expect(asked.said).toContain(`  ${name} `)
  expect(await run()).toEqual({ ...asked, code: 2 })
  expect((await run('pack', '--help')).said).toContain('--audience public|members')
})

it('says that something unknown happened, with where', async () => {
  const { code, noted } = await run('import', 'case.json', '--db', 'a.sqlite')
  expect(code).toBe(1)
  expect(noted).toContain('Packwright met something it does not know.')
  expect(noted).toContain('opened something')
})

it('reads what was given', () => {
  const given = readArguments(importCommand, ['case.json', '--db', 'a.sqlite', '--json'])
  expect(given.files).toEqual(['case.json'])
  expect(given.needed('db')).toBe('a.sqlite')
  expect(given.isSet('json')).toBe(true)
})
