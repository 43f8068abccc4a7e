import { workerData } from 'node:worker_threads'

/**
 * Between a thread that is at work and whoever ends it: Node aborts the whole program when a thread is ended while it makes
 * or starts a zlib stream ("close before init"). So a thread says when it is inside zlib, and goes in no more once it is to end.
 * Each side sets its own cell first and looks at the other's then: one of them always sees the other.
 */
export type EndingGate = Int32Array<SharedArrayBuffer>

const ending = 0
const inside = 1
/** A call of zlib takes milliseconds; whoever waits longer waits for a thread that hangs in it. */
const longestMs = 2000

export function newGate(): EndingGate {
  return new Int32Array(new SharedArrayBuffer(8))
}

/** The gate this thread was started with; the program's own thread has none, as nobody ends it. */
const own: EndingGate | null =
  workerData instanceof Int32Array && workerData.buffer instanceof SharedArrayBuffer
    ? new Int32Array(workerData.buffer)
    : null

/** Does something inside zlib; a thread that is to end does not begin it any more. */
export function throughGate<Value>(task: () => Value): Value {
  if (own === null) return task()
  Atomics.store(own, inside, 1)
  try {
    if (Atomics.load(own, ending) === 1) throw new Error('The thread is to end.')
    return task()
  } finally {
    Atomics.store(own, inside, 0)
    Atomics.notify(own, inside)
  }
}

/** Shuts the gate and waits until the thread is outside: from then on it can be ended. */
export async function shutGate(gate: EndingGate): Promise<void> {
  Atomics.store(gate, ending, 1)
  await Atomics.waitAsync(gate, inside, 1, longestMs).value
}
