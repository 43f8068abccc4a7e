import type { BrowserWindowConstructorOptions } from 'electron'
import type { WindowPlace } from './machine-settings.ts'

/** The narrowest window the screens are drawn for, in pixels: their last fold is at 760. */
const smallest = { width: 760, height: 560 }

export interface WindowSetting {
  readonly preload: string
  readonly place: WindowPlace
  readonly icon: string
  /** Developer tools are for a copy started from the source. */
  readonly isPackaged: boolean
}

/**
 * Options of the window. The page is sandboxed and isolated, and knows neither Node nor Electron: it shows text of
 * Word files from anywhere.
 * Source: Electron, Security checklist, points 2-6, 8-12.
 */
export function windowOptions({
  preload,
  place,
  icon,
  isPackaged,
}: WindowSetting): BrowserWindowConstructorOptions {
  return {
    title: 'Packwright',
    icon,
    width: place.width,
    height: place.height,
    ...place.position,
    minWidth: smallest.width,
    minHeight: smallest.height,
    // Shown when its first picture is ready, so that no empty frame flashes up.
    show: false,
    backgroundColor: '#ffffff',
    // The keys of the screens use Alt; the menu comes up by F10 or a tap of Alt alone.
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      devTools: !isPackaged,
      // Its dictionaries would be fetched from the internet.
      spellcheck: false,
    },
  }
}
