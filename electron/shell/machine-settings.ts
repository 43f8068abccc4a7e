import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'

const position = z.strictObject({ x: z.int(), y: z.int() })
const windowPlace = z.strictObject({
  width: z.int().min(400).max(20_000),
  height: z.int().min(300).max(20_000),
  /** `null` leaves the place to the system. */
  position: position.nullable(),
  isMaximized: z.boolean(),
})
export type WindowPlace = z.output<typeof windowPlace>

const firstPlace: WindowPlace = { width: 1366, height: 768, position: null, isMaximized: false }

/**
 * Settings of this machine, as against the office's, which are records. Each has its default on its own: one setting
 * that cannot be read does not take the others with it.
 */
const machineSettings = z.object({
  window: windowPlace.catch(firstPlace),
  /** Where the clerk keeps the records; `null` for the usual folder. */
  dataFolder: z.string().min(1).nullable().catch(null),
})
export type MachineSettings = z.output<typeof machineSettings>

/** Settings from the text of `machine.json`; `null` and whatever cannot be read give the defaults. */
export function parseMachineSettings(text: string | null): MachineSettings {
  return machineSettings.catch({ window: firstPlace, dataFolder: null }).parse(jsonOrNull(text))
}

/** Settings of the file at `path`, defaults when there is none. */
export function readMachineSettings(path: string): MachineSettings {
  return parseMachineSettings(textOrNull(path))
}

/** Writes beside and renames, so that a sudden end leaves the old settings or the new. */
export function writeMachineSettings(path: string, settings: MachineSettings): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(`${path}.part`, `${JSON.stringify(settings, null, 2)}\n`)
  renameSync(`${path}.part`, path)
}

/** A screen's area in pixels of the whole desktop. */
export interface ScreenArea {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The place to open the window at: the kept one if its title bar can be reached on a screen that is still there. */
export function reachablePlace(kept: WindowPlace, screens: readonly ScreenArea[]): WindowPlace {
  const { position: at, width } = kept
  if (at === null) return kept
  const grip = 48
  const isReachable = screens.some(
    (screen) =>
      at.y >= screen.y &&
      at.y <= screen.y + screen.height - grip &&
      at.x + width >= screen.x + grip &&
      at.x <= screen.x + screen.width - grip,
  )
  return isReachable ? kept : { ...kept, position: null }
}

/**
 * The folder of the records where the clerk has not chosen one. On Windows the local one of the user: the roaming one
 * is copied to a server at sign-out, and a live database does not survive that.
 */
export function usualDataFolder(localAppData: string | undefined, userData: string): string {
  return localAppData === undefined || localAppData === ''
    ? `${userData}/records`
    : `${localAppData}\\Packwright\\records`
}

function jsonOrNull(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null') as unknown
  } catch {
    return null
  }
}

function textOrNull(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
