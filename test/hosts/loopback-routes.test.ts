import { rmSync, writeFileSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { largestFileBytes } from '../../shared/contract/limits.ts'
import { openLoopback, pageFolder } from './open-loopback.ts'

it('takes a file by its name alone, and answers its token', async () => {
  const { application, ask, enter } = await openLoopback()
  const headers = { ...(await enter()), 'Content-Type': 'application/octet-stream' }
  const name = encodeURIComponent('C:\\Reports\\Tree planting – 2026.docx')

  const answered = await ask({
    method: 'POST',
    path: `/files?name=${name}`,
    headers,
    body: new Uint8Array([80, 75, 3, 4]),
  })

  expect(JSON.parse(answered.text)).toEqual({ ok: true, value: 'token-for-file-1' })
  expect(application.taken[0]?.name).toBe('Tree planting – 2026.docx')
  expect([...(application.taken[0]?.bytes ?? [])]).toEqual([80, 75, 3, 4])
})

it('refuses a file above 200 MB before reading it', async () => {
  const { application, enter, host } = await openLoopback()
  const headers = {
    ...(await enter()),
    'Content-Type': 'application/octet-stream',
    'Content-Length': largestFileBytes + 1,
  }
  const { promise, resolve, reject } = Promise.withResolvers<number | undefined>()
  const sent = httpRequest({
    host: '127.0.0.1',
    port: host.port,
    method: 'POST',
    path: '/files?name=a.docx',
    headers,
  })
  sent.on('response', (response) => resolve(response.statusCode)).on('error', reject)
  sent.write('PK')
  expect(await promise).toBe(413)
  sent.destroy()
  expect(application.taken).toEqual([])
})

it('refuses a call longer than a megabyte, and one that is not JSON', async () => {
  const { ask, enter } = await openLoopback({ 'meetings.list': () => Promise.resolve([]) })
  const headers = await enter()
  const path = '/call/meetings.list'
  expect((await ask({ method: 'POST', path, headers, body: `"${'a'.repeat(1024 * 1024)}"` })).status).toBe(
    413,
  )
  expect((await ask({ method: 'POST', path, headers, body: '{' })).status).toBe(400)
  expect(
    (await ask({ method: 'POST', path, headers, body: new Uint8Array([0x22, 0xff, 0x22]) })).status,
  ).toBe(400)
})

it('gives a pack’s PDF and tells its folder', async () => {
  const { ask, enter } = await openLoopback()
  const headers = await enter()
  const pdf = await ask({ path: '/packs/3/public.pdf', headers })
  expect(pdf.headers['content-type']).toBe('application/pdf')
  expect(pdf.text).toBe('%PDF-1.7 pack three')
  expect((await ask({ path: '/packs/9/public.pdf', headers })).status).toBe(404)
  const folder = await ask({ method: 'POST', path: '/packs/3/folder', headers, body: '{}' })
  expect(JSON.parse(folder.text)).toEqual({ ok: true, value: 'packs/three' })
  const none = await ask({ method: 'POST', path: '/packs/9/folder', headers, body: '{}' })
  expect(JSON.parse(none.text)).toMatchObject({ ok: false, code: 'no-such-pack' })
})

it('brings news to a page that listens, and lets go of a page that left', async () => {
  const { application, enter, host } = await openLoopback()
  const { Cookie } = await enter()
  const { promise, resolve } = Promise.withResolvers<string>()
  const sent = httpRequest(
    { host: '127.0.0.1', port: host.port, path: '/events', headers: { Cookie } },
    (response) => {
      let heard = ''
      response.on('data', (chunk: Buffer) => {
        heard += chunk.toString()
        if (heard.includes('data:')) resolve(heard)
      })
      response.on('error', () => {})
      application.tell({ kind: 'saved', at: '2026-05-12T09:30:00.000Z' })
    },
  ).on('error', () => {})
  sent.end()
  expect(await promise).toContain('data: {"kind":"saved","at":"2026-05-12T09:30:00.000Z"}\n\n')
  sent.destroy()
  await expect.poll(() => application.listeners.size).toBe(0)
})

it('serves the page with a policy and the right types', async () => {
  const { ask } = await openLoopback()
  const page = await ask({})
  expect(page.headers['content-type']).toBe('text/html; charset=utf-8')
  expect(page.headers['content-security-policy']).toContain("default-src 'none'")
  expect((await ask({ path: '/assets/main.js?v=2' })).headers['content-type']).toBe(
    'text/javascript; charset=utf-8',
  )
})

it('gives the page out as it was at the start, when it is built anew meanwhile', async () => {
  const folder = pageFolder()
  const { ask } = await openLoopback({}, folder)
  rmSync(join(folder, 'assets/main.js'))
  writeFileSync(join(folder, 'assets/main-2.js'), 'newer')
  writeFileSync(join(folder, 'index.html'), 'newer')
  expect((await ask({})).text).toBe('<!doctype html><title>Packwright</title>')
  expect((await ask({ path: '/assets/main.js' })).text).toBe('export {}')
  expect((await ask({ path: '/assets/main-2.js' })).status).toBe(404)
})

it.each([
  '/../secret.json',
  '/..%2fsecret.json',
  '/%2e%2e/secret.json',
  '/assets/../../secret.json',
  '/assets/..\\..\\secret.json',
  '//127.0.0.1/secret.json',
  '/assets',
  '/assets/',
  '/assets/main.js.map',
  '/index.html%00',
  '/./index.html',
  '/INDEX.HTML',
  '/__proto__',
  'http://evil.example/index.html',
  '*',
  '/etc/passwd',
  '/assets//main.js',
  '/packs/3/press.pdf',
  '/packs/03/public.pdf',
  '/packs/-3/public.pdf',
  '/packs/3/public.pdf/',
  '/call/',
])('has nothing at %s', async (path) => {
  const { ask, enter } = await openLoopback()
  const answered = await ask({ path, headers: await enter() })
  expect(answered.status).toBe(404)
  expect(answered.text).not.toContain('secret')
})

it('says what to do when the window has not been built', async () => {
  const { ask } = await openLoopback({}, '/no/such/folder')
  const answered = await ask({})
  expect(answered.status).toBe(503)
  expect(answered.text).toContain('npm start')
})
