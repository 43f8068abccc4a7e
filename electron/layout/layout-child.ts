import type { LaidOut } from './layout-engine.ts'
import type { LayoutMessage, LayoutProcess } from './layout-messages.ts'

/**
 * Why a layout process did not do what it was asked. `ended`: it crashed, was ended, or said what cannot be true.
 * `timed-out`: nothing came in time. `refused`: it is sound, but the file cannot be loaded.
 */
export class LayoutFailure extends Error {
  readonly kind: 'ended' | 'timed-out' | 'refused'

  constructor(kind: LayoutFailure['kind']) {
    super(`layout process: ${kind}`)
    this.kind = kind
  }
}

/** How long each step of a start may take, in milliseconds. */
export interface StartLimits {
  readonly initialiseMs: number
  readonly firstDocumentMs: number
}

/** A layout process with limits on every answer. After any failure but `refused` it is of no more use: kill it. */
export interface LayoutChild {
  /** Settles when the process has shown that it works. @throws LayoutFailure */
  warm(limits: StartLimits): Promise<void>
  /** One document at a time. @throws LayoutFailure */
  layOut(docx: Uint8Array, limitMs: number): Promise<LaidOut>
  kill(): void
  /** Settles when the process is gone. Never rejects. */
  readonly gone: Promise<void>
}

export function layoutChild(process: LayoutProcess): LayoutChild {
  const { promise: gone, resolve: isGone } = Promise.withResolvers<void>()
  let waiting: ((event: LayoutMessage | LayoutFailure) => void) | null = null
  let hasEnded = false
  let lastId = 0
  const tell = (event: LayoutMessage | LayoutFailure) => waiting?.(event)
  process.onMessage(tell)
  process.onEnd(() => {
    hasEnded = true
    tell(new LayoutFailure('ended'))
    isGone()
  })

  /** The next message. */
  function next(limitMs: number): Promise<LayoutMessage> {
    if (hasEnded) return Promise.reject(new LayoutFailure('ended'))
    return new Promise<LayoutMessage>((resolve, reject) => {
      const timer = setTimeout(() => tell(new LayoutFailure('timed-out')), limitMs)
      waiting = (event) => {
        clearTimeout(timer)
        waiting = null
        if (event instanceof LayoutFailure) reject(event)
        else resolve(event)
      }
    })
  }

  return {
    gone,
    kill: () => process.kill(),
    async warm({ initialiseMs, firstDocumentMs }) {
      const first = await next(initialiseMs)
      const second = first.kind === 'initialised' ? await next(firstDocumentMs) : first
      if (second.kind !== 'warm') throw new LayoutFailure('ended')
    },
    async layOut(docx, limitMs) {
      lastId += 1
      const answer = next(limitMs)
      if (!hasEnded) process.send({ id: lastId, docx })
      const message = await answer
      if (message.kind === 'refused' && message.id === lastId) throw new LayoutFailure('refused')
      if (message.kind !== 'laidOut' || message.id !== lastId || !isCredible(message))
        throw new LayoutFailure('ended')
      return { pdf: message.pdf, map: message.map }
    },
  }
}

/** A process that has gone wrong inside may still answer. An empty answer would become an empty pack. */
function isCredible({ pdf, map }: LaidOut): boolean {
  return map.pages.length > 0 && Buffer.from(pdf.subarray(0, 5)).toString('latin1') === '%PDF-'
}
