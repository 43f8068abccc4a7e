import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it, vi } from 'vitest'
import { openDatabase } from '../../electron/db/database.ts'
import { readMachineSettings } from '../../electron/shell/machine-settings.ts'
import type { DesktopDoor } from '../../shared/contract/desktop-door.ts'
import type { AppEvent } from '../../shared/contract/contract.ts'
import { app, asked, BrowserWindow, chosenPlaces, schemes } from './electron-stand-in.ts'

vi.mock('electron', () => import('./electron-stand-in.ts'))

let door: DesktopDoor
beforeAll(async () => {
  await import('../../electron/main.ts')
  await import('../../electron/preload.ts')
  await vi.waitUntil(() => asked.errors.length > 0 || BrowserWindow.opened[0]?.address, 20_000)
  // What the preload put on the page is this, says its own type.
  door = asked.page['packwright'] as DesktopDoor
})
it('opens one closed-off window on our own scheme', () => {
  expect(asked.errors).toEqual([])
  expect(BrowserWindow.opened).toHaveLength(1)
  expect(BrowserWindow.opened[0]?.address).toBe('app://packwright/')
  expect(BrowserWindow.opened[0]?.options).toMatchObject({
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      preload: expect.stringMatching(/preload\.cjs$/),
    },
  })
  expect(asked.privileged).toMatchObject([{ scheme: 'app', privileges: { standard: true, secure: true } }])
  expect(asked.permissionHandlers.toSorted()).toEqual(['check', 'device', 'fetch', 'request'])
  expect(BrowserWindow.opened[0]?.webContents.windowOpenHandler?.()).toEqual({ action: 'deny' })
})

it('starts the layout engine as a process of Electron’s', () => {
  expect(asked.forked[0]).toEqual([
    expect.stringMatching(/layout-process\.js$/),
    expect.stringMatching(/wasm$/),
  ])
})

it('puts named functions on the page and nothing of Electron', () => {
  expect(Object.keys(asked.page)).toEqual(['packwright'])
  expect(Object.keys(door).toSorted()).toEqual([
    'call',
    'host',
    'listen',
    'packPdfUrl',
    'showPackFolder',
    'takeChosen',
    'takeFile',
  ])
})

it('answers the page through the preload, from the true application', async () => {
  expect(await door.call('meetings.list', {})).toEqual({ ok: true, value: [] })
  expect(await door.call('papers.remove', { itemId: 5 })).toEqual({
    ok: false,
    code: 'no-such-item',
    details: { itemId: 5 },
  })
  expect(await door.takeFile('Trees.docx', new Uint8Array([1]).buffer)).toEqual({
    ok: true,
    value: expect.any(String),
  })
  const chosen = new File(['{}'], 'meeting.json')
  chosenPlaces.set(chosen, '/office/meeting.json')
  expect(await door.takeChosen(chosen)).toEqual({ ok: true, value: expect.any(String) })
  // A file that a script made has no place, whatever its name says.
  expect(await door.takeChosen(new File(['{}'], '/etc/other.json'))).toMatchObject({
    code: 'no-meeting-file',
  })
  expect(await door.showPackFolder(1)).toMatchObject({ ok: false, code: 'no-such-pack' })
  expect(asked.shownFolders).toEqual([])
})

it('brings news to the page until it stops listening', () => {
  const heard: AppEvent[] = []
  const leave = door.listen((event) => heard.push(event))
  const state: AppEvent = { kind: 'layout', state: { kind: 'starting', attempt: 2 } }
  BrowserWindow.opened[0]?.webContents.send('packwright:news', state)
  leave()
  BrowserWindow.opened[0]?.webContents.send('packwright:news', state)
  expect(heard).toEqual([state])
})

it('serves packs and nothing else under our scheme', async () => {
  const serve = schemes.get('app')
  for (const path of ['packs/1/public.pdf', '../package.json', 'machine.json']) {
    const answer = await serve?.({ url: `app://packwright/${path}`, method: 'GET' })
    expect([path, answer?.status]).toEqual([path, 404])
  }
})

it('comes forward when it is started again, and remembers the window’s place', () => {
  const [window] = BrowserWindow.opened
  app.emit('second-instance')
  expect(window?.done.slice(-2)).toEqual(['show', 'focus'])
  window?.emit('close')
  const settings = join(app.getPath('userData'), 'machine.json')
  expect(readMachineSettings(settings).window).toEqual({
    width: 1200,
    height: 800,
    position: { x: 5, y: 6 },
    isMaximized: false,
  })
})

it('keeps the day’s log beside the records, without what was worked on', () => {
  const log = join(app.getPath('userData'), 'records/log')
  expect(existsSync(log)).toBe(true)
  const today = `${new Date().toISOString().slice(0, 10)}.log`
  expect(readFileSync(join(log, today), 'utf8')).toContain('"operation":"meetings.list"')
  expect(readFileSync(join(log, today), 'utf8')).not.toContain('Trees')
})

it('lets go of the records before it quits, and quits once', async () => {
  const opensElsewhere = () =>
    openDatabase(join(app.getPath('userData'), 'records/packwright.sqlite'), () => new Date())
  await expect(opensElsewhere()).rejects.toMatchObject({ code: 'already-open' })
  app.emit('window-all-closed')
  await vi.waitUntil(() => asked.quits > 0, 20_000)
  await opensElsewhere().then((records) => records.close())
  expect(asked.quits).toBe(1)
})
