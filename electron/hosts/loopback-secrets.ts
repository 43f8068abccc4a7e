import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** The secrets of one run of the loopback host, 256 bits each. */
export interface LoopbackSecrets {
  /** Name and value of the session cookie. The name holds the port: cookies are shared by all ports of a host. */
  readonly cookieName: string
  readonly cookie: string
  /** What the page sends in its header beside the cookie. */
  readonly key: string
  /** A new ticket for one window. */
  newTicket(use: TicketUse): string
  /** Whether the ticket is good. It is good once, and for its own short time. */
  useTicket(ticket: string): boolean
}

/** A ticket is for a window that we open ourselves, or for an address that a person carries to a browser. */
export type TicketUse = 'own-window' | 'printed'

/** How long a ticket is good, in milliseconds. A browser that we open asks within seconds; a person may be called away. */
export const ticketLifeMs: Readonly<Record<TicketUse, number>> = {
  'own-window': 60_000,
  printed: 600_000,
}

/** @param now  milliseconds of a clock that is never put back */
export function newSecrets(port: number, now: () => number): LoopbackSecrets {
  let tickets: readonly { readonly secret: string; readonly endsAt: number }[] = []
  return {
    cookieName: `packwright-${port}`,
    cookie: newSecret(),
    key: newSecret(),
    newTicket(use) {
      const secret = newSecret()
      tickets = [...tickets, { secret, endsAt: now() + ticketLifeMs[use] }]
      return secret
    },
    useTicket(ticket) {
      const good = tickets.filter(({ endsAt }) => now() < endsAt)
      // Compared with every one, so that the time does not tell which of them came near.
      tickets = good.filter(({ secret }) => !sameSecret(secret, ticket))
      return tickets.length < good.length
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
