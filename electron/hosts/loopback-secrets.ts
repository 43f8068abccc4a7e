import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** The secrets of one run of the loopback host, 256 bits each. */
export interface LoopbackSecrets {
  /** Name and value of the session cookie. The name holds the port: cookies are shared by all ports of a host. */
  readonly cookieName: string
  readonly cookie: string
  /** What the page sends in its header beside the cookie. */
  readonly key: string
  /** A new ticket for one window. */
  newTicket(): string
  /** Whether the ticket is good. It is good once. */
  useTicket(ticket: string): boolean
}

export function newSecrets(port: number): LoopbackSecrets {
  const tickets: string[] = []
  return {
    cookieName: `packwright-${port}`,
    cookie: newSecret(),
    key: newSecret(),
    newTicket() {
      const ticket = newSecret()
      tickets.push(ticket)
      return ticket
    },
    useTicket(ticket) {
      const place = tickets.findIndex((known) => sameSecret(known, ticket))
      if (place !== -1) tickets.splice(place, 1)
      return place !== -1
    },
  }
}

function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** Compares in a time that tells nothing: of digests, since the lengths may differ. */
export function sameSecret(known: string, given: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(known), digest(given))
}

/** The value of one cookie of a Cookie header, `null` when it is not there exactly once. */
export function cookieValue(header: string | undefined, name: string): string | null {
  const values = (header ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1))
  return values.length === 1 ? (values[0] ?? null) : null
}
