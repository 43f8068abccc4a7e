import { beforeEach, expect, it, onTestFinished } from 'vitest'
import { openLoopbackBridge } from '../../renderer/client/loopback-bridge.ts'
import type { AppEvent } from '../../shared/contract/contract.ts'
import { areas } from '../../shared/contract/operation.ts'
import { openLoopback } from '../hosts/open-loopback.ts'
import { newBrowser, standInPage, StandInStream } from './stand-in-page.ts'

beforeEach(() => {
  StandInStream.opened = []
})

it('swaps the ticket for a session and takes it out of the address', async () => {
  const { host, origin } = await openLoopback({ 'meetings.list': () => Promise.resolve([]) })
  const { page, location } = standInPage(origin, new URL(host.newAddress()).hash)

  const bridge = await openLoopbackBridge(page)

  expect(location.hash).toBe('')
  expect(await bridge.call('meetings.list', {})).toEqual({ ok: true, value: [] })
})

it('lets in the same page read again, and a second tab, each on its own screen', async () => {
  const { host, origin } = await openLoopback({ 'meetings.list': () => Promise.resolve([]) })
  const browser = newBrowser()
  await openLoopbackBridge(standInPage(origin, new URL(host.newAddress()).hash, browser).page)

  for (const hash of ['', '#/meetings/4']) {
    const { page, location } = standInPage(origin, hash, browser)
    const bridge = await openLoopbackBridge(page)
    expect(location.hash).toBe(hash)
    expect(await bridge.call('meetings.list', {})).toEqual({ ok: true, value: [] })
  }
})

it('lets a browser in by its used address, and by a new one, while others stay in', async () => {
  const { host, origin } = await openLoopback({ 'meetings.list': () => Promise.resolve([]) })
  const browser = newBrowser()
  const used = new URL(host.newAddress()).hash
  const first = await openLoopbackBridge(standInPage(origin, used, browser).page)
  const second = await openLoopbackBridge(standInPage(origin, used, browser).page)
  const third = await openLoopbackBridge(standInPage(origin, new URL(host.newAddress()).hash, browser).page)
  for (const bridge of [first, second, third])
    expect(await bridge.call('meetings.list', {})).toMatchObject({ ok: true })
})

it('reads the page anew for a new address typed over the old one, and for no other', async () => {
  const { host, origin } = await openLoopback()
  const { goes, location, page } = standInPage(origin, '')
  await expect(openLoopbackBridge(page)).rejects.toMatchObject({ code: 'not-from-packwright' })
  goes('#/meetings/4')
  expect(location.timesReloaded).toBe(0)
  goes(new URL(host.newAddress()).hash)
  expect(location.timesReloaded).toBe(1)
})

const notKnown = { code: 'not-from-packwright' }

it('does not know a page without a ticket, in a browser that had none either', async () => {
  const { origin } = await openLoopback()
  await expect(openLoopbackBridge(standInPage(origin, '').page)).rejects.toMatchObject(notKnown)
})

it('does not know a ticket that another browser used', async () => {
  const { host, origin } = await openLoopback()
  const { hash } = new URL(host.newAddress())
  await openLoopbackBridge(standInPage(origin, hash).page)
  await expect(openLoopbackBridge(standInPage(origin, hash).page)).rejects.toMatchObject(notKnown)
})

it('does not know a page whose key is of an earlier run, nor one that lost its cookie', async () => {
  const earlier = await openLoopback()
  const browser = newBrowser()
  await openLoopbackBridge(standInPage(earlier.origin, new URL(earlier.host.newAddress()).hash, browser).page)
  const { origin } = await openLoopback()
  await expect(openLoopbackBridge(standInPage(origin, '', browser).page)).rejects.toMatchObject(notKnown)
  const noCookie = { ...browser, cookie: '' }
  await expect(openLoopbackBridge(standInPage(earlier.origin, '', noCookie).page)).rejects.toMatchObject(
    notKnown,
  )
})

