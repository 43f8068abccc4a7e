import { randomInt } from 'node:crypto'
import { Problem } from '../../shared/problems/problem.ts'
import type { LogNote } from '../files/day-log.ts'

/**
 * Turns an error that background work did not expect into what the clerk can quote: it is logged with its stack under
 * a short number, and only the number is shown.
 */
export function unexpectedProblem(
  log: (note: LogNote) => void,
  operation: string,
): (error: unknown) => Problem {
  return (error) => {
    const number = String(randomInt(100_000, 1_000_000))
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
    log({ operation, elapsedMs: 0, outcome: 'unexpected', unexpected: { number, stack } })
    return new Problem('unexpected', { number })
  }
}
