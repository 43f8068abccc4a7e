import { beforeEach, expect, it } from 'vitest'
import { openLoopbackBridge } from '../../renderer/client/loopback-bridge.ts'
import type { AppEvent } from '../../shared/contract/contract.ts'
import { areas } from '../../shared/contract/operation.ts'
import { openLoopback } from '../hosts/open-loopback.ts'
import { standInPage, StandInStream } from './stand-in-page.ts'

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

it('is let in again when the same window is read again', async () => {
  const { host, origin } = await openLoopback({ 'meetings.list': () => Promise.resolve([]) })
  const { page, location } = standInPage(origin, new URL(host.newAddress()).hash)
  await openLoopbackBridge(page)
  location.hash = '#/meetings/4'

  const again = await openLoopbackBridge(page)

  expect(location.hash).toBe('#/meetings/4')
  expect(await again.call('meetings.list', {})).toMatchObject({ ok: true })
})

it('says that a page without a ticket was not opened from Packwright', async () => {
  const { origin } = await openLoopback()
  await expect(openLoopbackBridge(standInPage(origin, '').page)).rejects.toMatchObject({
    code: 'not-from-packwright',
  })
})

it('says the same of a ticket that was used before', async () => {
  const { host, origin } = await openLoopback()
  const { hash } = new URL(host.newAddress())
  await openLoopbackBridge(standInPage(origin, hash).page)
  await expect(openLoopbackBridge(standInPage(origin, hash).page)).rejects.toMatchObject({
    code: 'not-from-packwright',
  })
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

it('says that the connection is lost when the host has gone', async () => {
  const { host, origin } = await openLoopback()
  const bridge = await openLoopbackBridge(standInPage(origin, new URL(host.newAddress()).hash).page)
  await host.close()
  await expect(bridge.call('meetings.list', {})).rejects.toMatchObject({ code: 'connection-lost' })
})

it('serves all listeners from one stream, and reads everything again after a break', async () => {
  const { host, origin } = await openLoopback()
  const bridge = await openLoopbackBridge(standInPage(origin, new URL(host.newAddress()).hash).page)
  const heard: AppEvent[] = []
  const leave = bridge.listen((event) => heard.push(event))
  const leaveToo = bridge.listen(() => {})
  const [stream] = StandInStream.opened
  expect(StandInStream.opened).toHaveLength(1)

  stream?.dispatchEvent(new Event('open'))
  stream?.brings({ kind: 'saved', at: '2026-05-12T09:30:00.000Z' })
  stream?.dispatchEvent(new Event('open'))

  expect(heard).toEqual([
    { kind: 'saved', at: '2026-05-12T09:30:00.000Z' },
    { kind: 'changed', areas },
  ])
  leave()
  expect(stream?.isClosed).toBe(false)
  leaveToo()
  expect(stream?.isClosed).toBe(true)
})