it('hands files over and knows where a pack’s PDF and folder are', async () => {
  const { application, host, origin } = await openLoopback()
  const bridge = await openLoopbackBridge(standInPage(origin, new URL(host.newAddress()).hash).page)

  expect(await bridge.takeFile('Trees & hedges.docx', new Uint8Array([1, 2]).buffer)).toBe('token-for-file-1')
  expect(application.taken[0]?.name).toBe('Trees & hedges.docx')
  expect(bridge.packPdfUrl(3, 'public')).toBe('/packs/3/public.pdf')
  expect(await bridge.showPackFolder(3)).toEqual({ shown: false, path: 'packs/three' })
  await expect(bridge.showPackFolder(9)).rejects.toMatchObject({ code: 'no-such-pack' })
})

it('hands a meeting’s file over with those it names, under one token', async () => {
  const { application, host, origin } = await openLoopback()
  const bridge = await openLoopbackBridge(standInPage(origin, new URL(host.newAddress()).hash).page)

  const token = await bridge.takeWithOthers(new File(['{}'], 'meeting.json'), [
    { place: 'reports/Trees & hedges.docx', file: new Blob(['PK']) },
  ])

  expect(token).toBe('token-for-file-1')
  expect(application.taken.map(({ name }) => name)).toEqual([
    'meeting.json',
    'token-for-file-1: reports/Trees & hedges.docx',
  ])
})

it('says that the connection is lost when the host has gone', async () => {
  const { host, origin } = await openLoopback()
  const bridge = await openLoopbackBridge(standInPage(origin, new URL(host.newAddress()).hash).page)
  await host.close()
  await expect(bridge.call('meetings.list', {})).rejects.toMatchObject({ code: 'connection-lost' })
})

const saved = { kind: 'saved', at: '2026-05-12T09:30:00.000Z' } as const
const everything = { kind: 'changed', areas } as const

/** The streams opened so far, once there are `count`. */
async function streams(count: number): Promise<readonly StandInStream[]> {
  await expect.poll(() => StandInStream.opened.length).toBe(count)
  return StandInStream.opened
}

it('serves all listeners from one stream, and reads everything again once it is open and after a break', async () => {
  const { host, origin } = await openLoopback()
  const bridge = await openLoopbackBridge(standInPage(origin, new URL(host.newAddress()).hash).page)
  const heard: AppEvent[] = []
  const leave = bridge.listen((event) => heard.push(event))
  const leaveToo = bridge.listen(() => {})
  const [stream] = await streams(1)

  // What changed after the page's first readings and before this is announced to nobody.
  stream?.dispatchEvent(new Event('open'))
  stream?.brings(saved)
  stream?.dispatchEvent(new Event('open'))

  expect(heard).toEqual([everything, saved, everything])
  leave()
  expect(stream?.isClosed).toBe(false)
  leaveToo()
  expect(stream?.isClosed).toBe(true)
})

it.each(['closed', 'refused'])(
  'shares one stream between tabs, and opens another when the tab that has it is %s',
  async (end) => {
    const { host, origin } = await openLoopback()
    const browser = newBrowser()
    const first = await openLoopbackBridge(standInPage(origin, new URL(host.newAddress()).hash, browser).page)
    const second = await openLoopbackBridge(standInPage(origin, '', browser).page)
    const heard: AppEvent[] = []
    const close = first.listen(() => {})
    const [stream] = await streams(1)
    onTestFinished(second.listen((event) => heard.push(event)))

    stream?.brings(saved)
    await expect.poll(() => heard).toEqual([saved])
    expect(StandInStream.opened).toHaveLength(1)

    if (end === 'closed') close()
    else stream?.fails()
    const [, next] = await streams(2)
    next?.dispatchEvent(new Event('open'))
    next?.brings(saved)
    expect(heard).toEqual([saved, everything, saved])
    close()
  },
)
