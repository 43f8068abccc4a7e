import type { PageWindow } from '../../renderer/client/loopback-session.ts'

/** An event stream that the test drives. */
export class StandInStream extends EventTarget {
  static opened: StandInStream[] = []
  readonly address: string
  isClosed = false
  readonly CLOSED = 2
  readyState = 1
  constructor(address: string) {
    super()
    this.address = address
    StandInStream.opened.push(this)
  }
  close(): void {
    this.isClosed = true
  }
  /** The host refuses it for good. */
  fails(): void {
    this.readyState = this.CLOSED
    this.dispatchEvent(new Event('error'))
  }
  brings(data: unknown): void {
    this.dispatchEvent(new MessageEvent('message', { data: JSON.stringify(data) }))
  }
}

/** What all pages of one browser share. */
export interface StandInBrowser {
  cookie: string
  readonly kept: Map<string, string>
  /** Told apart from other browsers in what Node shares between them. */
  readonly name: string
}

export const newBrowser = (): StandInBrowser => ({
  cookie: '',
  kept: new Map(),
  name: crypto.randomUUID(),
})

/** A page at `origin`, as far as the loopback bridge needs one; in a browser of its own, if none is given. */
export function standInPage(origin: string, hash: string, browser = newBrowser()) {
  const events = new EventTarget()
  const location = { hash, pathname: '/', timesReloaded: 0, reload: () => void location.timesReloaded++ }
  const page: PageWindow = {
    location,
    history: {
      replaceState: (_state, _unused, address) => {
        location.hash = new URL(String(address), origin).hash
      },
    },
    localStorage: {
      getItem: (name) => browser.kept.get(name) ?? null,
      setItem: (name, value) => void browser.kept.set(name, value),
    },
    addEventListener: (kind, listener) => events.addEventListener(kind, listener),
    fetch: async (address, init) => {
      const headers = new Headers(init?.headers)
      headers.set('Origin', origin)
      headers.set('Cookie', browser.cookie)
      const answer = await fetch(new URL(address, origin), { ...init, headers })
      browser.cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? browser.cookie
      return answer
    },
    navigator: {
      locks: {
        request: ((name: string, options: LockOptions, granted: LockGrantedCallback<unknown>) =>
          navigator.locks.request(browser.name + name, options, granted)) as LockManager['request'],
      },
    },
    BroadcastChannel: class extends BroadcastChannel {
      constructor(name: string) {
        super(browser.name + name)
      }
    },
    // Node has none switched on; the stand-in has the two events the bridge listens to.
    EventSource: StandInStream as unknown as typeof EventSource,
  }
  /** Types another fragment into the address bar. */
  const goes = (to: string): void => {
    location.hash = to
    events.dispatchEvent(new Event('hashchange'))
  }
  return { page, location, goes }
}
