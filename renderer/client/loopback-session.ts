import { Problem } from '../../shared/problems/problem.ts'

/** The parts of the browser's window that the loopback bridge needs; tests give their own. */
export interface PageWindow {
  readonly location: Pick<Location, 'hash' | 'pathname'>
  readonly history: Pick<History, 'replaceState'>
  readonly sessionStorage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
  readonly fetch: (address: string, init?: RequestInit) => Promise<Response>
  readonly EventSource: typeof EventSource
}

const ticketMark = '#ticket='
const keptUnder = 'packwright-key'

/** Header that every call carries: a page of another origin cannot set it, having no leave from the host. */
export const keyHeader = 'X-Packwright-Key'

/**
 * The key of this run. A fresh window swaps the one-time ticket of its address for it; the same window, read again,
 * finds it in its own session storage. The ticket leaves the address bar and the history before anything else happens.
 *
 * @throws Problem `not-from-packwright` without a ticket, or with one that was used before
 */
export async function openSession(page: PageWindow): Promise<string> {
  const { hash, pathname } = page.location
  if (!hash.startsWith(ticketMark)) {
    const kept = page.sessionStorage.getItem(keptUnder)
    if (kept === null) throw new Problem('not-from-packwright', {})
    return kept
  }
  page.history.replaceState(null, '', pathname)
  const key = await swap(page, hash.slice(ticketMark.length))
  page.sessionStorage.setItem(keptUnder, key)
  return key
}

async function swap(page: PageWindow, ticket: string): Promise<string> {
  const answer = await reach(page, '/session', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ticket }),
  })
  // The host is ours and answers a good ticket with exactly this.
  const { key } = (await answer.json()) as { readonly key: string }
  return key
}

/**
 * Sends one request to the host.
 *
 * @throws Problem `connection-lost` when nobody answers, `not-from-packwright` when the host refuses this page
 */
export async function reach(page: PageWindow, address: string, init: RequestInit): Promise<Response> {
  const answer = await page
    .fetch(address, { ...init, credentials: 'same-origin', cache: 'no-store' })
    .catch(() => null)
  if (answer === null) throw new Problem('connection-lost', {})
  if (answer.status === 401 || answer.status === 403) throw new Problem('not-from-packwright', {})
  return answer
}
