import { dirname, join, resolve } from 'node:path'
import { openAppWindow } from './browser-window.ts'
import { openDayLog } from './files/day-log.ts'
import { openDoor } from './hosts/door.ts'
import { openLoopbackHost } from './hosts/loopback-host.ts'
import { openPageFiles } from './hosts/page-files.ts'
import { openInRealWorld } from './outside.ts'
import { placesFrom } from './places.ts'

export interface LoopbackSetting {
  /** The records file. */
  readonly database: string
  /** 0 lets the system choose. */
  readonly port: number
  /** Whether to open a window. Where none can be opened, the address is all there is. */
  readonly open: boolean
}

export interface RunningLoopback {
  /** Lets one browser in, once. Its ticket is another than that of the window which we opened. */
  readonly url: string
  /** Settles when the clerk closes the window; `null` when none was opened. */
  readonly windowClosed: Promise<void> | null
  close(): Promise<void>
}

/**
 * Packwright in a browser: the application, opened on its records, behind a host on 127.0.0.1. For development,
 * journeys and machines without Electron; the installed program never starts it.
 *
 * @throws Problem `port-taken`, and those of `openPackwright`
 */
export async function startLoopback({ database, port, open }: LoopbackSetting): Promise<RunningLoopback> {
  const dataFolder = dirname(resolve(database))
  const places = placesFrom(import.meta.dirname)
  const clock = (): Date => new Date()
  const packwright = await openInRealWorld({ database, places, layoutBegins: 'at-once', isForClerk: true })
  try {
    const door = openDoor(packwright, openDayLog(join(dataFolder, 'log'), clock), clock)
    const host = await openLoopbackHost(door, { port, page: openPageFiles(places.page) })
    const window = open ? openAppWindow(host.newAddress('own-window'), join(dataFolder, 'browser')) : null
    return {
      url: host.newAddress(),
      windowClosed: window?.closed ?? null,
      close: async () => {
        await host.close()
        await packwright.close()
      },
    }
  } catch (error) {
    await packwright.close()
    throw error
  }
}
