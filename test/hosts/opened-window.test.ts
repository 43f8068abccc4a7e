import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { newFolder } from '../helpers/new-folder.ts'

const cli = join(import.meta.dirname, '../../electron/cli.ts')

it.skipIf(process.platform === 'win32')(
  'prints another ticket than the one in the list of programs, where the window’s stands',
  async () => {
    const folder = newFolder()
    const browser = join(folder, 'browser')
    const heard = join(folder, 'heard')
    writeFileSync(browser, `#!/bin/sh\necho "$1" > '${heard}.part' && mv '${heard}.part' '${heard}'\n`)
    chmodSync(browser, 0o755)
    const environment = { DISPLAY: ':0', PACKWRIGHT_CHROMIUM: browser, PACKWRIGHT_LAYOUT: 'soffice' }
    const program = spawn(process.execPath, [cli, 'serve', '--db', join(folder, 'a.sqlite'), '--json'], {
      env: { ...process.env, ...environment },
    })
    onTestFinished(() => void program.kill('SIGKILL'))

    const [printed] = (await once(program.stdout, 'data')) as [Buffer]
    const { url } = JSON.parse(printed.toString()) as { readonly url: string }
    await expect.poll(() => existsSync(heard), { timeout: 10_000 }).toBe(true)
    const opened = readFileSync(heard, 'utf8').trim().replace('--app=', '')

    expect(new URL(opened).origin).toBe(new URL(url).origin)
    expect(new URL(opened).hash).toMatch(/^#ticket=[\w-]{43}$/)
    expect(opened).not.toBe(url)
  },
)
