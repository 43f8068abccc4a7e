import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** The computer as far as opening a browser goes. */
export interface Computer {
  readonly platform: NodeJS.Platform
  readonly environment: NodeJS.ProcessEnv
  readonly isRoot: boolean
  readonly exists: (path: string) => boolean
}

const thisComputer: Computer = {
  platform: process.platform,
  environment: process.env,
  isRoot: process.getuid?.() === 0,
  exists: existsSync,
}

/** How to open a window of a browser without its address bar; `null` where there is no screen or no such browser. */
export function appWindowCommand(
  address: string,
  profileFolder: string,
  computer: Computer,
): { readonly program: string; readonly programArguments: readonly string[] } | null {
  const { platform, environment, isRoot, exists } = computer
  const hasScreen = platform !== 'linux' || Boolean(environment['DISPLAY'] ?? environment['WAYLAND_DISPLAY'])
  const program = places(computer).find((path) => exists(path))
  if (!hasScreen || program === undefined) return null
  const programArguments = [
    // Every user of the computer can read this in its list of programs. The ticket in it is used up when the window
    // opens, within seconds, and ends unused after a minute; were another faster, the window would say it is refused.
    `--app=${address}`,
    // A profile of its own: no extensions that could read the pages, and the program ends with its window.
    `--user-data-dir=${profileFolder}`,
    '--no-first-run',
    '--no-default-browser-check',
    ...(isRoot ? ['--no-sandbox'] : []),
  ]
  return { program, programArguments }
}

/** Opens the window; the promise settles when the clerk closes it. `null` when none could be opened. */
export function openAppWindow(
  address: string,
  profileFolder: string,
): { readonly closed: Promise<void> } | null {
  const command = appWindowCommand(address, profileFolder, thisComputer)
  if (command === null) return null
  const { promise, resolve } = Promise.withResolvers<void>()
  const browser = spawn(command.program, command.programArguments, { stdio: 'ignore' })
  browser.once('exit', () => resolve()).once('error', () => resolve())
  return { closed: promise }
}

function places({ platform, environment }: Computer): readonly string[] {
  const named = environment['PACKWRIGHT_CHROMIUM']
  return [...(named === undefined ? [] : [named]), ...installedPlaces(platform, environment)]
}

/** Where Chromium, Chrome and Edge lie when they are installed, likeliest first. */
export function installedPlaces(
  platform: NodeJS.Platform,
  environment: NodeJS.ProcessEnv,
): readonly string[] {
  if (platform === 'darwin') {
    return ['Google Chrome', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    )
  }
  if (platform !== 'win32') {
    const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
    return names.map((name) => `/usr/bin/${name}`)
  }
  const bases = ['ProgramFiles(x86)', 'ProgramFiles', 'LOCALAPPDATA'].flatMap(
    (name) => environment[name] ?? [],
  )
  // Edge first: every Windows has it.
  return ['Microsoft/Edge/Application/msedge.exe', 'Google/Chrome/Application/chrome.exe'].flatMap((below) =>
    bases.map((base) => join(base, below)),
  )
}
