import type { MinuteWritten } from '../../../shared/contract/minutes-views.ts'
import type { Minute } from '../../../shared/minutes/minute-blocks.ts'
import type { TextBeside } from '../../../shared/minutes/taken-minutes.ts'
import { Problem } from '../../../shared/problems/problem.ts'

/** How what is typed under one item stands to the records. */
export type WriterState =
  /** Nothing is waiting; `at` is when the last write was acknowledged, `null` before any. */
  | { readonly kind: 'kept'; readonly at: Date | null }
  | { readonly kind: 'writing' }
  /** The application is away; the words wait in this window and are sent again by themselves. */
  | { readonly kind: 'away' }
  /** Another window wrote in between: the words are kept beside the minute; `seen` is the other's write, which the records show. */
  | { readonly kind: 'beside'; readonly seen: number; readonly at: Date }
  | { readonly kind: 'refused'; readonly problem: Problem }

/** Sends what is typed under one item to the records: one write under way at most, the newest words win. */
export interface MinuteWriter {
  /** The window's own name among those that write. */
  readonly name: string
  readonly put: (minute: Minute) => void
  readonly state: () => WriterState
  /** The words typed last in this window; `null` where it typed none, or took over another's since. */
  readonly newest: () => Minute | null
  /** Whether words wait that the records do not have. */
  readonly isWaiting: () => boolean
  /**
   * Takes over what the records have, where nothing waits here. @param isBeside  whether they have this window's words beside the
   * minute: then only the clerk's choice ends it, here or in another window. @returns whether it did
   */
  readonly follow: (seen: number, isBeside: boolean) => boolean
  /** Writes the words that the clerk chose, having seen that write and those texts beside it. */
  readonly settleWith: (minute: Minute, seen: number, over: readonly ChosenOver[]) => void
  readonly tryAgain: () => void
}

/** A text beside the minute, as the clerk saw it when choosing. */
export type ChosenOver = Pick<TextBeside, 'writer' | 'seen'>

/** Words to be written; `chosenOver` only where the clerk chose them. */
interface Words {
  readonly minute: Minute
  readonly chosenOver?: readonly ChosenOver[]
}

interface World {
  readonly name: string
  readonly send: (words: Words, seen: number) => Promise<MinuteWritten>
  readonly tell: () => void
  readonly now: () => Date
  readonly later: (act: () => void, milliseconds: number) => void
}

/** From the first key to the write, in milliseconds: what can be missing when the process is killed, with the write itself. */
const pause = 250
/** Between tries while the application is away, in milliseconds. */
const pauseAway = 500

export function createMinuteWriter(firstSeen: number, { name, send, tell, now, later }: World): MinuteWriter {
  let seen = firstSeen
  let waiting: Words | null = null
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
    const words = waiting
    if (words === null || isSending) return
    isSending = true
    if (state.kind === 'kept') become({ kind: 'writing' })
    try {
      const written = await send(words, seen)
      isSending = false
      if (waiting === words) waiting = null
      become(after(written))
      if (waiting !== null) schedule(pause)
    } catch (error) {
      isSending = false
      met(error)
    }
  }
  const after = (written: MinuteWritten): WriterState => {
    // What the other wrote this window has not seen until the clerk chooses.
    if (written.isBeside) return { kind: 'beside', seen: written.seen, at: now() }
    ;({ seen } = written)
    return waiting === null ? { kind: 'kept', at: now() } : { kind: 'writing' }
  }
  const met = (error: unknown): void => {
    if (!(error instanceof Problem)) throw error
    if (!comesBack.has(error.code)) return become({ kind: 'refused', problem: error })
    become({ kind: 'away' })
    schedule(pauseAway)
  }

  return {
    name,
    put(minute) {
      // A choice that is still on its way goes with what is typed after it.
      waiting = { ...waiting, minute }
      newest = minute
      if (state.kind !== 'refused') schedule(pause)
    },
    state: () => state,
    newest: () => newest,
    isWaiting: () => waiting !== null,
    follow(other, isBeside) {
      // What this window wrote itself may be read again before it is known to be there.
      const known = state.kind === 'beside' ? state.seen : seen
      if (waiting !== null || isSending || isBeside || other <= known) return false
      seen = other
      newest = null
      if (state.kind === 'beside') become({ kind: 'kept', at: null })
      return true
    },
    settleWith(minute, at, over) {
      seen = Math.max(seen, at)
      waiting = { minute, chosenOver: over }
      newest = minute
      become({ kind: 'writing' })
      void write()
    },
    tryAgain() {
      if (state.kind === 'refused') become({ kind: 'writing' })
      void write()
    },
  }
}

/** Problems that pass: the application is started again, and lets this window in once its new one is open. */
const comesBack: ReadonlySet<string> = new Set(['connection-lost', 'not-from-packwright'])
