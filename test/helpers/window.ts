import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, chromium, type Page } from 'playwright'
import { afterAll, beforeAll, onTestFinished } from 'vitest'
import { findBrowser } from '../../build/find-browser.ts'
import type { Application } from '../../electron/hosts/application.ts'
import { openDoor } from '../../electron/hosts/door.ts'
import { openLoopbackHost } from '../../electron/hosts/loopback-host.ts'
import { openPageFiles } from '../../electron/hosts/page-files.ts'

const builtPage = resolve(import.meta.dirname, '../../dist/renderer')

export interface WindowOptions {
  readonly size?: { readonly width: number; readonly height: number }
  readonly dark?: boolean
}

/** Packwright's window in a real browser, over a real host. */
export interface OpenWindow {
  readonly page: Page
  /** Goes to an address of the window, such as `/meetings/1/pack`. */
  readonly goes: (address: string) => Promise<void>
  /** What the page complained of in its console; a window in order says nothing. */
  readonly complaints: readonly string[]
}

/**
 * One browser for a test file, and windows in it over an application: its own, or one that is acted.
 * The page is the bundle in `dist/renderer`, as the clerk gets it, under the host's own content security policy.
 */
export function useWindows(): (application: Application, options?: WindowOptions) => Promise<OpenWindow> {
  let browser: Browser
  beforeAll(async () => {
    if (!existsSync(builtPage))
      throw new Error('the page is not built yet: run “npm test” or “npm run build” first')
    const executablePath = findBrowser()
    if (executablePath === null) throw new Error('no browser for the tests')
    // Chromium refuses its sandbox to root, which is who runs a container.
    browser = await chromium.launch({
      executablePath,
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    })
  })
  afterAll(() => browser.close())

  return async (application, { size = { width: 1366, height: 768 }, dark = false } = {}) => {
    const door = openDoor(
      application,
      () => {},
      () => new Date(),
    )
    const host = await openLoopbackHost(door, { port: 0, page: openPageFiles(builtPage) })
    onTestFinished(() => host.close())
    const context = await browser.newContext({ viewport: size, colorScheme: dark ? 'dark' : 'light' })
    onTestFinished(() => context.close())
    const page = await context.newPage()
    // Only what hangs is ended: two suites at once on two processors take their time.
    page.setDefaultTimeout(100_000)
    const complaints: string[] = []
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    page.on('pageerror', (thrown) => complaints.push(String(thrown)))
    await page.goto(host.newAddress())
    await page.getByRole('main').waitFor()
    return {
      page,
      complaints,
      goes: (address) =>
        page.evaluate((hash) => {
          location.hash = hash
        }, address),
    }
  }
}

/** What axe-core finds against WCAG 2.2 AA, as lines a person can read; nothing is what there should be. */
export async function accessibilityFaults(page: Page): Promise<readonly string[]> {
  // What is still fading in is paler than it will be.
  await page.evaluate(() => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
    const frame = () => new Promise(requestAnimationFrame)
    return Promise.allSettled(ending.map(({ finished }) => finished))
      .then(frame)
      .then(frame)
  })
  // A dialog that has just gone still hides from the ear, for a moment, what was behind it.
  if ((await page.locator('[role$=dialog]').count()) === 0)
    await page.locator('#root:not([aria-hidden=true])').waitFor({ state: 'attached' })
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    // Markers that Fluent's keyboard model leaves beside a dialog; they hold nothing.
    .exclude('[data-tabster-dummy]')
    .analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
}

/** Whether something of the window can be reached only by scrolling sideways. */
export function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
}
