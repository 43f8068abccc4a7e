import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { newFolder } from '../helpers/new-folder.ts'

const cli = join(import.meta.dirname, '../../electron/cli.ts')

/** Starts `serve` as the program it is. The installed layout engine is named, as it starts only when it is needed. */
function serve(database: string, ...options: string[]) {
  const program = spawn(
    process.execPath,
    [cli, 'serve', '--db', database, '--no-open', '--json', ...options],
    {
      env: { ...process.env, PACKWRIGHT_LAYOUT: 'soffice' },
    },
  )
  onTestFinished(() => void program.kill('SIGKILL'))
  return program
}

async function urlOf({ stdout }: ChildProcess): Promise<URL> {
  if (stdout === null) throw new Error('the program was started without its stdout')
  const [printed] = (await once(stdout, 'data')) as [Buffer]
  return new URL((JSON.parse(printed.toString()) as { readonly url: string }).url)
}

async function end(program: ChildProcess): Promise<{ readonly code: unknown; readonly noted: string }> {
  let noted = ''
  program.stderr?.on('data', (chunk: Buffer) => (noted += chunk.toString()))
  const [code] = (await once(program, 'close')) as [unknown]
  return { code, noted }
}

/** Swaps the address's ticket, as a window does; the answer's status. */
async function enter({ origin, hash }: URL): Promise<number> {
  const body = JSON.stringify({ ticket: hash.slice('#ticket='.length) })
  const headers = { 'Content-Type': 'application/json', Origin: origin }
  return (await fetch(`${origin}/session`, { method: 'POST', headers, body })).status
}

it('prints an address that lets one window in, and ends in good order when it is interrupted', async () => {
  const program = serve(join(newFolder(), 'a.sqlite'))
  const url = await urlOf(program)
  expect(url.hostname).toBe('127.0.0.1')
  expect(await enter(url)).toBe(200)
  expect(await enter(url)).toBe(401)
  program.kill('SIGINT')
  expect(await end(program)).toEqual({ code: 0, noted: '' })
})

it('does not open records or a port that another Packwright has', async () => {
  const database = join(newFolder(), 'a.sqlite')
  const { port } = await urlOf(serve(database))

  const onTheSameRecords = await end(serve(database))
  expect(onTheSameRecords.code).toBe(1)
  expect(onTheSameRecords.noted).toContain('Packwright is already open on')

  const onTheSamePort = await end(serve(join(newFolder(), 'b.sqlite'), '--port', port))
  expect(onTheSamePort.code).toBe(1)
  expect(onTheSamePort.noted).toContain(`Another program uses port ${port}`)
})
