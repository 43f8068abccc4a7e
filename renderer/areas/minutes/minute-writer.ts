import type { MinuteWritten } from '../../../shared/contract/minutes-views.ts'
import type { Minute } from '../../../shared/minutes/minute-blocks.ts'
import { Problem } from '../../../shared/problems/problem.ts'

/** How what is typed under one item stands to the records. */
export type WriterState =
  /** Nothing is waiting; `at` is when the last write was acknowledged, `null` before any. */
  | { readonly kind: 'kept'; readonly at: Date | null }
  | { readonly kind: 'writing' }
  /** The application is away; the words wait in this window and are sent again by themselves. */
  | { readonly kind: 'away' }
  /** Another window wrote in between; `seen` is its write, which the records show. */
  | { readonly kind: 'elsewhere'; readonly seen: number }
  | { readonly kind: 'refused'; readonly problem: Problem }

/** Sends what is typed under one item to the records: one write under way at most, the newest words win. */
export interface MinuteWriter {
  readonly put: (minute: Minute) => void
  readonly state: () => WriterState
  /** The words typed last in this window; `null` where it typed none, or took over another's since. */
  readonly newest: () => Minute | null
  /** Whether words wait that the records do not have. */
  readonly isWaiting: () => boolean
  /** Takes over what the records have, where nothing waits here. @returns whether it did */
  readonly follow: (seen: number) => boolean
  /** Writes these words in place of what the other wrote: this window's own, or both. */
  readonly settleWith: (minute: Minute) => void
  /** Gives this window's words up for what the other wrote. */
  readonly takeTheirs: () => void
  readonly tryAgain: () => void
}

interface World {
  readonly send: (minute: Minute, seen: number) => Promise<MinuteWritten>
  readonly tell: () => void
  readonly now: () => Date
  readonly later: (act: () => void, milliseconds: number) => void
}

/** From the first key to the write, in milliseconds: what can be missing when the process is killed, with the write itself. */
const pause = 250
/** Between tries while the application is away, in milliseconds. */
const pauseAway = 500

export function createMinuteWriter(firstSeen: number, { send, tell, now, later }: World): MinuteWriter {
  let seen = firstSeen
  let waiting: Minute | null = null
  let newest: Minute | null = null
  let isScheduled = false
  let isSending = false
  let state: WriterState = { kind: 'kept', at: null }

  const become = (next: WriterState): void => {
    state = next
    tell()
  }
  const schedule = (milliseconds: number): void => {
    if (isScheduled || isSending) return
    isScheduled = true
    later(() => {
      isScheduled = false
      void write()
    }, milliseconds)
  }
  const write = async (): Promise<void> => {
    const minute = waiting
    if (minute === null || isSending || state.kind === 'elsewhere') return
    isSending = true
    if (state.kind === 'kept') become({ kind: 'writing' })
    try {
      const written = await send(minute, seen)
      isSending = false
      seen = written.seen
      if (waiting === minute) waiting = null
      become(waiting === null ? { kind: 'kept', at: now() } : { kind: 'writing' })
      if (waiting !== null) schedule(pause)
    } catch (error) {
      isSending = false
      met(error)
    }
  }
  const met = (error: unknown): void => {
    if (!(error instanceof Problem)) throw error
    if (error.code === 'minute-changed-elsewhere') {
      const { seen: other } = (error as Problem<'minute-changed-elsewhere'>).details
      return become({ kind: 'elsewhere', seen: other })
    }
    if (!comesBack.has(error.code)) return become({ kind: 'refused', problem: error })
    become({ kind: 'away' })
    schedule(pauseAway)
  }

  return {
    put(minute) {
      waiting = minute
      newest = minute
      if (state.kind !== 'elsewhere' && state.kind !== 'refused') schedule(pause)
    },
    state: () => state,
    newest: () => newest,
    isWaiting: () => waiting !== null,
    follow(other) {
      // What this window wrote itself may be read again before it is known to be there.
      if (waiting !== null || isSending || other <= seen) return false
      seen = other
      newest = null
      return true
    },
    settleWith(minute) {
      if (state.kind !== 'elsewhere') return
      ;({ seen } = state)
      waiting = minute
      newest = minute
      become({ kind: 'writing' })
      void write()
    },
    takeTheirs() {
      if (state.kind !== 'elsewhere') return
      ;({ seen } = state)
      waiting = null
      newest = null
      become({ kind: 'kept', at: null })
    },
    tryAgain() {
      if (state.kind === 'refused') become({ kind: 'writing' })
      void write()
    },
  }
}

/** Problems that pass: the application is started again, and lets this window in once its new one is open. */
const comesBack: ReadonlySet<string> = new Set(['connection-lost', 'not-from-packwright'])
