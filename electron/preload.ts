import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { AppEvent, Reply } from '../shared/contract/contract.ts'
import type { DesktopDoor } from '../shared/contract/desktop-door.ts'

const ask = (channel: string, ...message: readonly unknown[]): Promise<Reply> =>
  // The IPC host answers every message with a Reply.
  ipcRenderer.invoke(channel, ...message) as Promise<Reply>

/** All that the page gets of the desktop: named functions over plain data, never `ipcRenderer` nor its events. */
const door: DesktopDoor = {
  host: 'desktop',
  call: (name, request) => ask('packwright:call', name, request),
  takeFile: (name, bytes) => ask('packwright:file', name, bytes),
  // Electron gives a place only to a file that the clerk chose or dropped; one made by a script has none.
  takeChosen: (file) => ask('packwright:place', webUtils.getPathForFile(file)),
  showPackFolder: (packId) => ask('packwright:folder', packId),
  packPdfUrl: (packId, audience) => `app://packwright/packs/${packId}/${audience}.pdf`,
  listen(listener) {
    const hear = (_event: unknown, news: AppEvent): void => listener(news)
    ipcRenderer.on('packwright:news', hear)
    return () => {
      ipcRenderer.removeListener('packwright:news', hear)
    }
  },
}

contextBridge.exposeInMainWorld('packwright', door)
