import { cookieValue, sameSecret, type LoopbackSecrets } from './loopback-secrets.ts'

/** The parts of a request on which it is let in or refused. Each header with every value it came with. */
export interface GuardedRequest {
  readonly method: string
  readonly headers: Readonly<Record<string, readonly string[] | undefined>>
}

/** What an address is, by what it asks of its caller. */
export type Entrance =
  /** The page's own files: the program, no data. */
  | { readonly kind: 'page' }
  /** Data by GET, without effect: the event stream, a pack's PDF. */
  | { readonly kind: 'data' }
  /** The swap of a ticket for a session. */
  | { readonly kind: 'session' }
  /** Everything with an effect. */
  | { readonly kind: 'post'; readonly contentType: string }

export interface Refusal {
  readonly status: 400 | 401 | 403 | 405 | 415
  readonly why: string
}

const keyHeader = 'x-packwright-key'

/**
 * Decides whether a request is let in. `null` lets it in.
 *
 * - **Host** must be ours to the letter, so that a foreign name pointed at 127.0.0.1 (DNS rebinding) gets nothing.
 * - **Origin**, where there is one, must be ours; whatever has an effect must have one.
 * - **Sec-Fetch-Site**, where a browser says it, must be `same-origin`; without effect also `none` (typed, or opened by
 *   us). `same-site` is refused as well: another port of 127.0.0.1 is the same *site*, and its requests carry our
 *   SameSite=Strict cookie.
 * - **Cookie and key**: an effect needs both. The cookie alone is never swapped for the key: browsers send it to every
 *   port of 127.0.0.1, so a program there may have read it. The key is kept where only pages of our own port reach it.
 *   The event stream and PDFs need the cookie only, as EventSource and
 *   viewers cannot send headers. That is safe: they change nothing, and a page of another origin that makes the
 *   browser fetch them is stopped by the line above, and could not read them in any case, as no answer carries CORS
 *   headers and all say `Cross-Origin-Resource-Policy: same-origin`.
 *
 * Source: OWASP, Cross-Site Request Forgery Prevention; CVE-2025-66414 (loopback server without a Host check).
 */
export function refusal(
  request: GuardedRequest,
  entrance: Entrance,
  host: string,
  secrets: LoopbackSecrets,
): Refusal | null {
  const { headers, method } = request
  for (const name of ['host', 'origin', 'sec-fetch-site', 'content-type', keyHeader]) {
    if ((headers[name]?.length ?? 0) > 1) return { status: 400, why: `More than one ${name}.` }
  }
  const header = (name: string): string | undefined => headers[name]?.[0]
  const hasEffect = entrance.kind === 'post' || entrance.kind === 'session'
  const contentType = entrance.kind === 'post' ? entrance.contentType : 'application/json'

  if (header('host') !== host) return { status: 403, why: 'Not our host.' }
  if (!isOwnOrigin(header('origin'), host, hasEffect)) return { status: 403, why: 'Not our page.' }
  if (![undefined, 'same-origin', ...(hasEffect ? [] : ['none'])].includes(header('sec-fetch-site')))
    return { status: 403, why: 'Not our site.' }
  if (method !== (hasEffect ? 'POST' : 'GET')) return { status: 405, why: 'Not that way.' }
  if (hasEffect && !isOfType(header('content-type'), contentType))
    return { status: 415, why: 'Not in that form.' }
  if (entrance.kind === 'page' || entrance.kind === 'session') return null
  if (!holds(cookieValue(header('cookie'), secrets.cookieName), secrets.cookie))
    return { status: 401, why: 'No session.' }
  if (entrance.kind === 'post' && !holds(header(keyHeader), secrets.key))
    return { status: 401, why: 'No key.' }
  return null
}

function isOwnOrigin(origin: string | undefined, host: string, needed: boolean): boolean {
  return origin === undefined ? !needed : origin === `http://${host}`
}

function isOfType(given: string | undefined, wanted: string): boolean {
  return given?.split(';')[0]?.trim().toLowerCase() === wanted
}

function holds(given: string | null | undefined, secret: string): boolean {
  return typeof given === 'string' && sameSecret(secret, given)
}
