import type { BrowserWindow, WebContents } from 'electron'

type Closable = Pick<BrowserWindow, 'close' | 'isDestroyed' | 'on'> & {
  readonly webContents: Pick<WebContents, 'on' | 'reload'>
}

/** How often the window is closed again by itself, and after how long: words on their way take a quarter of a second. */
const tries = 4
const pauseMs = 500

/**
 * Closes, or loads anew, a window whose page still has words on their way to the records as soon as they are there. Where they do not get there the
 * clerk is asked: Electron itself would leave the window open without a word.
 * @param asksToLeave  shows the question; whether the clerk closes without those words
 */
export function guardClosing(window: Closable, asksToLeave: () => boolean): void {
  let tried = 0
  let isClosing = false
  window.on('close', () => (isClosing = true))
  window.webContents.on('will-prevent-unload', (event) => {
    if (tried < tries) {
      tried += 1
      const again = isClosing ? () => window.close() : () => window.webContents.reload()
      setTimeout(() => window.isDestroyed() || again(), pauseMs)
      isClosing = false
      return
    }
    tried = 0
    isClosing = false
    if (asksToLeave()) event.preventDefault()
  })
}
