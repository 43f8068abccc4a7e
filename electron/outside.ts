import { existsSync, mkdirSync } from 'node:fs'
import { userInfo } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { chooseEngine, type ChooseEngineOptions } from './layout/choose-engine.ts'
import { keptLayouts } from './layout/kept-layouts.ts'
import type { LayoutEngine } from './layout/layout-engine.ts'
import { openPackwright, type Packwright } from './packwright.ts'
import type { Places } from './places.ts'
import type { StartHelper } from './processes/helper-process.ts'
import type { Outside } from './services/outside.ts'
import { createPackWork } from './work/pack-work-client.ts'

export interface OutsideSetting {
  /** The records file. Everything else of the office lies beside it. */
  readonly database: string
  /** Where finished packs go; `packs` beside the records unless said otherwise. */
  readonly packFolder?: string
  readonly places: Places
  /** Whether the layout engine warms up before it is asked: not for a command that may not need it. */
  readonly layoutBegins: 'at-once' | 'when-needed'
  /** Whether a clerk stays here: then a second layout engine may do what nobody waits for. A command waits for all it asks. */
  readonly isForClerk?: boolean
  /** The desktop starts the processes beside it as Electron's own. */
  readonly startHelper?: StartHelper
}

/**
 * Opens the application in the real world, as desktop, browser host and command line do. Closing it ends the layout
 * engine and the pack work with it.
 *
 * @throws Problem those of `openPackwright`; nothing is left running then
 */
export async function openInRealWorld(setting: OutsideSetting): Promise<Packwright> {
  const outside = realOutside(setting)
  const closeTools = async (): Promise<void> => {
    await Promise.all([outside.layout.close(), outside.work.close()])
  }
  try {
    const packwright = await openPackwright(outside)
    return {
      ...packwright,
      close: async () => {
        await packwright.close()
        await closeTools()
      },
    }
  } catch (error) {
    await closeTools()
    throw error
  }
}

function realOutside({
  database,
  packFolder,
  places,
  layoutBegins,
  isForClerk = false,
  startHelper,
}: OutsideSetting): Outside {
  const path = resolve(database)
  const dataFolder = dirname(path)
  mkdirSync(dataFolder, { recursive: true })
  return {
    database: path,
    dataFolder,
    packFolder: resolve(packFolder ?? join(dataFolder, 'packs')),
    clock: () => new Date(),
    person: personHere(),
    layout: realLayout(dataFolder, {
      begin: layoutBegins,
      maySecond: isForClerk,
      layoutFolder: places.layoutFolder,
      ...(startHelper === undefined ? {} : { startHelper }),
    }),
    work: createPackWork({ startHelper }),
    sampleOffice: existsSync(places.sampleOffice) ? places.sampleOffice : null,
  }
}

/** The chosen layout engine, with what it laid out kept in the data folder. */
function realLayout(dataFolder: string, options: ChooseEngineOptions): LayoutEngine {
  return keptLayouts(chooseEngine(options), { folder: join(dataFolder, 'layouts') })
}

/** The name under which somebody is logged in; some systems know none. */
function personHere(): string {
  try {
    return userInfo().username
  } catch {
    return 'this computer'
  }
}
