import { Problem } from '../../shared/problems/problem.ts'
import { refuseIfCancelled, unlessCancelled } from './cancelled.ts'
import { errorOf } from './fault.ts'
import { hearHelper, HelperFailure, type HeardHelper } from './hear-helper.ts'
import type { CallReply, CallRequest, CallTable, Progress } from './helper-calls.ts'
import type { HelperName, HelperProcess, StartHelper } from './helper-process.ts'
import { oneAtATime } from './one-at-a-time.ts'

export interface AskOptions {
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((progress: Progress) => void) | undefined
}

/** A helper that answers calls one after another; the first one starts it, and after a crash the next one does. */
export interface AskedHelper<Calls extends CallTable<Calls>> {
  /**
   * @throws HelperFailure when the process ended at this call twice, or was silent for too long; Problem `pack-cancelled` as soon as the signal
   *   aborts; what the call's task throws
   */
  ask<Name extends keyof Calls>(
    name: Name,
    args: Calls[Name]['args'],
    options?: AskOptions,
  ): Promise<Calls[Name]['value']>
  close(): Promise<void>
}

export interface HelperLimits {
  /** How long the process may be at work without a sign of it. */
  readonly silenceMs: number
  /** How long a cancelled call may keep the process busy before the process is ended. */
  readonly patienceMs: number
  /** After how long without work it is ended, which gives its memory back; `null`: never. */
  readonly idleMs: number | null
}

export function askHelper<Calls extends CallTable<Calls>>(
  startHelper: StartHelper,
  name: HelperName,
  { silenceMs, patienceMs, idleMs }: HelperLimits,
): AskedHelper<Calls> {
  type Helper = HeardHelper<CallRequest<Calls>, CallReply>
  const inTurn = oneAtATime()
  let helper: Helper | null = null
  let idle: NodeJS.Timeout | undefined
  let closed = false

  function ready(): Helper {
    // Who closes the application is not told that something stopped.
    if (closed) throw new Problem('pack-cancelled', {})
    clearTimeout(idle)
    helper ??= start()
    return helper
  }

  function start(): Helper {
    const started = hearHelper(startHelper(name) as HelperProcess<CallRequest<Calls>, CallReply>)
    void forgetOnceGone(started)
    return started
  }

  async function forgetOnceGone(which: Helper): Promise<void> {
    await which.gone
    if (which === helper) helper = null
  }

  async function end(which: Helper): Promise<void> {
    which.kill()
    await forgetOnceGone(which)
  }

  /** @throws HelperFailure when the process ends or is silent; what the task throws */
  async function tryOnce<Name extends keyof Calls>(
    request: CallRequest<Calls, Name>,
    { signal, onProgress }: AskOptions,
  ): Promise<Calls[Name]['value']> {
    refuseIfCancelled(signal)
    const asked = ready()
    let patience: NodeJS.Timeout | undefined
    // It may be at work without a pause, when it hears of nothing: so it is not asked to stop.
    const cancel = () => void (patience = setTimeout(() => asked.kill(), patienceMs))
    signal?.addEventListener('abort', cancel)
    let hasAnswered = false
    try {
      asked.send(request)
      for (;;) {
        const reply = await asked.next(silenceMs)
        if (reply.kind === 'ending') throw new HelperFailure('ended', { cause: errorOf(reply.fault) })
        hasAnswered = reply.kind !== 'at-work'
        if (reply.kind === 'problem' || reply.kind === 'failed') throw errorOf(reply)
        // The process answers a call with that call's own value: both sides take it from `Calls`.
        if (reply.kind === 'done') return reply.value
        if (reply.progress !== null && signal?.aborted !== true) onProgress?.(reply.progress)
      }
    } catch (error) {
      refuseIfCancelled(signal)
      throw closed && error instanceof HelperFailure ? new Problem('pack-cancelled', {}) : error
    } finally {
      signal?.removeEventListener('abort', cancel)
      clearTimeout(patience)
      // Whatever became of the call: a process that still owes its answer would give it to the next one.
      if (!hasAnswered) await end(asked)
      if (!closed && idleMs !== null) idle = setTimeout(() => void end(asked), idleMs)
    }
  }

  return {
    ask(call, args, options = {}) {
      const request = { name: call, args }
      const twice = () =>
        tryOnce(request, options).catch((error: unknown) => {
          // One that was silent for so long would be again.
          if (error instanceof HelperFailure && error.kind === 'ended' && !closed)
            return tryOnce(request, options)
          throw error
        })
      return unlessCancelled(inTurn(twice), options.signal)
    },
    async close() {
      closed = true
      clearTimeout(idle)
      if (helper) await end(helper)
    },
  }
}
