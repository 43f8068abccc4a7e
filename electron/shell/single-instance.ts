import type { App, BrowserWindow } from 'electron'

/** The window as far as bringing it forward goes. */
type Raisable = Pick<BrowserWindow, 'isMinimized' | 'restore' | 'show' | 'focus'>

/**
 * Whether this is the only Packwright of this user. The second one must quit before it opens anything; the first is
 * told, and brings its window forward.
 */
export function isOnlyInstance(
  app: Pick<App, 'requestSingleInstanceLock' | 'on'>,
  openWindow: () => Raisable | null,
): boolean {
  if (!app.requestSingleInstanceLock()) return false
  app.on('second-instance', () => bringForward(openWindow()))
  return true
}

function bringForward(window: Raisable | null): void {
  if (window === null) return
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
