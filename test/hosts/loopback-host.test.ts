import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { expect, it } from 'vitest'
import { openDoor } from '../../electron/hosts/door.ts'
import { openLoopbackHost } from '../../electron/hosts/loopback-host.ts'
import { openPageFiles } from '../../electron/hosts/page-files.ts'
import { openLoopback, pageFolder } from './open-loopback.ts'
import { standInApplication } from './stand-in-application.ts'

const list = { 'meetings.list': () => Promise.resolve([]) }
const again = { method: 'POST', path: '/session/again', body: '{}' }
const call = { method: 'POST', path: '/call/meetings.list', body: '{}' }

it('lets its own window in', async () => {
  const { ask, enter } = await openLoopback(list)
  const headers = await enter()
  expect((await ask({ ...call, headers })).text).toBe('{"ok":true,"value":[]}')
  expect((await ask({ ...call, headers: { ...headers, 'Sec-Fetch-Site': 'same-origin' } })).status).toBe(200)
})

it('hands over a session once per ticket, in a cookie no script can read', async () => {
  const { host, swap } = await openLoopback()
  const ticket = new URL(host.newAddress()).hash.slice('#ticket='.length)

  const first = await swap(ticket)
  expect(first.status).toBe(200)
  expect(first.headers['set-cookie']?.[0]).toMatch(
    /^packwright-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/; Max-Age=86400$/,
  )

  const second = await swap(ticket)
  expect(second.status).toBe(401)
  expect(second.headers['set-cookie']).toBeUndefined()
})

it.each([
  ['own-window', 60_000],
  ['printed', 600_000],
] as const)('lets nobody in by the ticket of an address (%s) after %i ms', async (use, lifeMs) => {
  let nowMs = 5000
  const { host, swap } = await openLoopback({}, pageFolder(), () => nowMs)
  const [early, late] = [host.newAddress(use), host.newAddress(use)].map((address) =>
    new URL(address).hash.slice('#ticket='.length),
  )
  nowMs += lifeMs - 1
  expect((await swap(early ?? '')).status).toBe(200)
  nowMs += 1
  expect((await swap(late ?? '')).status).toBe(401)
})

