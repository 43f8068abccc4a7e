import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { isRunning } from '../helpers/is-running.ts'

const room = new URL('../../electron/processes/watch-over.ts', import.meta.url).href

/** A layout process that, once started, holds its main thread: at rest, or at work. */
const layoutProcess = (isWarm: boolean, isAtWork: boolean) => `
  const { watchOver } = await import('${room}')
  const warm = watchOver()
  if (${isWarm}) warm()
  console.log(process.pid)
  setTimeout(() => {
    while (${isAtWork}) {}
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
  }, 300)
`

/** An application that starts such a process and says its number. */
const application = `
  const { spawn } = await import('node:child_process')
  spawn(process.execPath, ['--input-type=module', '-e', process.env.SCRIPT], { stdio: ['ignore', 'inherit', 'ignore'] })
`

const started: ChildProcess[] = []
const pids: number[] = []
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL')
  for (const pid of pids.splice(0)) if (isRunning(pid)) process.kill(pid, 'SIGKILL')
})

async function start(script: string): Promise<{ application: ChildProcess; pid: number }> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', application], {
    env: { ...process.env, SCRIPT: script },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  started.push(child)
  const [said] = await once(child.stdout, 'data')
  const pid = Number(String(said))
  pids.push(pid)
  return { application: child, pid }
}

describe('a layout process', () => {
  it('ends when the application is killed, even while it stalls', async () => {
    const { application: parent, pid } = await start(layoutProcess(true, false))
    await pause(600)
    expect(isRunning(pid)).toBe(true)

    parent.kill('SIGKILL')

    await expect.poll(() => isRunning(pid), { timeout: 10_000 }).toBe(false)
  })

  it('ends by itself when it stalls before it is warm', { timeout: 40_000 }, async (context) => {
    const { pid } = await start(layoutProcess(false, false))

    const hasEnded = await endsWithin(pid, 20_000)
    if (!hasEnded) context.skip('this computer is too busy just now for a process to be judged')

    expect(isRunning(pid)).toBe(false)
  })

  it.for([
    ['rests when it is warm', true, false],
    ['is at work on its start', false, true],
  ] as const)('is left alone while it %s', { timeout: 40_000 }, async ([, isWarm, isAtWork]) => {
    const { pid } = await start(layoutProcess(isWarm, isAtWork))

    expect(await endsWithin(pid, 8_000)).toBe(false)
  })
})

async function endsWithin(pid: number, limitMs: number): Promise<boolean> {
  for (let waitedMs = 0; waitedMs < limitMs && isRunning(pid); waitedMs += 200) await pause(200)
  return !isRunning(pid)
}
