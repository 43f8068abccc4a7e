import { spawn } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

// Stands in for the module `electron` in the smoke test of main.ts and preload.ts. It proves that these two fit
// together and what they ask of Electron; of Electron's own sandbox, protocols and windows it proves nothing.

/** What was asked of Electron, for the test to look at. */
export const asked = {
  privileged: [] as unknown[],
  menus: [] as unknown[],
  permissionHandlers: [] as string[],
  forked: [] as unknown[],
  shownFolders: [] as string[],
  errors: [] as string[],
  quits: 0,
  page: {} as Record<string, unknown>,
}

const home = mkdtempSync(join(tmpdir(), 'packwright-desktop-'))
type Handler = (event: unknown, ...message: unknown[]) => unknown
const handlers = new Map<string, Handler>()
export const schemes = new Map<
  string,
  (request: { readonly url: string; readonly method: string }) => Promise<Response>
>()

export const app = Object.assign(new EventEmitter(), {
  isPackaged: false,
  getPath: (name: string) => join(home, name),
  requestSingleInstanceLock: () => true,
  whenReady: () => Promise.resolve(),
  quit(this: EventEmitter) {
    let isPrevented = false
    this.emit('will-quit', { preventDefault: () => (isPrevented = true) })
    if (!isPrevented) asked.quits += 1
  },
  exit: () => (asked.quits += 1),
})

export const protocol = {
  registerSchemesAsPrivileged: (given: unknown[]) => asked.privileged.push(...given),
  handle: (
    scheme: string,
    handler: (request: { readonly url: string; readonly method: string }) => Promise<Response>,
  ) => schemes.set(scheme, handler),
}

export const ipcMain = { handle: (channel: string, handler: Handler) => handlers.set(channel, handler) }

/** The page's side of the same channels. Everything crosses by structured clone, as between Electron's processes. */
export const ipcRenderer = Object.assign(new EventEmitter(), {
  invoke: async (channel: string, ...message: unknown[]): Promise<unknown> => {
    const contents = BrowserWindow.opened[0]?.webContents
    const event = { sender: contents, senderFrame: contents?.mainFrame }
    const handler = handlers.get(channel)
    if (handler === undefined) throw new Error(`nobody handles ${channel}`)
    return structuredClone(await handler(event, ...message.map((part) => structuredClone(part))))
  },
})

/** Where files lie that the clerk chose in the system's dialog. */
export const chosenPlaces = new Map<File, string>()
export const webUtils = { getPathForFile: (file: File) => chosenPlaces.get(file) ?? '' }

export const contextBridge = {
  exposeInMainWorld: (name: string, value: unknown) => {
    asked.page[name] = value
  },
}

class WebContents extends EventEmitter {
  readonly mainFrame = { url: 'app://packwright/', parent: null }
  windowOpenHandler: (() => unknown) | null = null
  isDestroyed = () => false
  send = (channel: string, news: unknown) => ipcRenderer.emit(channel, {}, structuredClone(news))
  setWindowOpenHandler(handler: () => unknown) {
    this.windowOpenHandler = handler
  }
}

export class BrowserWindow extends EventEmitter {
  static readonly opened: BrowserWindow[] = []
  readonly webContents = new WebContents()
  readonly options: unknown
  readonly done: string[] = []
  address = ''
  constructor(options: unknown) {
    super()
    this.options = options
    BrowserWindow.opened.push(this)
    app.emit('web-contents-created', {}, this.webContents)
  }
  loadURL(address: string) {
    this.address = address
    return Promise.resolve()
  }
  getNormalBounds = () => ({ x: 5, y: 6, width: 1200, height: 800 })
  isMaximized = () => false
  isMinimized = () => false
  maximize = () => this.done.push('maximize')
  restore = () => this.done.push('restore')
  show = () => this.done.push('show')
  focus = () => this.done.push('focus')
}

export const session = {
  defaultSession: Object.assign(new EventEmitter(), {
    setPermissionRequestHandler: () => asked.permissionHandlers.push('request'),
    setPermissionCheckHandler: () => asked.permissionHandlers.push('check'),
    setDevicePermissionHandler: () => asked.permissionHandlers.push('device'),
    webRequest: { onBeforeRequest: () => asked.permissionHandlers.push('fetch') },
  }),
}

export const Menu = {
  buildFromTemplate: (template: unknown) => template,
  setApplicationMenu: (menu: unknown) => asked.menus.push(menu),
}
export const screen = { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }] }
export const shell = {
  openPath: (path: string) => {
    asked.shownFolders.push(path)
    return Promise.resolve('')
  },
}
export const dialog = { showErrorBox: (_title: string, text: string) => asked.errors.push(text) }

/** A process that never says a word: the layout engine is not what is tested here. It can be ended, though. */
export const utilityProcess = {
  fork: (script: string, programArguments: readonly string[]) => {
    asked.forked.push([script, ...programArguments])
    const silent = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' })
    const numbered: { pid: number | undefined } = { pid: silent.pid }
    const child = Object.assign(new EventEmitter(), numbered, { postMessage: () => {} })
    silent.once('exit', () => {
      child.pid = undefined
      child.emit('exit')
    })
    return child
  },
}
