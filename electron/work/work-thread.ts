import { Worker } from 'node:worker_threads'
import { Problem } from '../../shared/problems/problem.ts'
import { type EndingGate, newGate, shutGate } from './ending-gate.ts'
import { errorOf } from './fault.ts'
import type { CallMessage, CallName, Calls, ReplyMessage } from './messages.ts'

interface CallOptions {
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((done: number, of: number, label: string) => void) | undefined
}

/** A thread that answers calls; it is started by the first one and started again after a crash. */
export interface WorkThread {
  call<Name extends CallName>(
    name: Name,
    args: Calls[Name]['args'],
    options?: CallOptions,
  ): Promise<Calls[Name]['value']>
  close(): Promise<void>
}

interface Waiting {
  readonly message: CallMessage
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
  readonly onProgress: CallOptions['onProgress']
  readonly stopListening: () => void
  /** Runs from the cancel on; when it ends, so does the thread. */
  patience: NodeJS.Timeout | null
}

/**
 * @param entry       the thread's file, see `entries.ts`
 * @param patienceMs  how long a cancelled call may keep the thread busy before the thread is ended
 */
export function createWorkThread(entry: URL, patienceMs: number): WorkThread {
  const waiting = new Map<number, Waiting>()
  const gates = new WeakMap<Worker, EndingGate>()
  let thread: Worker | null = null
  let closed = false
  let lastId = 0

  function start(): Worker {
    // Flags of our own process, such as a test runner's loader, are none of the thread's.
    const gate = newGate()
    const started = new Worker(entry, { execArgv: [], name: 'pack-work', workerData: gate })
    gates.set(started, gate)
    started.on('message', receive)
    started.on('error', (error) => lost(started, error instanceof Error ? error : new Error(String(error))))
    started.on('exit', (code) => lost(started, new Error(`The pack thread ended by itself (${code}).`)))
    return started
  }

  async function end(ending: Worker): Promise<void> {
    const gate = gates.get(ending)
    if (gate) await shutGate(gate)
    await ending.terminate()
  }

  function send(message: CallMessage): void {
    thread ??= start()
    thread.ref()
    thread.postMessage(message, [])
  }

  function receive(reply: ReplyMessage): void {
    const call = waiting.get(reply.id)
    if (!call) return
    if (reply.kind === 'progress') {
      if (call.patience === null) call.onProgress?.(reply.done, reply.of, reply.label)
      return
    }
    forget(reply.id, call)
    if (reply.kind === 'done') call.resolve(reply.value)
    else call.reject(errorOf(reply))
  }

  function forget(id: number, call: Waiting): void {
    waiting.delete(id)
    call.stopListening()
    if (call.patience) clearTimeout(call.patience)
    // An idle thread must not keep the program open.
    if (waiting.size === 0) thread?.unref()
  }

  function lost(which: Worker, error: Error): void {
    if (which !== thread) return
    thread = null
    for (const [id, call] of waiting) {
      forget(id, call)
      call.reject(error)
    }
  }

  /** The caller is told at once; the thread may take until `patienceMs` to notice. */
  function cancel(id: number): void {
    const call = waiting.get(id)
    if (!call || call.patience) return
    Atomics.store(call.message.cancelled, 0, 1)
    call.reject(new Problem('pack-cancelled', {}))
    call.patience = setTimeout(() => replaceThread(id), patienceMs)
  }

  /** Ends a thread that does not answer a cancel; what others had asked of it goes to its successor. */
  function replaceThread(cancelledId: number): void {
    const unanswering = thread
    thread = null
    if (unanswering) void end(unanswering)
    const call = waiting.get(cancelledId)
    if (call) forget(cancelledId, call)
    for (const [id, other] of waiting) {
      if (other.patience) forget(id, other)
      else send(other.message)
    }
  }

  return {
    call<Name extends CallName>(
      name: Name,
      args: Calls[Name]['args'],
      { signal, onProgress }: CallOptions = {},
    ) {
      if (closed) return Promise.reject(new Error('The pack thread was closed.'))
      if (signal?.aborted) return Promise.reject(new Problem('pack-cancelled', {}))
      return new Promise<Calls[Name]['value']>((resolve, reject) => {
        const id = ++lastId
        const message: CallMessage<Name> = {
          id,
          name,
          args,
          cancelled: new Int32Array(new SharedArrayBuffer(4)),
        }
        const onAbort = () => cancel(id)
        signal?.addEventListener('abort', onAbort, { once: true })
        waiting.set(id, {
          message,
          // The thread answers a call with that call's own value: both sides take it from `Calls`.
          resolve: resolve as (value: unknown) => void,
          reject,
          onProgress,
          stopListening: () => signal?.removeEventListener('abort', onAbort),
          patience: null,
        })
        send(message)
      })
    },
    async close() {
      closed = true
      const ending = thread
      if (ending) lost(ending, new Problem('pack-cancelled', {}))
      if (ending) await end(ending)
    },
  }
}
