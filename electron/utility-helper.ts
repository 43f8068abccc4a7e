import { join } from 'node:path'
import { utilityProcess } from 'electron'
import type { HelperName, StartHelper } from './processes/helper-process.ts'

/** As Windows' task manager shows them. */
const shownNames: Readonly<Record<HelperName, string>> = {
  'layout-process': 'Packwright page layout',
  'drawing-process': 'Packwright drawing',
  'pack-process': 'Packwright papers',
}

/**
 * Starts helpers as Electron's utility processes: a forked Node would need the `runAsNode` fuse, which the installed
 * program has switched off.
 *
 * @param bundleFolder  where the helpers' programs lie
 */
export function utilityHelpers(bundleFolder: string): StartHelper {
  return (name, programArguments = []) => {
    const child = utilityProcess.fork(join(bundleFolder, `${name}.js`), [...programArguments], {
      serviceName: shownNames[name],
      stdio: 'ignore',
    })
    // Not `child.kill()`, which asks: one that hangs does not hear.
    const end = (): void => {
      if (child.pid !== undefined) process.kill(child.pid, 'SIGKILL')
    }
    return {
      send(request) {
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process, not a window: it has no origin
        child.postMessage(request)
      },
      onMessage: (listener) => void child.on('message', listener),
      onEnd: (listener) => void child.once('exit', () => listener()),
      kill() {
        end()
        // One that is still being made has no number yet.
        child.once('spawn', end)
      },
    }
  }
}
