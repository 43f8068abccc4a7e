import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Reply } from '../../shared/contract/contract.ts'
import { largestFileBytes, largestFileWords } from '../../shared/contract/limits.ts'
import { packPdfAddress, type Door } from './door.ts'
import { streamEvents } from './event-stream.ts'
import type { Entrance } from './loopback-guard.ts'
import type { LoopbackSecrets } from './loopback-secrets.ts'
import { safeHeaders, type PageFiles } from './page-files.ts'
import { jsonOf, readBody } from './request-body.ts'

/** One request, its answer, and all that a route needs for it. */
export interface Exchange {
  readonly door: Door
  readonly page: PageFiles
  readonly secrets: LoopbackSecrets
  readonly request: IncomingMessage
  readonly response: ServerResponse
}

/** Where an address leads: who may enter, and what happens then. */
export interface Route {
  readonly entrance: Entrance
  run(exchange: Exchange): Promise<void>
}

/** A request in JSON is what a person typed or chose: a megabyte is generous. */
const largestCallBytes = 1024 * 1024
/** A day: whoever closes the browser with its last tab comes back without a new ticket. It ends with our run anyway. */
const cookieLifeSeconds = 86_400
const json: Entrance = { kind: 'post', contentType: 'application/json' }
const bytes: Entrance = { kind: 'post', contentType: 'application/octet-stream' }

/** Finds the route of a request's target. What is no other address is taken for one of the page's own files. */
export function routeOf(target: string): Route {
  const [pathname = '', query = ''] = target.split('?', 2)
  if (pathname === '/session') return { entrance: { kind: 'session' }, run: startSession }
  if (pathname === '/session/again') return { entrance: json, run: confirmSession }
  if (pathname === '/events') return { entrance: { kind: 'data' }, run: sendEvents }
  if (pathname === '/files') return { entrance: bytes, run: (exchange) => takeFile(exchange, query) }
  if (pathname === '/files/beside') return { entrance: bytes, run: (exchange) => takeBeside(exchange, query) }
  const operation = /^\/call\/([\w.-]+)$/.exec(pathname)?.[1]
  if (operation !== undefined) return { entrance: json, run: (exchange) => runCall(exchange, operation) }
  const folderOf = /^\/packs\/([1-9]\d{0,14})\/folder$/.exec(pathname)?.[1]
  if (folderOf !== undefined)
    return { entrance: json, run: (exchange) => tellFolder(exchange, Number(folderOf)) }
  if (packPdfAddress(pathname) !== null)
    return { entrance: { kind: 'data' }, run: (exchange) => sendPdf(exchange, pathname) }
  return { entrance: { kind: 'page' }, run: (exchange) => sendPage(exchange, pathname) }
}

async function startSession({ request, response, secrets }: Exchange): Promise<void> {
  const body = await readBody(request, largestCallBytes)
  const asked = body === null ? undefined : jsonOf(body)
  const ticket = typeof asked === 'object' && asked !== null && 'ticket' in asked ? asked.ticket : undefined
  if (typeof ticket !== 'string' || !secrets.useTicket(ticket)) {
    return sendText(
      response,
      401,
      'This window’s ticket is not good any more, or was used before. Start Packwright again.\n',
    )
  }
  giveCookie(response, secrets)
  sendJson(response, 200, { key: secrets.key })
}

/** For a page that comes back with cookie and key, as a second tab does. The guard has looked at both. */
async function confirmSession({ response, secrets }: Exchange): Promise<void> {
  giveCookie(response, secrets)
  sendJson(response, 200, {})
}

function giveCookie(response: ServerResponse, { cookieName, cookie }: LoopbackSecrets): void {
  const attributes = `HttpOnly; SameSite=Strict; Path=/; Max-Age=${cookieLifeSeconds}`
  response.setHeader('Set-Cookie', `${cookieName}=${cookie}; ${attributes}`)
}

async function runCall({ door, request, response }: Exchange, operation: string): Promise<void> {
  const body = await readBody(request, largestCallBytes)
  if (body === null) return sendReply(response, malformed(operation, 'it is longer than a megabyte'), 413)
  const asked = jsonOf(body)
  if (asked === undefined) return sendReply(response, malformed(operation, 'it is not JSON'), 400)
  sendReply(response, await door.call(operation, asked))
}

async function takeFile(exchange: Exchange, query: string): Promise<void> {
  const name = new URLSearchParams(query).get('name') ?? ''
  await takeBytes(exchange, name, (body) => exchange.door.takeFile(name, body))
}

async function takeBeside(exchange: Exchange, query: string): Promise<void> {
  const asked = new URLSearchParams(query)
  const place = asked.get('place') ?? ''
  await takeBytes(exchange, place, (body) => exchange.door.takeBeside(asked.get('token') ?? '', place, body))
}

async function takeBytes(
  { request, response }: Exchange,
  fileName: string,
  take: (body: Uint8Array) => Promise<Reply>,
): Promise<void> {
  const body = await readBody(request, largestFileBytes)
  if (body !== null) return sendReply(response, await take(body))
  const details = { fileName, why: largestFileWords }
  sendReply(response, { ok: false, code: 'word-file-too-large', details }, 413)
}

async function tellFolder({ door, response }: Exchange, packId: number): Promise<void> {
  sendReply(response, await door.packFolder(packId))
}

async function sendPdf({ door, response }: Exchange, pathname: string): Promise<void> {
  const asked = packPdfAddress(pathname)
  const reply = asked && (await door.packPdf(asked.packId, asked.audience))
  if (reply?.ok !== true) return sendText(response, 404, 'There is no such pack.\n')
  // The door's `packPdf` answers bytes and nothing else.
  const pdf = reply.value as Uint8Array
  response.writeHead(200, {
    ...safeHeaders,
    'Content-Type': 'application/pdf',
    'Content-Length': pdf.byteLength,
  })
  response.end(pdf)
}

async function sendEvents({ door, response }: Exchange): Promise<void> {
  streamEvents(response, (listener) => door.listen(listener))
}

async function sendPage({ page, response }: Exchange, pathname: string): Promise<void> {
  const file = page.find(pathname)
  if (file !== null) {
    response.writeHead(200, { ...file.headers, 'Content-Length': file.body.byteLength }).end(file.body)
    return
  }
  if (pathname === '/')
    return sendText(response, 503, 'The window has not been built yet. Start it with “npm start”.\n')
  sendText(response, 404, 'There is nothing here.\n')
}

function malformed(operation: string, why: string): Reply {
  return { ok: false, code: 'request-malformed', details: { operation, why } }
}

function sendReply(response: ServerResponse, reply: Reply, status = 200): void {
  sendJson(response, status, reply)
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  // A body that was not read to its end leaves the connection unusable.
  const ending = status === 413 ? { Connection: 'close' } : {}
  response.writeHead(status, { ...safeHeaders, ...ending, 'Content-Type': 'application/json' })
  response.end(JSON.stringify(value))
}

function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { ...safeHeaders, 'Content-Type': 'text/plain; charset=utf-8' })
  response.end(text)
}
