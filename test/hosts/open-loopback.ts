import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { openDoor } from '../../electron/hosts/door.ts'
import { openLoopbackHost } from '../../electron/hosts/loopback-host.ts'
import { openPageFiles } from '../../electron/hosts/page-files.ts'
import { standInApplication, type Some } from './stand-in-application.ts'

export interface Asked {
  readonly method?: string
  readonly path?: string
  readonly headers?: Readonly<Record<string, string | string[]>>
  readonly body?: string | Uint8Array
}

export interface Answered {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
}

/** A folder that looks like the built page, with a secret beside it that no address may reach. */
export function pageFolder(): string {
  const root = mkdtempSync(join(tmpdir(), 'packwright-page-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  writeFileSync(join(root, 'secret.json'), '{"secret":true}')
  const folder = join(root, 'page')
  mkdirSync(join(folder, 'assets'), { recursive: true })
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Packwright</title>')
  writeFileSync(join(folder, 'assets/main.js'), 'export {}')
  writeFileSync(join(folder, 'assets/main.js.map'), '{}')
  return folder
}

/** A loopback host with nothing behind it, and a caller that can send what no browser would. */
export async function openLoopback(some: Some = {}, folder = pageFolder(), now?: () => number) {
  const application = standInApplication(some)
  const door = openDoor(
    application,
    () => {},
    () => new Date('2026-05-12T09:30:00Z'),
  )
  const host = await openLoopbackHost(door, {
    port: 0,
    page: openPageFiles(folder),
    ...(now === undefined ? {} : { now }),
  })
  onTestFinished(() => host.close())
  const origin = `http://127.0.0.1:${host.port}`

  function ask({ method = 'GET', path = '/', headers = {}, body }: Asked): Promise<Answered> {
    const { promise, resolve, reject } = Promise.withResolvers<Answered>()
    const sent = httpRequest(
      { host: '127.0.0.1', port: host.port, method, path, headers },
      async (response) => {
        let text = ''
        for await (const chunk of response.setEncoding('utf8')) text += String(chunk)
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text })
      },
    )
    sent.on('error', reject)
    sent.end(body)
    return promise
  }

  /** Swaps a new ticket, as the page does; the headers that a good caller then sends. */
  async function enter() {
    const ticket = new URL(host.newAddress()).hash.slice('#ticket='.length)
    const answered = await swap(ticket)
    const cookie = answered.headers['set-cookie']?.[0]?.split(';')[0] ?? ''
    const { key } = JSON.parse(answered.text) as { key: string }
    return { Origin: origin, Cookie: cookie, 'X-Packwright-Key': key, 'Content-Type': 'application/json' }
  }

  const swap = (ticket: string): Promise<Answered> =>
    ask({
      method: 'POST',
      path: '/session',
      headers: { Origin: origin, 'Content-Type': 'application/json' },
      body: JSON.stringify({ ticket }),
    })

  return { application, host, origin, ask, enter, swap }
}
