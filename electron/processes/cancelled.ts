import { Problem } from '../../shared/problems/problem.ts'

/** @throws Problem `pack-cancelled` when the signal has aborted */
export function refuseIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new Problem('pack-cancelled', {})
}

/**
 * The result of `work`, unless the signal aborts first. What the work still does then is its own affair.
 *
 * @throws Problem `pack-cancelled` as soon as the signal aborts
 */
export async function unlessCancelled<Result>(
  work: Promise<Result>,
  signal: AbortSignal | undefined,
): Promise<Result> {
  if (signal === undefined) return work
  const { promise: cancelled, reject } = Promise.withResolvers<never>()
  const cancel = () => reject(new Problem('pack-cancelled', {}))
  signal.addEventListener('abort', cancel, { once: true })
  if (signal.aborted) cancel()
  try {
    return await Promise.race([work, cancelled])
  } finally {
    signal.removeEventListener('abort', cancel)
  }
}
