import { resolve } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright'
import { openDoor } from '../../electron/hosts/door.ts'
import { openLoopbackHost } from '../../electron/hosts/loopback-host.ts'
import { openPageFiles } from '../../electron/hosts/page-files.ts'
import type { Packwright } from '../../electron/packwright.ts'
import { findBrowser } from '../find-browser.ts'
import { lastQuarter, openMeasuredOffice } from './measured-office.ts'

const builtPage = resolve(import.meta.dirname, '../../dist/renderer')

/**
 * A line for each thing a clerk does with so many measures on the screen: for how long the window was held up at most, in the processor's
 * time and by the clock (Long Tasks: the browser tells of everything above 50 ms), which counts what else the machine does. Needs the
 * built page.
 */
export async function longestTasks(size: number, folder: string): Promise<readonly string[]> {
  const packwright = await openMeasuredOffice(size, folder)
  const executablePath = findBrowser()
  if (executablePath === null) return ['no browser to measure in']
  // Chromium refuses its sandbox to root, which is who runs a container.
  const browser = await chromium.launch({
    executablePath,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  const door = openDoor(
    packwright,
    () => {},
    () => new Date(),
  )
  const host = await openLoopbackHost(door, { port: 0, page: openPageFiles(builtPage) })
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
    await page.goto(host.newAddress())
    await page.getByRole('main').waitFor()
    return await lookedAt(browser, page, packwright)
  } finally {
    await browser.close()
    await host.close()
    await packwright.close()
  }
}

async function lookedAt(
  browser: Browser,
  page: Page,
  { operations }: Packwright,
): Promise<readonly string[]> {
  const { shown } = await operations['measures.read']({ committeeId: null, period: lastQuarter })
  const figures = `/figures/${shown?.committeeId ?? 0}/Q4-2023-24`
  const steps: readonly (readonly [what: string, act: () => Promise<unknown>])[] = [
    ['the dashboard opens', () => goes(page, '/measures', '.measure-card')],
    ['it is scrolled to its end', () => scrolls(page, '.measures-scroll')],
    ['the sheet of a quarter opens', () => goes(page, figures, '.grid-cell')],
    ['it is scrolled to its end', () => scrolls(page, '.grid-pane')],
    ['a figure is entered there', () => enters(page)],
    ['a measure opens', () => goes(page, `/measure/${shown?.measures[0]?.id ?? 0}/Q4-2023-24`, '.checked')],
    ['words are typed there', () => page.getByLabel('Reasons', { exact: true }).pressSequentially(words)],
  ]
  const lines: string[] = []
  for (const [what, act] of steps) {
    await watch(page)
    await browser.startTracing(page, { categories: ['toplevel'] })
    await act()
    await page.waitForTimeout(500)
    const busy = longestTask((await browser.stopTracing()).toString())
    const held = await page.evaluate(() => (globalThis as unknown as Watched).longTask)
    const clock = held === 0 ? 'never 50 ms' : `${held.toFixed(0)} ms`
    lines.push(`${what}: ${busy.toFixed(0)} ms of the processor’s time, ${clock} by the clock`)
  }
  return lines
}

interface Watched {
  longTask: number
}

/** A piece of work of one of the browser's threads; `tdur` is what of it the processor took, in microseconds. */
interface TraceEvent {
  readonly name: string
  readonly pid: number
  readonly tid: number
  readonly tdur?: number
  readonly args?: { readonly name?: string }
}

/** The longest piece of work of the page's own thread, in milliseconds of the processor's time. */
function longestTask(trace: string): number {
  const { traceEvents } = JSON.parse(trace) as { readonly traceEvents: readonly TraceEvent[] }
  const threads = traceEvents
    .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
    .map(({ pid, tid }) => `${pid} ${tid}`)
  const tasks = traceEvents.filter(
    ({ name, pid, tid }) => name.endsWith('RunTask') && threads.includes(`${pid} ${tid}`),
  )
  return Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur)) / 1000
}

const words = 'Reports rose by 9% (+38) from Q3 to Q4, the highest since April 2021.'

/** Lets the page keep the longest task it knows of from now on. */
function watch(page: Page): Promise<void> {
  return page.evaluate(() => {
    const kept: Watched = Object.assign(globalThis, { longTask: 0 })
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) kept.longTask = Math.max(kept.longTask, duration)
    }).observe({ entryTypes: ['longtask'] })
  })
}

async function goes(page: Page, address: string, sign: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash
  }, address)
  await page.locator(sign).first().waitFor()
}

async function scrolls(page: Page, pane: string): Promise<void> {
  await page.locator(pane).evaluate(async (element) => {
    while (element.scrollTop + element.clientHeight < element.scrollHeight - 1) {
      const before = element.scrollTop
      element.scrollTop += 600
      await new Promise(requestAnimationFrame)
      if (element.scrollTop === before) return
    }
  })
}

async function enters(page: Page): Promise<void> {
  await page.locator('.grid-cell').last().click()
  await page.keyboard.type('512')
  await page.keyboard.press('Enter')
}
