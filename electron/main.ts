import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, screen, session, shell } from 'electron'
import { Problem } from '../shared/problems/problem.ts'
import { openDayLog } from './files/day-log.ts'
import { packPdfAddress, openDoor, type Door } from './hosts/door.ts'
import { attachIpcHost } from './hosts/ipc-host.ts'
import { openPageFiles, safeHeaders } from './hosts/page-files.ts'
import { openInRealWorld } from './outside.ts'
import { placesFrom, type Places } from './places.ts'
import { pagePrivileges, serveApp, type ServedFile } from './shell/app-protocol.ts'
import {
  reachablePlace,
  readMachineSettings,
  usualDataFolder,
  writeMachineSettings,
} from './shell/machine-settings.ts'
import { menuTemplate } from './shell/menu.ts'
import { guardClosing } from './shell/closing-guard.ts'
import { saveOwnFiles } from './shell/downloads.ts'
import { guardNavigation } from './shell/navigation-guard.ts'
import { isOwnAddress, startAddress } from './shell/page-address.ts'
import { closeSession } from './shell/permissions.ts'
import { isOnlyInstance } from './shell/single-instance.ts'
import { windowOptions } from './shell/window-options.ts'
import { utilityHelpers } from './utility-helper.ts'

const settingsPath = join(app.getPath('userData'), 'machine.json')
/** What is answered is on the disk; a process that will not end must not hold the next start up. */
const longestFarewellMs = 10_000
let window: BrowserWindow | null = null

protocol.registerSchemesAsPrivileged([pagePrivileges])
guardNavigation(app)
if (isOnlyInstance(app, () => window)) app.whenReady().then(start).catch(giveUp)
else app.quit()

/** Opens the records, the door and the window, in this order: a window never stands before records that did not open. */
async function start(): Promise<void> {
  const places = placesFrom(import.meta.dirname, app.isPackaged ? process.resourcesPath : null)
  const settings = readMachineSettings(settingsPath)
  const dataFolder =
    settings.dataFolder ?? usualDataFolder(process.env['LOCALAPPDATA'], app.getPath('userData'))
  const clock = (): Date => new Date()
  const packwright = await openInRealWorld({
    database: join(dataFolder, 'packwright.sqlite'),
    packFolder: join(app.getPath('documents'), 'Packwright'),
    places,
    layoutBegins: 'at-once',
    isForClerk: true,
    startHelper: utilityHelpers(import.meta.dirname),
  })
  const door = openDoor(packwright, openDayLog(join(dataFolder, 'log'), clock), clock)
  quitInOrder(() => packwright.close())

  closeSession(session.defaultSession)
  saveOwnFiles(session.defaultSession, () => app.getPath('downloads'), tellNotSaved)
  servePage(door, places)
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(app.isPackaged)))
  const place = reachablePlace(
    settings.window,
    screen.getAllDisplays().map(({ workArea }) => workArea),
  )
  window = new BrowserWindow(windowOptions({ ...places, place, isPackaged: app.isPackaged }))
  attachIpcHost(ipcMain, window.webContents, door, {
    isOwnAddress,
    showFolder: (path) => shell.openPath(path),
  })
  showAndRemember(window, place.isMaximized)
  guardClosing(window, asksToLeave)
  await window.loadURL(startAddress)
}

function servePage(door: Door, places: Places): void {
  const page = openPageFiles(places.page)
  serveApp(protocol, {
    file: (pathname) => Promise.resolve(page.find(pathname)),
    async packPdf(pathname): Promise<ServedFile | null> {
      const asked = packPdfAddress(pathname)
      const reply = asked && (await door.packPdf(asked.packId, asked.audience))
      // The door's `packPdf` answers bytes and nothing else.
      const headers = { ...safeHeaders, 'Content-Type': 'application/pdf' }
      return reply?.ok === true ? { body: reply.value as Uint8Array, headers } : null
    },
  })
}

/** Lets go of the records before the program ends, by the window's cross and by the menu's Exit alike. */
function quitInOrder(close: () => Promise<void>): void {
  let isClosed = false
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    if (isClosed) return
    event.preventDefault()
    void Promise.race([close(), pause(longestFarewellMs)]).finally(() => {
      isClosed = true
      app.quit()
    })
  })
}

function showAndRemember(opened: BrowserWindow, isMaximized: boolean): void {
  // Maximising shows the window too.
  opened.once('ready-to-show', () => (isMaximized ? opened.maximize() : opened.show()))
  opened.on('close', () => {
    const { x, y, width, height } = opened.getNormalBounds()
    const { dataFolder } = readMachineSettings(settingsPath)
    const remembered = { width, height, position: { x, y }, isMaximized: opened.isMaximized() }
    writeMachineSettings(settingsPath, { window: remembered, dataFolder })
  })
  opened.on('closed', () => (window = null))
}

function tellNotSaved(fileName: string): void {
  dialog.showErrorBox(
    'Packwright',
    `“${fileName}” could not be saved with your downloads. Nothing in the records is changed. See that there is room on the disk and that the folder may be written to, then save it again.`,
  )
}

/** Asks whether to close without words that the records would not take. */
function asksToLeave(): boolean {
  const buttons = ['Stay', 'Close without them']
  const answer = dialog.showMessageBoxSync({
    type: 'warning',
    title: 'Packwright',
    message: 'Some words are not in the records yet.',
    detail: 'Everything before them is kept. Stay, copy them, and look at what the screen says of them.',
    buttons,
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  })
  return buttons[answer] === 'Close without them'
}

/** Says once why Packwright cannot start. There is no button that would touch the records. */
function giveUp(reason: unknown): void {
  const isKnown = reason instanceof Problem
  dialog.showErrorBox(
    'Packwright',
    isKnown ? reason.message : `Packwright could not start. ${String(reason)}`,
  )
  app.exit(1)
}
