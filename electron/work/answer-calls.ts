import type { MessagePort } from 'node:worker_threads'
import { Problem } from '../../shared/problems/problem.ts'
import { faultOf } from './fault.ts'
import type { CallMessage, CallName, Calls, ReplyMessage } from './messages.ts'

/** How a task hears of a cancel and tells how far it is. */
interface TaskWatch {
  readonly signal: AbortSignal
  readonly onProgress: (done: number, of: number, label: string) => void
}

/** One function per call. */
export type Tasks = {
  readonly [Name in CallName]: (
    args: Calls[Name]['args'],
    watch: TaskWatch,
  ) => Calls[Name]['value'] | Promise<Calls[Name]['value']>
}

/** Answers every call that arrives at `port` by its task. */
export function answerCalls(port: MessagePort, tasks: Tasks): void {
  port.on('message', (message: CallMessage) => void answer(message))

  async function answer(message: CallMessage): Promise<void> {
    const { id } = message
    try {
      const value = await perform(message)
      reply({ kind: 'done', id, value }, transferables(value))
    } catch (error) {
      reply({ ...faultOf(error), id })
    }
  }

  async function perform<Name extends CallName>({ id, name, args, cancelled }: CallMessage<Name>) {
    const controller = new AbortController()
    const isCancelled = () => Atomics.load(cancelled, 0) === 1
    if (isCancelled()) throw new Problem('pack-cancelled', {})
    return tasks[name](args, {
      signal: controller.signal,
      onProgress: (done, of, label) => {
        if (isCancelled()) controller.abort()
        reply({ kind: 'progress', id, done, of, label })
      },
    })
  }

  function reply(message: ReplyMessage, transfer: ArrayBuffer[] = []): void {
    port.postMessage(message, transfer)
  }
}

/** Buffers of a value that can be handed over instead of copied: those that belong to it alone. */
function transferables(value: unknown): ArrayBuffer[] {
  const candidates = value instanceof Uint8Array ? [value] : isObject(value) ? Object.values(value) : []
  return candidates.flatMap((bytes) => (ownsItsBuffer(bytes) ? [bytes.buffer] : []))
}

function ownsItsBuffer(bytes: unknown): bytes is Uint8Array<ArrayBuffer> {
  // Node's small buffers share one pool: handing that over would take other buffers' bytes along.
  return (
    bytes instanceof Uint8Array &&
    bytes.buffer instanceof ArrayBuffer &&
    bytes.byteLength === bytes.buffer.byteLength
  )
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
