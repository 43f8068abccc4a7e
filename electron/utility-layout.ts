import { join } from 'node:path'
import { utilityProcess } from 'electron'
import type { LayoutMessage, StartLayoutProcess } from './layout/layout-messages.ts'

/**
 * Starts the layout engine as one of Electron's utility processes: a forked Node would need the `runAsNode` fuse, which
 * the installed program has switched off.
 *
 * @param bundleFolder  where `layout-process.js` lies
 * @param layoutFolder  holds the engine's own files
 */
export function startUtilityLayout(bundleFolder: string, layoutFolder: string): StartLayoutProcess {
  return () => {
    const child = utilityProcess.fork(join(bundleFolder, 'layout-process.js'), [layoutFolder], {
      serviceName: 'Packwright page layout',
      stdio: 'ignore',
    })
    // Not `child.kill()`, which asks: a stalled engine does not hear.
    const end = (): void => {
      if (child.pid !== undefined) process.kill(child.pid, 'SIGKILL')
    }
    return {
      send(request) {
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process, not a window: it has no origin
        child.postMessage(request)
      },
      // Whatever comes from this process is of this kind: both ends are ours.
      onMessage: (listener) => void child.on('message', (message: LayoutMessage) => listener(message)),
      onEnd: (listener) => void child.once('exit', () => listener()),
      kill() {
        end()
        // One that is still being made has no number yet.
        child.once('spawn', end)
      },
    }
  }
}
