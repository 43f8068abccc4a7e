import type { AppEvent } from '../../shared/contract/contract.ts'
import { areas } from '../../shared/contract/operation.ts'
import type { PageWindow } from './loopback-session.ts'

type Tell = (event: AppEvent) => void

/** Name of the lock that one page holds, and of the channel on which it passes the news on. */
const sharedName = 'packwright-news'

/**
 * News for any number of listeners over one stream for all pages of the browser: it allows six connections to a host
 * in all, and calls need theirs. The browser opens a broken stream again by itself; what was missed before it
 * was open, while the page had its first readings already, is made good by reading everything.
 */
export function newsFrom(page: PageWindow): (listener: Tell) => () => void {
  const listeners = new Set<Tell>()
  const tell: Tell = (event) => listeners.forEach((listener) => listener(event))
  let leave: (() => void) | null = null
  return (listener) => {
    listeners.add(listener)
    leave ??= join(page, tell)
    return () => {
      listeners.delete(listener)
      if (listeners.size > 0) return
      leave?.()
      leave = null
    }
  }
}

/** Hears what the page with the stream passes on, and takes the stream over when that page goes. Answers how to leave. */
function join(page: PageWindow, tell: Tell): () => void {
  const { locks } = page.navigator
  const channel = new page.BroadcastChannel(sharedName)
  channel.addEventListener('message', ({ data }: MessageEvent<AppEvent>) => tell(data))
  const pass: Tell = (event) => {
    tell(event)
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel is of our origin alone
    channel.postMessage(event)
  }
  const leaving = new AbortController()
  const { signal } = leaving
  // It fails only when this page leaves while it waits for its turn.
  locks.request(sharedName, { signal }, () => holdStream(page, pass, signal)).catch(() => undefined)
  return () => {
    leaving.abort()
    channel.close()
  }
}

/** Passes the stream's news on until the page leaves, or the host refuses it for good: then another page has its turn. */
function holdStream(page: PageWindow, pass: Tell, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve()
  const { promise, resolve } = Promise.withResolvers<void>()
  const stream = new page.EventSource('/events')
  stream.addEventListener('open', () => pass({ kind: 'changed', areas }))
  stream.addEventListener('message', ({ data }: MessageEvent<string>) => pass(JSON.parse(data) as AppEvent))
  stream.addEventListener('error', () => {
    if (stream.readyState === stream.CLOSED) resolve()
  })
  signal.addEventListener('abort', () => {
    stream.close()
    resolve()
  })
  return promise
}
