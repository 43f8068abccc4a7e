import { Problem } from '../../shared/problems/problem.ts'

/** The parts of the browser's window that the loopback bridge needs; tests give their own. */
export interface PageWindow {
  readonly location: Pick<Location, 'hash' | 'pathname' | 'reload'>
  readonly history: Pick<History, 'replaceState'>
  readonly localStorage: Pick<Storage, 'getItem' | 'setItem'>
  readonly addEventListener: (kind: 'hashchange', listener: () => void) => void
  readonly fetch: (address: string, init?: RequestInit) => Promise<Response>
  readonly EventSource: typeof EventSource
  readonly BroadcastChannel: typeof BroadcastChannel
  readonly navigator: { readonly locks: Pick<LockManager, 'request'> }
}

const ticketMark = '#ticket='
const keptUnder = 'packwright-key'

/** Header that every call carries: a page of another origin cannot set it, having no leave from the host. */
export const keyHeader = 'X-Packwright-Key'

/**
 * The key of this run. The first page of a browser swaps the ticket of its address for it and keeps it for the others:
 * a second tab, a tab closed and opened again, the same tab read anew. What keeps it is shared by the pages of our own
 * port and by no others; with a host of a later run it is worth nothing. The ticket leaves the address bar and the
 * history before anything else happens.
 *
 * @throws Problem `not-from-packwright` without a good ticket and without the key of this run, `connection-lost`
 */
export async function openSession(page: PageWindow): Promise<string> {
  enterByNewAddress(page)
  const { hash, pathname } = page.location
  if (!hash.startsWith(ticketMark)) return keptKey(page)
  page.history.replaceState(null, '', pathname)
  try {
    return await swap(page, hash.slice(ticketMark.length))
  } catch (problem) {
    // The same address, opened once more in the browser that has used its ticket.
    if (problem instanceof Problem && problem.code === 'not-from-packwright') return keptKey(page)
    throw problem
  }
}

/**
 * The key that another page of this browser was given since: Packwright was started again, and a page that was open before
 * goes on with the new window's key; what is typed in it is not lost. `null` where there is no other.
 */
export function keySince(page: Pick<PageWindow, 'localStorage'>, key: string): string | null {
  const kept = page.localStorage.getItem(keptUnder)
  return kept === key ? null : kept
}

/** A browser reads nothing anew for an address that differs in its fragment alone, as one with a ticket does. */
function enterByNewAddress(page: PageWindow): void {
  page.addEventListener('hashchange', () => {
    if (page.location.hash.startsWith(ticketMark)) page.location.reload()
  })
}

async function swap(page: PageWindow, ticket: string): Promise<string> {
  const answer = await reach(page, '/session', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ticket }),
  })
  // The host is ours and answers a good ticket with exactly this.
  const { key } = (await answer.json()) as { readonly key: string }
  page.localStorage.setItem(keptUnder, key)
  return key
}

/** The key that another page of this browser swapped a ticket for, once the host has said that it is still good. */
async function keptKey(page: PageWindow): Promise<string> {
  const key = page.localStorage.getItem(keptUnder)
  if (key === null) throw new Problem('not-from-packwright', {})
  await reach(page, '/session/again', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', [keyHeader]: key },
    body: '{}',
  })
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