it('keeps the ticket where no server sees it: in the fragment', async () => {
  const { host } = await openLoopback()
  const address = new URL(host.newAddress())
  expect(address.search).toBe('')
  expect(address.hash).toMatch(/^#ticket=[\w-]{43}$/)
  expect(host.newAddress()).not.toBe(address.href)
})

type Headers = Record<string, string | string[]>
const without = (headers: Headers, name: string): Headers =>
  Object.fromEntries(Object.entries(headers).filter(([header]) => header !== name))

/** What is wrong with an otherwise good call, and how it is refused. */
const refusals: readonly [string, (good: Headers, origin: string) => Headers, number][] = [
  ['no cookie', (good) => without(good, 'Cookie'), 401],
  ['an old cookie', (good) => ({ ...good, Cookie: 'packwright-1=AAAA' }), 401],
  [
    'a cookie of the right name and a wrong value',
    (good) => ({ ...good, Cookie: String(good['Cookie']).slice(0, -1) }),
    401,
  ],
  [
    'two session cookies',
    (good) => ({ ...good, Cookie: `${String(good['Cookie'])}; ${String(good['Cookie'])}x` }),
    401,
  ],
  ['no key', (good) => without(good, 'X-Packwright-Key'), 401],
  ['an empty key', (good) => ({ ...good, 'X-Packwright-Key': '' }), 401],
  ['a wrong key', (good) => ({ ...good, 'X-Packwright-Key': 'A'.repeat(43) }), 401],
  [
    'the cookie in place of the key',
    (good) => ({ ...good, 'X-Packwright-Key': String(good['Cookie']).split('=')[1] ?? '' }),
    401,
  ],
  ['a rebinding host', (good) => ({ ...good, Host: 'evil.example' }), 403],
  [
    'a rebinding host with our port',
    (good, origin) => ({ ...good, Host: `evil.example:${new URL(origin).port}` }),
    403,
  ],
  [
    'localhost for 127.0.0.1',
    (good, origin) => ({ ...good, Host: `localhost:${new URL(origin).port}` }),
    403,
  ],
  ['our host without the port', (good) => ({ ...good, Host: '127.0.0.1' }), 403],
  ['an IPv6 host', (good, origin) => ({ ...good, Host: `[::1]:${new URL(origin).port}` }), 403],
  ['no origin', (good) => without(good, 'Origin'), 403],
  ['a foreign origin', (good) => ({ ...good, Origin: 'https://evil.example' }), 403],
  ['a null origin', (good) => ({ ...good, Origin: 'null' }), 403],
  ['another port of this computer', (good) => ({ ...good, Origin: 'http://127.0.0.1:1' }), 403],
  ['https for http', (good, origin) => ({ ...good, Origin: origin.replace('http:', 'https:') }), 403],
  ['an origin that begins like ours', (good, origin) => ({ ...good, Origin: `${origin}.evil.example` }), 403],
  ['an address typed by hand', (good) => ({ ...good, 'Sec-Fetch-Site': 'none' }), 403],
  ['a cross-site fetch', (good) => ({ ...good, 'Sec-Fetch-Site': 'cross-site' }), 403],
  ['a same-site fetch from another port', (good) => ({ ...good, 'Sec-Fetch-Site': 'same-site' }), 403],
  ['a form post', (good) => ({ ...good, 'Content-Type': 'application/x-www-form-urlencoded' }), 415],
  ['a plain-text post', (good) => ({ ...good, 'Content-Type': 'text/plain' }), 415],
  ['no content type', (good) => without(good, 'Content-Type'), 415],
]

it.each(refusals)('refuses a call, and a page that comes back, with %s', async (_, spoil, status) => {
  const { ask, enter, origin } = await openLoopback(list)
  const headers = spoil(await enter(), origin)
  const answered = await ask({ ...call, headers })
  expect(answered.status).toBe(status)
  expect(answered.text).not.toContain('value')
  expect((await ask({ ...again, headers })).status).toBe(status)
})

it('lets a page of its own come back with cookie and key, and hands it nothing that it had not', async () => {
  const { ask, enter } = await openLoopback()
  const headers = { ...(await enter()), 'Sec-Fetch-Site': 'same-origin' }
  const answered = await ask({ ...again, headers })
  expect([answered.status, answered.text]).toEqual([200, '{}'])
  expect(answered.headers['set-cookie']?.[0]?.split(';')[0]).toBe(headers.Cookie)
})

it.each(['{}', '{"ticket":""}', '{"ticket":null}', '{"key":true}', '', '[]'])(
  'swaps nothing for the cookie alone, which other programs of this computer may have seen: %s',
  async (body) => {
    const { ask, enter } = await openLoopback()
    const headers = without(await enter(), 'X-Packwright-Key')
    const answered = await ask({ method: 'POST', path: '/session', headers, body })
    expect(answered.status).toBe(401)
    expect(answered.text).not.toContain('key')
  },
)

it('refuses the swap of a good ticket from a foreign page', async () => {
  const { ask, host } = await openLoopback()
  const ticket = new URL(host.newAddress()).hash.slice('#ticket='.length)
  const headers = { Origin: 'https://evil.example', 'Content-Type': 'application/json' }
  expect(
    (await ask({ method: 'POST', path: '/session', headers, body: JSON.stringify({ ticket }) })).status,
  ).toBe(403)
})

it.each(['/events', '/packs/3/public.pdf', '/packs/3/members.pdf'])(
  'gives %s to nobody without the session',
  async (path) => {
    const { ask, enter, origin } = await openLoopback()
    const { Cookie } = await enter()
    expect((await ask({ path })).status).toBe(401)
    expect((await ask({ path, headers: { Cookie: 'packwright-1=x' } })).status).toBe(401)
    expect((await ask({ path, headers: { Cookie, Host: 'evil.example' } })).status).toBe(403)
    expect((await ask({ path, headers: { Cookie, 'Sec-Fetch-Site': 'cross-site' } })).status).toBe(403)
    expect((await ask({ path, headers: { Cookie, 'Sec-Fetch-Site': 'same-site' } })).status).toBe(403)
    expect((await ask({ path, headers: { Cookie, Origin: 'null' } })).status).toBe(403)
    expect((await ask({ path, method: 'POST', headers: { Cookie, Origin: origin } })).status).toBe(405)
  },
)

it.each(['/call/papers.remove', '/session', '/session/again', '/files?name=a.docx', '/packs/3/folder'])(
  'does nothing by GET at %s',
  async (path) => {
    const { application, ask, enter } = await openLoopback()
    const headers = await enter()
    for (const method of ['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
      const answered = await ask({ path, method, headers })
      expect([method, answered.status]).toEqual([method, 405])
      expect(Object.keys(answered.headers).filter((name) => name.startsWith('access-control'))).toEqual([])
    }
    expect(application.taken).toEqual([])
  },
)

it('refuses a WebSocket', async () => {
  const { ask, enter } = await openLoopback()
  const upgrade = {
    Connection: 'Upgrade',
    Upgrade: 'websocket',
    'Sec-WebSocket-Version': '13',
    'Sec-WebSocket-Key': 'AAAAAAAAAAAAAAAAAAAAAA==',
  }
  expect((await ask({ headers: { ...(await enter()), ...upgrade } })).status).toBe(403)
})

it('listens on 127.0.0.1 and on no address that the network can reach', async () => {
  const { host } = await openLoopback()
  const outward = Object.values(networkInterfaces())
    .flatMap((found) => found ?? [])
    .map(({ address }) => address)
  for (const address of [...outward.filter((one) => one !== '127.0.0.1'), '127.0.0.2']) {
    await expect(reaches(address, host.port)).resolves.toBe(false)
  }
  await expect(reaches('127.0.0.1', host.port)).resolves.toBe(true)
})

it('sends no CORS header and guesses no types, whatever it answers', async () => {
  const { ask, enter } = await openLoopback(list)
  const headers = await enter()
  const answers = await Promise.all([
    ask({}),
    ask({ path: '/nothing' }),
    ask({ path: '/events' }),
    ask({ ...call, headers }),
    ask({ ...call, headers: {} }),
    ask({ path: '/packs/3/public.pdf', headers }),
    ask({ path: '/packs/4/public.pdf', headers }),
  ])
  for (const answered of answers) {
    expect(Object.keys(answered.headers).filter((name) => name.startsWith('access-control'))).toEqual([])
    expect(answered.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    })
  }
})

it('says which port is taken', async () => {
  const { host } = await openLoopback()
  const door = openDoor(
    standInApplication(),
    () => {},
    () => new Date(),
  )
  const second = openLoopbackHost(door, { port: host.port, page: openPageFiles(pageFolder()) })
  await expect(second).rejects.toMatchObject({ code: 'port-taken', details: { port: host.port } })
})

function reaches(address: string, port: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>()
  const socket = connect({ host: address, port, timeout: 1000 })
  const settle = (reached: boolean) => (): void => {
    socket.destroy()
    resolve(reached)
  }
  socket.once('connect', settle(true)).once('error', settle(false)).once('timeout', settle(false))
  return promise
}
