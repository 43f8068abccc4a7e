import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { findBrowser } from '../../build/find-browser.ts'
import { openLoopback, pageFolder } from './open-loopback.ts'

/** A page that does by hand what the bridge does, and keeps what it saw. */
const script = `
const ticket = location.hash.slice('#ticket='.length)
const json = { method: 'POST', headers: { 'Content-Type': 'application/json' } }
addEventListener('securitypolicyviolation', ({ violatedDirective }) => (window.violated = violatedDirective))
const answer = await fetch('/session', { ...json, body: JSON.stringify({ ticket }) })
const { key } = await answer.json()
const headers = { ...json.headers, 'X-Packwright-Key': key }
window.called = await (await fetch('/call/meetings.list', { ...json, headers, body: '{}' })).json()
window.cookies = document.cookie
window.news = []
new EventSource('/events').addEventListener('message', ({ data }) => window.news.push(JSON.parse(data)))
window.pdf = await (await fetch('/packs/3/public.pdf')).text()
document.title = 'ready'
`

/** A busy machine takes its time. */
const patience = { timeout: 15_000 }

let browser: Browser
beforeAll(async () => {
  const executablePath = findBrowser()
  if (executablePath === null) throw new Error('no browser for the tests')
  browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
})
afterAll(() => browser.close())

async function openWindow() {
  const folder = pageFolder()
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><script type="module" src="./assets/main.js"></script>',
  )
  writeFileSync(join(folder, 'assets/main.js'), script)
  const loopback = await openLoopback({ 'meetings.list': () => Promise.resolve([]) }, folder)
  const context = await browser.newContext()
  onTestFinished(() => context.close())
  const page = await context.newPage()
  await page.goto(loopback.host.newAddress())
  // Asked from outside each time: a question that waits within the page would need a policy that lets it be compiled there.
  await expect.poll(() => page.title(), patience).toBe('ready')
  return { ...loopback, context, page }
}

it('opens in a real browser: session, call, news and PDF, with the cookie out of the script’s reach', async () => {
  const { application, page } = await openWindow()
  expect(await page.evaluate('called')).toEqual({ ok: true, value: [] })
  expect(await page.evaluate('pdf')).toBe('%PDF-1.7 pack three')
  expect(await page.evaluate('cookies')).toBe('')
  await expect.poll(() => application.listeners.size, patience).toBe(1)
  const saved = { kind: 'saved', at: '2026-05-12T09:30:00.000Z' } as const
  application.tell(saved)
  await expect.poll(() => page.evaluate('news'), patience).toEqual([saved])
})

it('runs no script that is not a file of ours, and reaches no other address', async () => {
  const { page } = await openWindow()
  await page.evaluate(() => {
    const intruder = document.createElement('script')
    intruder.textContent = 'window.ran = true'
    document.body.append(intruder)
  })
  await expect.poll(() => page.evaluate('window.violated'), patience).toBeTruthy()
  expect(await page.evaluate('window.ran')).toBeUndefined()
  const left = page.evaluate(() =>
    fetch('https://example.org/').then(
      () => 'reached',
      () => 'stopped',
    ),
  )
  expect(await left).toBe('stopped')
})

it('gives nothing to a page of another port, though the browser holds our cookie and takes it for the same site', async () => {
  const { application, context, origin } = await openWindow()
  const before = application.listeners.size
  const foreign = createServer((_request, response) =>
    response.end('<!doctype html><title>another program</title>'),
  )
  const { promise, resolve } = Promise.withResolvers<void>()
  foreign.listen(0, '127.0.0.1', () => resolve())
  await promise
  onTestFinished(() => void foreign.close())
  const page = await context.newPage()
  await page.goto(`http://127.0.0.1:${(foreign.address() as AddressInfo).port}/`)

  const outcomes = await page.evaluate(async (host) => {
    const tried = (address: string, init: RequestInit) =>
      fetch(host + address, { credentials: 'include', ...init }).then(
        (answer) => answer.text(),
        () => 'stopped',
      )
    const stream = new EventSource(`${host}/events`, { withCredentials: true })
    const streamed = new Promise((settle) => {
      stream.addEventListener('open', () => settle('open'))
      stream.addEventListener('error', () => settle('stopped'))
    })
    const picture = new Image()
    const loaded = new Promise((settle) => {
      picture.addEventListener('load', () => settle('loaded'))
      picture.addEventListener('error', () => settle('stopped'))
    })
    picture.src = `${host}/packs/3/public.pdf`
    return Promise.all([
      tried('/packs/3/public.pdf', {}),
      tried('/packs/3/public.pdf', { mode: 'no-cors' }),
      tried('/call/meetings.list', { method: 'POST', body: '{}' }),
      tried('/call/meetings.list', { method: 'POST', body: '{}', mode: 'no-cors' }),
      tried('/session/again', { method: 'POST', body: '{}' }),
      tried('/session', { method: 'POST', body: '{}', mode: 'no-cors' }),
      streamed,
      loaded,
    ])
  }, origin)

  // An opaque answer of `no-cors` reads as nothing.
  expect(outcomes).toEqual([
    'stopped',
    expect.stringMatching(/^(stopped)?$/),
    'stopped',
    expect.stringMatching(/^(stopped)?$/),
    'stopped',
    expect.stringMatching(/^(stopped)?$/),
    'stopped',
    'stopped',
  ])
  expect(application.listeners.size).toBe(before)
})
