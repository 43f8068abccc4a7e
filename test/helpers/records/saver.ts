import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { onTestFinished } from 'vitest'

/** Another process that opens the records and saves and saves. */
export interface Saver {
  /** Numbers it has said were saved. */
  readonly said: readonly number[]
  /** Resolves when it begins. */
  readonly isOpen: Promise<void>
  /** Resolves when it has said that many. */
  hasSaid(count: number): Promise<void>
  /** Ends it without warning, and waits for all it said. */
  kill(): Promise<void>
}

export interface SaverOptions {
  readonly setting?: 'full' | 'normal'
  readonly environment?: Readonly<Record<string, string>>
}

export function startSaver(path: string, { setting = 'full', environment = {} }: SaverOptions = {}): Saver {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'saves-until-killed.ts'), path, setting], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...environment },
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const said: number[] = []
  const open = Promise.withResolvers<void>()
  const lines = createInterface({ input: child.stdout })
  lines.on('line', (line) => {
    if (line === 'open') open.resolve()
    else said.push(Number(line))
  })
  return {
    said,
    isOpen: open.promise,
    async hasSaid(count) {
      while (said.length < count) await once(lines, 'line')
    },
    async kill() {
      const closed = once(child, 'close')
      child.kill('SIGKILL')
      await closed
    },
  }
}
