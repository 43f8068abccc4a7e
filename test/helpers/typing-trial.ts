import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import SqliteFile from 'better-sqlite3'
import type { Page, Request } from 'playwright'
import { type Minute, minuteLines } from '../../shared/minutes/minute-blocks.ts'

const cli = join(import.meta.dirname, '../../electron/cli.ts')

/** What one killing cost. */
export interface Killing {
  readonly typed: number
  /** Words in the records after the process was killed. */
  readonly saved: number
  /** Words whose save the window had been told of before. */
  readonly acknowledged: number
  /** For how long the oldest missing word had stood in the window, in milliseconds; 0 when none is missing. */
  readonly missingMs: number
  /** Whether all words were in the records after the process was back. */
  readonly isWhole: boolean
}

/** The window's program, which can be killed and started again on the same records and the same port. */
export interface KillableProgram {
  readonly url: () => string
  readonly kill: () => Promise<number>
  readonly start: () => Promise<void>
}

export async function startProgram(database: string): Promise<KillableProgram> {
  let running: { readonly program: ChildProcess; readonly url: string } = await serve(database, '0')
  const { port } = new URL(running.url)
  return {
    url: () => running.url,
    async kill() {
      const ended = once(running.program, 'exit')
      const at = Date.now()
      running.program.kill('SIGKILL')
      await ended
      return at
    },
    async start() {
      running = await serve(database, port)
    },
  }
}

async function serve(database: string, port: string) {
  const program = spawn(
    process.execPath,
    [cli, 'serve', '--db', database, '--port', port, '--no-open', '--json'],
    // The installed layout engine starts only when it is needed, and here it never is.
    { env: { ...process.env, PACKWRIGHT_LAYOUT: 'soffice' }, stdio: ['ignore', 'pipe', 'inherit'] },
  )
  return { program, url: await printedUrl(program.stdout) }
}

/** The address that the program prints once it is open; its JSON may come in pieces. What it prints later is let go. */
function printedUrl(output: Readable): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = ''
    output.on('data', (piece: Buffer) => {
      printed += piece.toString()
      const url = /"(http:[^"]+)"/u.exec(printed)?.[1]
      if (url !== undefined) resolve(url)
    })
    output.once('end', () => reject(new Error('the program ended before it was open')))
  })
}

/**
 * Types numbered words into the minute that has the focus and kills the program while it types; then starts it again and
 * waits until the window has sent what it kept.
 */
export async function typeAndKill(
  page: Page,
  program: KillableProgram,
  database: string,
  times: number,
  random: () => number,
  onKilled: (killing: Killing) => void = () => {},
): Promise<readonly Killing[]> {
  const typedAt: number[] = []
  let acknowledged = 0
  page.on('requestfinished', (request) => {
    if (!request.url().endsWith('/call/minutes.write')) return
    const sent = lastNumber(request.postData() ?? '')
    void isAcknowledged(request).then((isTrue) => {
      acknowledged = isTrue ? Math.max(acknowledged, sent) : acknowledged
      return undefined
    })
  })
  const killings: Killing[] = []
  for (let time = 0; time < times; time += 1) {
    const typesFor = 200 + random() * 1400
    const began = Date.now()
    while (Date.now() - began < typesFor) {
      await page.keyboard.type(`w${typedAt.length + 1} `)
      typedAt.push(Date.now())
      await pause(15)
    }
    const killedAt = await program.kill()
    const told = acknowledged
    const saved = savedWords(database)
    const oldestMissing = typedAt[saved]
    await program.start()
    await openWindow(page, program.url())
    const isWhole = await becomes(() => savedWords(database) === typedAt.length)
    const missingMs = oldestMissing === undefined ? 0 : Math.max(0, killedAt - oldestMissing)
    const killing = { typed: typedAt.length, saved, acknowledged: told, missingMs, isWhole }
    killings.push(killing)
    onKilled(killing)
    await page.keyboard.press('Enter')
  }
  return killings
}

/** The window that opens when the program is started again; the one with the words goes on beside it. */
async function openWindow(page: Page, url: string): Promise<void> {
  const opened = await page.context().newPage()
  await opened.goto(url)
  await opened.getByRole('main').waitFor()
  await opened.close()
  await page.bringToFront()
}

/** Whether the program answered a write as done; one that was killed answers nothing. */
async function isAcknowledged(request: Request): Promise<boolean> {
  try {
    const reply = (await (await request.response())?.json()) as { readonly ok?: boolean } | null
    return reply?.ok === true
  } catch {
    return false
  }
}

/** The number of the last word in the records. */
function savedWords(database: string): number {
  const file = new SqliteFile(database, { readonly: true })
  try {
    const all = file.prepare<[], string>('select blocks from minute_item').pluck().all()
    return Math.max(...all.map((json) => lastNumber(minuteLines(JSON.parse(json) as Minute).join('\n'))))
  } finally {
    file.close()
  }
}

/** Of "w1 w2 w3" 3: words count only in their order, without a gap. */
function lastNumber(text: string): number {
  let last = 0
  for (const [, number] of text.matchAll(/\bw(\d+)\b/gu)) if (Number(number) === last + 1) last += 1
  return last
}

async function becomes(isTrue: () => boolean): Promise<boolean> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (isTrue()) return true
    await pause(100)
  }
  return false
}
