import { randomInt } from 'node:crypto'
import type { Reply } from '../../shared/contract/contract.ts'
import { Problem } from '../../shared/problems/problem.ts'

/** A line of the day's log: what was asked, how long it took, how it ended. Never a title or text of a paper. */
export interface CallNote {
  readonly operation: string
  readonly elapsedMs: number
  /** "ok", or the code of the problem. */
  readonly outcome: string
  /** Only for the unexpected: the number the clerk was shown, and the stack. */
  readonly unexpected?: { readonly number: string; readonly stack: string }
  /** Only for a problem that something else brought about: the stack of what was thrown first. */
  readonly stack?: string
}

export type CallLog = (note: CallNote) => void

/**
 * Runs one request and answers with data, whatever happens. A Problem crosses as its code and details; anything else is
 * logged with its stack under a short number, and only the number crosses.
 */
export async function answer(operation: string, log: CallLog, run: () => unknown): Promise<Reply> {
  const startedAt = performance.now()
  const note = (outcome: string): CallNote => ({
    operation,
    elapsedMs: Math.round(performance.now() - startedAt),
    outcome,
  })
  try {
    const value: unknown = await run()
    log(note('ok'))
    return { ok: true, value }
  } catch (reason) {
    if (reason instanceof Problem) {
      const first = firstCause(reason)
      log({ ...note(reason.code), ...(first === reason ? {} : { stack: stackOf(first) }) })
      return { ok: false, code: reason.code, details: reason.details }
    }
    const number = String(randomInt(100_000, 1_000_000))
    log({ ...note('unexpected'), unexpected: { number, stack: stackOf(reason) } })
    return { ok: false, code: 'unexpected', details: { number } }
  }
}

/** What was thrown first, before it was told in other words. */
function firstCause(reason: unknown): unknown {
  return reason instanceof Error && reason.cause !== undefined ? firstCause(reason.cause) : reason
}

function stackOf(reason: unknown): string {
  return reason instanceof Error ? (reason.stack ?? reason.message) : String(reason)
}
