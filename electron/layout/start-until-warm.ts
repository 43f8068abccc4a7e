import { setTimeout as pause } from 'node:timers/promises'
import { Problem } from '../../shared/problems/problem.ts'
import { layoutChild, type LayoutChild, type StartLimits } from './layout-child.ts'
import type { StartLayoutProcess } from './layout-messages.ts'

export interface StartOptions {
  readonly start: StartLayoutProcess
  readonly limits: StartLimits
  /** After how many starts in vain it gives up. */
  readonly attempts: number
  /** When to start a second process beside the first, in milliseconds; `null` for never. */
  readonly hedgeAfterMs: number | null
  /** Bytes of memory that programs may still take. */
  readonly availableMemory: () => number
  /** Programs that want a processor, for each there is: 1 when the computer is just busy. */
  readonly load: () => number
  readonly onAttempt: (attempt: number) => void
  readonly signal: AbortSignal
}

/** What one process needs at its height. */
const neededMemory = 2 * 1024 ** 3
/** Bytes of memory that must be free for a second process, whatever for. */
export const memoryForTwo = 6 * 1024 ** 3
const loadForTwo = 4

/**
 * Starts layout processes until one has shown that it works. Many starts stall, on every machine tried and for no
 * cause found (LibreOffice 24.8 as WebAssembly, Node 24), so each step has a limit after which the process is killed
 * and another started; and if the first is slow and there is room, a second runs beside it, and the first to be warm stays.
 *
 * @throws Problem `layout-unavailable` after too many starts or for want of memory; the signal's reason when it aborts
 */
export async function startUntilWarm(options: StartOptions): Promise<LayoutChild> {
  options.signal.throwIfAborted()
  if (options.availableMemory() < neededMemory) {
    throw new Problem('layout-unavailable', {
      why: 'It needs 2 GB of free memory, and this computer has less just now.',
    })
  }
  const race = new AbortController()
  const signal = AbortSignal.any([race.signal, options.signal])
  let attempt = 0

  /** Starts one process after another until one is warm, the race is over, or the starts are used up. */
  async function lane(): Promise<LayoutChild> {
    while (attempt < options.attempts) {
      attempt += 1
      options.onAttempt(attempt)
      const child = layoutChild(options.start())
      const kill = () => child.kill()
      signal.addEventListener('abort', kill)
      try {
        await child.warm(grown(options.limits, attempt, options.load()))
        if (!signal.aborted) return child
      } catch {
        // Which way it failed makes no difference: it is of no use.
      } finally {
        signal.removeEventListener('abort', kill)
      }
      child.kill()
      await child.gone
      signal.throwIfAborted()
    }
    throw new Problem('layout-unavailable', {
      why: `It was started ${attempt} times and never became ready.`,
    })
  }

  const first = lane()
  async function secondLane(afterMs: number): Promise<LayoutChild> {
    const warm = await Promise.race([first, pause(afterMs, undefined, { signal })])
    if (warm !== undefined) return warm
    // On a computer that is busy already, two would only keep each other from being ready.
    if (options.availableMemory() < memoryForTwo || options.load() > loadForTwo)
      throw new Error('no room for two')
    return lane()
  }

  const lanes = options.hedgeAfterMs === null ? [first] : [first, secondLane(options.hedgeAfterMs)]
  // When all fail, the first says why in words for the clerk.
  const winner = await Promise.any(lanes)
    .catch(() => first)
    .finally(() => race.abort())
  for (const other of await Promise.allSettled(lanes)) {
    if (other.status === 'fulfilled' && other.value !== winner) other.value.kill()
  }
  return winner
}

/**
 * The limits for a start on a computer as busy as this one. They also grow with each attempt, for a slow start cannot be
 * told from a stalled one. Measured: 3 to 5 seconds at rest, 10 at a load of 5, 20 at 7.
 */
function grown({ initialiseMs, firstDocumentMs }: StartLimits, attempt: number, load: number): StartLimits {
  const factor = Math.max(1, load / 2) * 1.5 ** (attempt - 1)
  return { initialiseMs: initialiseMs * factor, firstDocumentMs: firstDocumentMs * factor }
}
