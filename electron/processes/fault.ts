import { isProblemCode, Problem, type ProblemCode } from '../../shared/problems/problem.ts'
import type { Problems } from '../../shared/problems/words.ts'

/** What was thrown in a thread or process of ours, as data: on the way an error would lose its fields. */
export type Fault =
  | { readonly kind: 'problem'; readonly code: string; readonly details: unknown }
  | { readonly kind: 'failed'; readonly message: string; readonly stack: string | null }

export function faultOf(error: unknown): Fault {
  if (error instanceof Problem) return { kind: 'problem', code: error.code, details: error.details }
  if (error instanceof Error) return { kind: 'failed', message: error.message, stack: error.stack ?? null }
  return { kind: 'failed', message: String(error), stack: null }
}

/** What had been thrown, to be thrown again on this side. */
export function errorOf(fault: Fault): Error {
  if (fault.kind === 'problem' && isProblemCode(fault.code)) {
    // The details were a Problem's own before they crossed.
    return new Problem<ProblemCode>(fault.code, fault.details as Problems[ProblemCode])
  }
  const error = new Error(fault.kind === 'failed' ? fault.message : `Unknown problem ${fault.code}`)
  if (fault.kind === 'failed' && fault.stack) error.stack = fault.stack
  return error
}
