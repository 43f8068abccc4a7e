import { spawn, type ChildProcess } from 'node:child_process'

/**
 * Runs a program to its end, whatever that is, and ends it with all it has started when the signal aborts. Its output is
 * not looked at: what it was to write tells whether it worked.
 */
export function runProgram(
  program: string,
  programArguments: readonly string[],
  signal: AbortSignal,
): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  // A group of its own: `soffice` is a script, and the process that does the work is its grandchild.
  const child = spawn(program, programArguments, {
    stdio: 'ignore',
    detached: process.platform !== 'win32',
    windowsHide: true,
  })
  const end = () => endFamily(child)
  signal.addEventListener('abort', end)
  if (signal.aborted) end()
  const done = () => {
    signal.removeEventListener('abort', end)
    resolve()
  }
  child.once('exit', done)
  child.once('error', done)
  return promise
}

function endFamily({ pid }: ChildProcess): void {
  if (pid === undefined) return
  if (process.platform === 'win32') spawn('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore' })
  else {
    try {
      process.kill(-pid, 'SIGKILL')
    } catch {
      // It had ended by itself.
    }
  }
}
