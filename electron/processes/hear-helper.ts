import type { HelperProcess } from './helper-process.ts'

/**
 * Why a helper did not do what it was asked. `ended`: it crashed, was ended, or said what cannot be true. `timed-out`:
 * nothing came in time. `refused`: it is sound, but cannot do this one thing.
 */
export class HelperFailure extends Error {
  readonly kind: 'ended' | 'timed-out' | 'refused'

  constructor(kind: HelperFailure['kind'], options?: ErrorOptions) {
    super(`helper process: ${kind}`, options)
    this.kind = kind
  }
}

/** A helper with a limit on every answer. After any failure but `refused` it is of no more use: kill it. */
export interface HeardHelper<Request, Message> {
  /** A helper that has ended hears nothing; who waits for its answer is told. */
  send(request: Request): void
  /** The next message; one waits at a time. @throws HelperFailure `ended`, `timed-out` */
  next(limitMs: number): Promise<Message>
  kill(): void
  /** Settles when the process is gone. Never rejects. */
  readonly gone: Promise<void>
}

export function hearHelper<Request, Message>(
  process: HelperProcess<Request, Message>,
): HeardHelper<Request, Message> {
  const { promise: gone, resolve: isGone } = Promise.withResolvers<void>()
  let waiting: ((event: Message | HelperFailure) => void) | null = null
  let hasEnded = false
  /** Messages that came before anybody waited for them: several may come at once when we were busy. */
  const early: Message[] = []
  const tell = (event: Message | HelperFailure) => waiting?.(event)
  process.onMessage((message) => {
    if (waiting === null) early.push(message)
    else tell(message)
  })
  process.onEnd(() => {
    hasEnded = true
    tell(new HelperFailure('ended'))
    isGone()
  })
  return {
    gone,
    kill: () => process.kill(),
    send: (request) => {
      if (!hasEnded) process.send(request)
    },
    next(limitMs) {
      const [first] = early.splice(0, 1)
      if (first !== undefined) return Promise.resolve(first)
      if (hasEnded) return Promise.reject(new HelperFailure('ended'))
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => tell(new HelperFailure('timed-out')), limitMs)
        waiting = (event) => {
          clearTimeout(timer)
          waiting = null
          if (event instanceof HelperFailure) reject(event)
          else resolve(event)
        }
      })
    },
  }
}
