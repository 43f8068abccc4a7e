import type { Bridge } from '../../shared/contract/contract.ts'
import type { DesktopDoor } from '../../shared/contract/desktop-door.ts'
import { desktopBridge } from './desktop-bridge.ts'
import { openLoopbackBridge } from './loopback-bridge.ts'

declare global {
  interface Window {
    /** Put there by the preload script in the desktop window; absent in a browser. */
    readonly packwright?: DesktopDoor
  }
}

/**
 * The page's one way to the application: the desktop's door if the page has it, else the loopback host's.
 *
 * @throws Problem `not-from-packwright` for a page that the host does not know, `connection-lost` when no host answers
 */
export async function connect(): Promise<Bridge> {
  return window.packwright === undefined ? openLoopbackBridge(window) : desktopBridge(window.packwright)
}
