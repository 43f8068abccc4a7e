import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { chromium, type BrowserContext, type Page } from 'playwright'
import { expect, it, onTestFinished } from 'vitest'
import { build } from 'vite'
import { findBrowser } from '../../build/find-browser.ts'
import { newFolder } from '../helpers/new-folder.ts'
import { openLoopback, pageFolder } from './open-loopback.ts'

const bridge = resolve(import.meta.dirname, '../../renderer/client/loopback-bridge.ts')

/** The window's own way in, without its screens: its title says whether it is in. */
const script = `
import { openLoopbackBridge } from ${JSON.stringify(bridge)}
try {
  const opened = await openLoopbackBridge(window)
  document.title = (await opened.call('meetings.list', {})).ok ? 'in' : 'refused'
} catch ({ code }) {
  document.title = code
}
`

async function openHost() {
  const folder = pageFolder()
  const entry = join(newFolder(), 'main.ts')
  writeFileSync(entry, script)
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      outDir: join(folder, 'assets'),
      emptyOutDir: false,
      target: 'esnext',
      lib: { entry, formats: ['es'], fileName: () => 'main.js' },
    },
  })
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><script type="module" src="./assets/main.js"></script>',
  )
  return openLoopback({ 'meetings.list': () => Promise.resolve([]) }, folder)
}

/** A browser of the clerk's with the profile in `folder`. */
async function openBrowser(folder: string): Promise<BrowserContext> {
  const executablePath = findBrowser()
  if (executablePath === null) throw new Error('no browser for the tests')
  const browser = await chromium.launchPersistentContext(folder, {
    executablePath,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  onTestFinished(() => browser.close())
  return browser
}

/** What the page at `address` says of itself, in a tab of its own. */
async function open(browser: BrowserContext, address: string): Promise<{ page: Page; says: string }> {
  const page = await browser.newPage()
  await page.goto(address)
  return { page, says: await titleOf(page) }
}

async function titleOf(page: Page): Promise<string> {
  await expect.poll(() => page.title(), { timeout: 15_000 }).not.toBe('')
  return page.title()
}

it('lets the clerk’s browser in again: a second tab, the only tab closed, the page reloaded, the browser closed', async () => {
  const { host, origin } = await openHost()
  const profile = newFolder()
  const browser = await openBrowser(profile)
  const printed = host.newAddress()

  const first = await open(browser, printed)
  expect(first.says).toBe('in')
  expect(first.page.url()).toBe(`${origin}/`)
  const second = await open(browser, `${origin}/#/meetings/4`)
  expect(second.says).toBe('in')
  expect((await open(browser, printed)).says).toBe('in')
  await second.page.reload()
  expect(await titleOf(second.page)).toBe('in')
  for (const page of browser.pages()) await page.close()
  expect((await open(browser, origin)).says).toBe('in')

  await browser.close()
  expect((await open(await openBrowser(profile), origin)).says).toBe('in')
})

it('does not know another browser until it is given an address of its own, typed over the refused one', async () => {
  const { host, origin } = await openHost()
  const browser = await openBrowser(newFolder())
  const { page, says } = await open(browser, origin)
  expect(says).toBe('not-from-packwright')
  const read = page.waitForEvent('load')
  await page.goto(host.newAddress())
  await read
  await expect.poll(() => page.title(), { timeout: 15_000 }).toBe('in')
  expect(page.url()).toBe(`${origin}/`)
})
