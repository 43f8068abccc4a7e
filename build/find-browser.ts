import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { chromium } from 'playwright'
import { installedPlaces } from '../electron/browser-window.ts'

/**
 * A Chromium for the browser tests: the one named in PACKWRIGHT_CHROMIUM, Playwright's own, or an installed Chromium,
 * Chrome or Edge. `null` when there is none.
 */
export function findBrowser(): string | null {
  const named = process.env['PACKWRIGHT_CHROMIUM']
  return (
    [named, chromium.executablePath(), ...installedPlaces(process.platform, process.env)].find(
      (path) => path && existsSync(path),
    ) ?? null
  )
}

/**
 * Finds a browser or brings one: Playwright's own download, else, on Debian as root, the package `chromium`.
 * @returns its path, or `null` when neither could be had
 */
export function findOrInstallBrowser(say: (line: string) => void): string | null {
  const found = findBrowser()
  if (found) return found
  say('No browser for the tests yet; asking Playwright for its own…')
  const playwright = join(
    dirname(createRequire(import.meta.url).resolve('playwright/package.json')),
    'cli.js',
  )
  run(process.execPath, [playwright, 'install', 'chromium'])
  const downloaded = findBrowser()
  if (downloaded) return downloaded
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return null
  say('That was not to be had; installing the Debian package chromium…')
  run('apt-get', ['update'])
  run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'])
  return findBrowser()
}

function run(program: string, programArguments: readonly string[]): void {
  const fiveMinutesMs = 300_000
  spawnSync(program, programArguments, {
    stdio: ['ignore', 2, 2],
    timeout: fiveMinutesMs,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
}
