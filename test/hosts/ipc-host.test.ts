import { EventEmitter } from 'node:events'
import type { IpcMain, WebContents } from 'electron'
import * as fc from '../helpers/fast-check.ts'
import { expect, it } from 'vitest'
import { openDoor } from '../../electron/hosts/door.ts'
import { attachIpcHost, channels } from '../../electron/hosts/ipc-host.ts'
import { isOwnAddress } from '../../electron/shell/page-address.ts'
import type { Reply } from '../../shared/contract/contract.ts'
import { standInApplication } from './stand-in-application.ts'

type Handler = (event: unknown, ...message: unknown[]) => Promise<Reply> | Reply

function openWindow() {
  const application = standInApplication({ 'meetings.list': () => Promise.resolve([]) })
  const handlers = new Map<string, Handler>()
  const shown: string[] = []
  const mainFrame = { url: 'app://packwright/#/meetings', parent: null }
  const sent: unknown[] = []
  const contents = Object.assign(new EventEmitter(), {
    mainFrame,
    isDestroyed: () => false,
    send: (channel: string, news: unknown) => void sent.push([channel, news]),
  })
  const ipc = { handle: (channel: string, handler: Handler) => void handlers.set(channel, handler) }
  // The stand-ins have what the host uses of Electron's objects.
  attachIpcHost(
    ipc as unknown as IpcMain,
    contents as unknown as WebContents,
    openDoor(
      application,
      () => {},
      () => new Date(),
    ),
    {
      isOwnAddress,
      showFolder: (path) => {
        shown.push(path)
        return Promise.resolve('')
      },
    },
  )
  const good = { sender: contents, senderFrame: mainFrame }
  const ask = async (event: unknown, channel: string, ...message: unknown[]) =>
    handlers.get(channel)?.(event, ...message)
  return { application, ask, contents, good, handlers, mainFrame, sent, shown }
}

it('answers the window', async () => {
  const { application, ask, good, shown } = openWindow()
  expect(await ask(good, channels.call, 'meetings.list', {})).toEqual({ ok: true, value: [] })
  expect(await ask(good, channels.file, 'a.docx', new Uint8Array([1]).buffer)).toEqual({
    ok: true,
    value: 'token-for-file-1',
  })
  expect(application.taken[0]?.name).toBe('a.docx')
  expect(await ask(good, channels.place, '/office/meeting.json')).toEqual({
    ok: true,
    value: 'token-for-/office/meeting.json',
  })
  expect(await ask(good, channels.folder, 3)).toEqual({
    ok: true,
    value: { shown: true, path: 'packs/three' },
  })
  expect(shown).toEqual(['packs/three'])
})

it('refuses every sender but the top frame of our own page, on every channel', async () => {
  const { application, ask, good, handlers, mainFrame, shown } = openWindow()
  const senders = {
    'another window': { ...good, sender: new EventEmitter() },
    'a frame inside the page': { ...good, senderFrame: { url: 'app://packwright/', parent: mainFrame } },
    'a frame that has gone': { ...good, senderFrame: null },
  }
  for (const [who, sender] of Object.entries(senders)) {
    for (const channel of handlers.keys()) {
      expect([who, await ask(sender, channel, 'meetings.list', {})]).toEqual([
        who,
        { ok: false, code: 'not-from-packwright', details: {} },
      ])
    }
  }
  mainFrame.url = 'https://evil.example/'
  expect(await ask(good, channels.call, 'meetings.list', {})).toMatchObject({ code: 'not-from-packwright' })
  expect(application.taken).toEqual([])
  expect(shown).toEqual([])
})

it('answers whatever is sent with data, and shows no folder that a page names', async () => {
  const { ask, good, shown } = openWindow()
  const anyChannel = fc.constantFrom(channels.call, channels.file, channels.place, channels.folder)
  await fc.assert(
    fc.asyncProperty(anyChannel, fc.array(fc.anything()), async (channel, message) => {
      const reply = await ask(good, channel, ...message)
      expect(reply?.ok === false || shown.length === 0).toBe(true)
    }),
  )
  expect(await ask(good, channels.folder, '/etc')).toMatchObject({ code: 'request-malformed' })
})

it.each(['', 'meeting.json', '../meeting.json', '/office/report.docx', '/office/meeting.json\0.docx', 7])(
  'takes no file by a place such as %j, which no dialog gives for a meeting',
  async (place) => {
    const { ask, good } = openWindow()
    expect(await ask(good, channels.place, place)).toMatchObject({ ok: false })
  },
)

it('brings news until the window is gone', () => {
  const { application, contents, sent } = openWindow()
  const saved = { kind: 'saved', at: '2026-05-12T09:30:00.000Z' } as const
  application.tell(saved)
  expect(sent).toEqual([[channels.news, saved]])
  contents.emit('destroyed')
  expect(application.listeners.size).toBe(0)
})
