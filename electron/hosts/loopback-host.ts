import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Problem } from '../../shared/problems/problem.ts'
import type { Door } from './door.ts'
import { refusal } from './loopback-guard.ts'
import { routeOf, type Exchange } from './loopback-routes.ts'
import { newSecrets, type TicketUse } from './loopback-secrets.ts'
import { safeHeaders, type PageFiles } from './page-files.ts'

/** The application behind a door on 127.0.0.1, for a browser on this computer. */
export interface LoopbackHost {
  readonly port: number
  /**
   * An address that opens one browser, once: its ticket stands in the fragment, which is never sent nor logged.
   * @param use  how long it is good; for a person to carry if not said
   */
  newAddress(use?: TicketUse): string
  close(): Promise<void>
}

export interface LoopbackOptions {
  /** 0 lets the system choose. */
  readonly port: number
  readonly page: PageFiles
  /** Milliseconds of a clock that is never put back; the computer's own if not given. */
  readonly now?: () => number
}

/**
 * Opens the door to a browser: the bundled page, its calls by POST, its news as an event stream. Bound to 127.0.0.1
 * only; see `loopback-guard.ts` for who is let in.
 *
 * @throws Problem `port-taken`
 */
export async function openLoopbackHost(
  door: Door,
  { port: wanted, page, now = () => performance.now() }: LoopbackOptions,
): Promise<LoopbackHost> {
  const server = createServer()
  const port = await listenOn(server, wanted)
  const host = `127.0.0.1:${port}`
  const secrets = newSecrets(port, now)

  server.on('request', (request, response) => {
    handle({ door, page, secrets, request, response }, host).catch(() => response.destroy())
  })
  // There are no WebSockets and no tunnels here: whoever asks for one is not our page.
  server.on('upgrade', (_request, socket) =>
    socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n'),
  )

  return {
    port,
    newAddress: (use = 'printed') => `http://${host}/#ticket=${secrets.newTicket(use)}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function handle(exchange: Exchange, host: string): Promise<void> {
  const { request, response, secrets } = exchange
  const route = routeOf(request.url ?? '')
  const { method = '' } = request
  const refused = refusal({ method, headers: request.headersDistinct }, route.entrance, host, secrets)
  if (refused === null) return route.run(exchange)
  // The rest of a refused request is not read: the connection ends with the answer.
  response.writeHead(refused.status, {
    ...safeHeaders,
    'Content-Type': 'text/plain; charset=utf-8',
    Connection: 'close',
  })
  response.end(`${refused.why} Packwright answers only its own window.\n`)
}

async function listenOn(server: Server, port: number): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>()
  server.once('error', (error: NodeJS.ErrnoException) => {
    reject(
      error.code === 'EADDRINUSE' || error.code === 'EACCES' ? new Problem('port-taken', { port }) : error,
    )
  })
  server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  return promise
}
