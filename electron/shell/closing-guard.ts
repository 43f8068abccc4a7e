import type { BrowserWindow, WebContents } from 'electron'

type Closable = Pick<BrowserWindow, 'close' | 'isDestroyed'> & {
  readonly webContents: Pick<WebContents, 'on'>
}

/** How often the window is closed again by itself, and after how long: words on their way take a quarter of a second. */
const tries = 4
const pauseMs = 500

/**
 * Closes a window whose page still has words on their way to the records as soon as they are there. Where they do not get there the
 * clerk is asked: Electron itself would leave the window open without a word.
 * @param asksToLeave  shows the question; whether the clerk closes without those words
 */
export function guardClosing(window: Closable, asksToLeave: () => boolean): void {
  let tried = 0
  window.webContents.on('will-prevent-unload', (event) => {
    if (tried < tries) {
      tried += 1
      setTimeout(() => window.isDestroyed() || window.close(), pauseMs)
      return
    }
    tried = 0
    if (asksToLeave()) event.preventDefault()
  })
}
