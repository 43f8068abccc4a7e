// Opens Packwright: the desktop window where Electron's binary is there, else the same application in a browser window.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { startLoopback } from '../electron/loopback.ts'
import { placesFrom } from '../electron/places.ts'
import { Problem } from '../shared/problems/problem.ts'
import { isBundleFresh } from './bundle-age.ts'
import { writeSampleOffice } from './sample-office/write-sample-office.ts'

const root = join(import.meta.dirname, '..')
const places = placesFrom(join(root, 'electron'))
const say = (line: string) => process.stdout.write(`${line}\n`)

const { values } = parseArgs({
  options: {
    browser: { type: 'boolean', default: false },
    'no-open': { type: 'boolean', default: false },
    db: { type: 'string', default: join(homedir(), '.packwright/packwright.sqlite') },
    port: { type: 'string', default: '0' },
  },
})

if (!isBundleFresh(root)) {
  say('Making the window ready…')
  const { status } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--app', '--logLevel', 'warn'],
    {
      cwd: root,
      stdio: 'inherit',
    },
  )
  if (status !== 0) process.exit(status ?? 1)
}
if (!existsSync(places.sampleOffice)) await writeSampleOffice(dirname(places.sampleOffice))

const electron = values.browser || values['no-open'] ? null : await electronBinary()
if (electron) {
  spawn(electron, [root], { stdio: 'inherit' }).once('exit', (code) => process.exit(code ?? 0))
} else {
  try {
    await openInBrowser()
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  }
}

async function openInBrowser(): Promise<void> {
  mkdirSync(dirname(values.db), { recursive: true })
  const host = await startLoopback({
    database: values.db,
    port: Number(values.port),
    open: !values['no-open'],
  })
  say(`Packwright is at ${host.url}`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void host.close().then(() => process.exit(0)))
  if (!host.windowClosed) return
  await host.windowClosed
  await host.close()
}

/** Electron's program, fetched on first use; `null`, with one line that says why, where it cannot be had. */
async function electronBinary(): Promise<string | null> {
  const folder = dirname(createRequire(import.meta.url).resolve('electron/package.json'))
  const find = () => {
    const name =
      process.platform === 'win32'
        ? 'electron.exe'
        : process.platform === 'darwin'
          ? 'Electron.app/Contents/MacOS/Electron'
          : 'electron'
    const path = join(folder, 'dist', name)
    return existsSync(path) ? path : null
  }
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) {
    say('There is no screen for a desktop window here; opening Packwright for a browser.')
    return null
  }
  const found = find()
  if (found) return found
  const twoMinutesMs = 120_000
  spawnSync(process.execPath, [join(folder, 'install.js')], { stdio: 'ignore', timeout: twoMinutesMs })
  const fetched = find()
  if (!fetched)
    say(
      'Electron’s program could not be fetched (no connection to where it is kept); opening Packwright in a browser window.',
    )
  return fetched
}
