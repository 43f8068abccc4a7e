import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, type TestContext } from 'vitest'
import { chooseEngine } from '../../electron/layout/choose-engine.ts'
import { findSoffice } from '../../electron/layout/find-soffice.ts'
import { sofficeEngine } from '../../electron/layout/soffice-engine.ts'
import { aPack } from './a-pack.ts'
import { endnotesPack } from './endnotes-pack.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'packwright-soffice-test-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** A program that stands in for LibreOffice. */
async function program(script: string): Promise<string> {
  const path = join(folder, 'soffice')
  await writeFile(path, `#!/bin/sh\n${script}\n`)
  await chmod(path, 0o755)
  return path
}

function needsShell(context: TestContext): void {
  if (process.platform === 'win32') context.skip('a shell script stands in for LibreOffice here')
}

const workFolders = async () =>
  (await readdir(tmpdir())).filter((name) => name.startsWith('packwright-layout-'))

it('finds the same pages and bookmarks as the built-in engine', { timeout: 90_000 }, async (context) => {
  const found = findSoffice()
  if (found === null) context.skip('no LibreOffice is installed on this machine')
  const engine = sofficeEngine(found)

  const { map } = await engine.layOut(aPack, { subject: 'Pack' })

  expect(map.pages.map((page) => page.text)).toEqual([
    'Agenda 5. Car parks (Pages 2 - 4) End of the agenda',
    'Car parks: café and Tŷ Hywel Recommendation',
    'Table of fees First side',
    'Second side',
  ])
  expect(map.bookmarks).toMatchObject({ _pack_001: 2, _pack_002: 3, _pack_002_end: 4 })
  await engine.close()
})

it(
  'finds where a report with endnotes ends, whatever page they take',
  { timeout: 90_000 },
  async (context) => {
    const found = findSoffice()
    if (found === null) context.skip('no LibreOffice is installed on this machine')
    const engine = sofficeEngine(found)

    const { map } = await engine.layOut(endnotesPack(), { subject: 'Pack' })

    const last = map.pages.findLastIndex((page) => page.text.includes('At prices of last April.')) + 1
    expect(map.bookmarks).toMatchObject({ _pack_001: 1, _pack_001_end: last, _pack_002: last + 1 })
    await engine.close()
  },
)

describe('an installed LibreOffice', () => {
  it('is said to be missing where it is', async () => {
    const engine = sofficeEngine(null)

    expect(engine.state()).toMatchObject({ kind: 'unavailable' })
    await expect(engine.layOut(aPack, { subject: 'Item 5' })).rejects.toMatchObject({
      code: 'layout-unavailable',
    })
  })

  it('that writes nothing has refused the file', async (context) => {
    needsShell(context)
    const engine = sofficeEngine(await program('exit 0'))

    await expect(engine.layOut(aPack, { subject: 'Item 5' })).rejects.toMatchObject({
      code: 'layout-refused',
    })
  })

  it('is ended with all it started when the build is cancelled, and leaves no folder', async (context) => {
    needsShell(context)
    const sign = join(folder, 'still-there')
    const engine = sofficeEngine(await program(`(sleep 1; touch '${sign}') & wait`))
    const before = await workFolders()
    const running = engine.layOut(aPack, { subject: 'Item 5', signal: AbortSignal.timeout(200) })

    await expect(running).rejects.toMatchObject({ code: 'pack-cancelled' })
    await engine.close()

    expect((await workFolders()).length).toBeLessThanOrEqual(before.length)
    await new Promise((resolve) => setTimeout(resolve, 1_200))
    expect(await readdir(folder)).toEqual(['soffice'])
  })
})

describe('finding it', () => {
  it('takes the first on PATH', () => {
    const there = new Set(['/two/soffice', '/three/soffice'])
    expect(findSoffice({ PATH: '/one:/two:/three' }, 'linux', (path) => there.has(path))).toBe('/two/soffice')
  })

  it('looks where its Windows installer puts it', () => {
    const seen: string[] = []
    const found = findSoffice({ ProgramFiles: 'C:\\Program Files' }, 'win32', (path) => {
      seen.push(path)
      return false
    })
    expect(found).toBeNull()
    expect(seen.join()).toContain('Program Files')
  })
})

describe('choosing', () => {
  it.for([
    [{}, 'built in'],
    [{ PACKWRIGHT_LAYOUT: 'soffice' }, 'installed'],
    [{ PACKWRIGHT_LAYOUT: 'something else' }, 'built in'],
  ] as const)('takes what the environment says: %o is %s', async ([environment, name]) => {
    const engine = chooseEngine({ environment, begin: 'when-needed' })
    expect(engine.name).toContain(name)
    await engine.close()
  })
})
