import type { ServerResponse } from 'node:http'
import type { AppEvent } from '../../shared/contract/contract.ts'
import { safeHeaders } from './page-files.ts'

/** A page that has not read for this long a backlog is gone or frozen; it will read everything when it comes back. */
const largestBacklogBytes = 4 * 1024 * 1024
const heartbeatMs = 15_000

/** Sends news to one page as server-sent events until either side goes. */
export function streamEvents(
  response: ServerResponse,
  listen: (listener: (event: AppEvent) => void) => () => void,
): void {
  response.writeHead(200, { ...safeHeaders, 'Content-Type': 'text/event-stream; charset=utf-8' })
  response.write('retry: 1000\n\n')
  const leave = listen((event) => {
    response.write(`data: ${JSON.stringify(event)}\n\n`)
    if (response.writableLength > largestBacklogBytes) response.destroy()
  })
  // A comment line, which no page hears: without it a connection that broke in silence is never noticed.
  const heartbeat = setInterval(() => response.write(': here\n\n'), heartbeatMs).unref()
  response.on('close', () => {
    clearInterval(heartbeat)
    leave()
  })
}
