import { expect, it } from 'vitest'
import { menuTemplate } from '../../electron/shell/menu.ts'
import { mayHave } from '../../electron/shell/permissions.ts'
import { isOnlyInstance } from '../../electron/shell/single-instance.ts'
import { windowOptions } from '../../electron/shell/window-options.ts'

const place = { width: 1366, height: 768, position: { x: 10, y: 20 }, isMaximized: false }
const setting = { preload: 'preload.cjs', icon: 'icon.ico', place, isPackaged: true }

it('shuts the page off from Node, Electron and the disk', () => {
  expect(windowOptions(setting).webPreferences).toEqual({
    preload: 'preload.cjs',
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
    devTools: false,
    spellcheck: false,
  })
})

it('opens where the clerk left it, and never smaller than the screens are drawn for', () => {
  expect(windowOptions(setting)).toMatchObject({
    width: 1366,
    height: 768,
    x: 10,
    y: 20,
    minWidth: 760,
    show: false,
  })
  expect(windowOptions({ ...setting, place: { ...place, position: null } })).not.toHaveProperty('x')
})

it('has developer tools only in a copy started from the source', () => {
  expect(windowOptions({ ...setting, isPackaged: false }).webPreferences?.devTools).toBe(true)
  expect(JSON.stringify(menuTemplate(true))).not.toMatch(/toggleDevTools|reload/)
  expect(JSON.stringify(menuTemplate(false))).toContain('toggleDevTools')
})

it('leaves Alt and a letter to the screens', () => {
  expect(JSON.stringify(menuTemplate(false))).not.toContain('&')
})

const permissions = [
  'clipboard-read',
  'media',
  'display-capture',
  'mediaKeySystem',
  'geolocation',
  'notifications',
  'midi',
  'midiSysex',
  'pointerLock',
  'fullscreen',
  'openExternal',
  'window-management',
  'hid',
  'serial',
  'usb',
  'storage-access',
  'fileSystem',
  'idle-detection',
  'unknown',
]

it.each(permissions)('never grants %s', (permission) => {
  expect(mayHave(permission, 'app://packwright/')).toBe(false)
})

it('lets our own page copy text, and no other', () => {
  expect(mayHave('clipboard-sanitized-write', 'app://packwright/#/meetings')).toBe(true)
  expect(mayHave('clipboard-sanitized-write', 'https://example.org/')).toBe(false)
})

it('brings the first window forward when a second Packwright is started', () => {
  let secondStarts = (): void => {}
  const done: string[] = []
  const window = {
    isMinimized: () => true,
    restore: () => void done.push('restore'),
    show: () => void done.push('show'),
    focus: () => void done.push('focus'),
  }
  const app = {
    requestSingleInstanceLock: () => true,
    on: (_event: string, listener: () => void) => {
      secondStarts = listener
      return app
    },
  }
  // Stands in for the two things of Electron's app that are used.
  expect(isOnlyInstance(app as unknown as Parameters<typeof isOnlyInstance>[0], () => window)).toBe(true)
  secondStarts()
  expect(done).toEqual(['restore', 'show', 'focus'])
})

it('knows that it is the second', () => {
  const app = { requestSingleInstanceLock: () => false } as unknown as Parameters<typeof isOnlyInstance>[0]
  expect(isOnlyInstance(app, () => null)).toBe(false)
})
