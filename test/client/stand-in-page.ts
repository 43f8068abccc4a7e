import type { PageWindow } from '../../renderer/client/loopback-session.ts'

/** An event stream that the test drives. */
export class StandInStream extends EventTarget {
  static opened: StandInStream[] = []
  readonly address: string
  isClosed = false
  constructor(address: string) {
    super()
    this.address = address
    StandInStream.opened.push(this)
  }
  close(): void {
    this.isClosed = true
  }
  brings(data: unknown): void {
    this.dispatchEvent(new MessageEvent('message', { data: JSON.stringify(data) }))
  }
}

/** A browser window at `origin` with a cookie jar of its own, as far as the loopback bridge needs one. */
export function standInPage(origin: string, hash: string, kept = new Map<string, string>()) {
  let cookie = ''
  const location = { hash, pathname: '/' }
  const page: PageWindow = {
    location,
    history: {
      replaceState: (_state, _unused, address) => {
        location.hash = new URL(String(address), origin).hash
      },
    },
    sessionStorage: {
      getItem: (name) => kept.get(name) ?? null,
      setItem: (name, value) => void kept.set(name, value),
      removeItem: (name) => void kept.delete(name),
    },
    fetch: async (address, init) => {
      const headers = new Headers(init?.headers)
      headers.set('Origin', origin)
      headers.set('Cookie', cookie)
      const answer = await fetch(new URL(address, origin), { ...init, headers })
      cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? cookie
      return answer
    },
    // Node has none switched on; the stand-in has the two events the bridge listens to.
    EventSource: StandInStream as unknown as typeof EventSource,
  }
  return { page, location, kept }
}
