import { z } from 'zod'
import {
  contract,
  type AppEvent,
  type OperationName,
  type Operations,
  type Reply,
} from '../../shared/contract/contract.ts'
import type { Operation } from '../../shared/contract/operation.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { answer, type CallLog } from './answer.ts'

export interface DispatchOptions {
  readonly operations: Operations
  readonly clock: () => Date
  readonly log: CallLog
  /** Tells every open window. */
  readonly announce: (event: AppEvent) => void
}

/** One call as it came through the door: nothing about it is trusted. */
export type Dispatch = (name: string, request: unknown) => Promise<Reply>

/**
 * The one way from any host to the operations. What the contract's schema does not accept goes no further; whatever
 * happens, the answer is plain data and the log has a line of it. A change that succeeded is announced with its areas, and
 * as saved.
 */
export function createDispatch({ operations, announce, clock, log }: DispatchOptions): Dispatch {
  return async (name, request) => {
    const reply = await answer(isOperationName(name) ? name : 'unknown operation', log, () => {
      if (!isOperationName(name)) throw new Problem('no-such-operation', { operation: shortened(name) })
      const parsed = parseRequest(name, request)
      // The schema of this very entry made `parsed`; the compiler cannot follow a name that is known only at run time.
      const run = operations[name] as (request: unknown) => Promise<unknown>
      return run(parsed)
    })
    if (reply.ok && isOperationName(name)) announceChange(contract[name], announce, clock())
    return reply
  }
}

function isOperationName(name: string): name is OperationName {
  return Object.hasOwn(contract, name)
}

/** @throws Problem `request-malformed` naming the first wrong place */
function parseRequest(name: OperationName, request: unknown): unknown {
  const result = contract[name].request.safeParse(request)
  if (result.success) return result.data
  throw new Problem('request-malformed', { operation: name, why: firstIssue(result.error) })
}

function firstIssue({ issues }: z.ZodError): string {
  const issue = issues[0]
  if (issue === undefined) return 'it does not fit'
  return issue.path.length === 0 ? issue.message : `${z.core.toDotPath(issue.path)}: ${issue.message}`
}

function announceChange(entry: Operation, announce: (event: AppEvent) => void, now: Date): void {
  if (entry.kind === 'read' || entry.changes.length === 0) return
  announce({ kind: 'changed', areas: entry.changes })
  announce({ kind: 'saved', at: now.toISOString() })
}

/** A name from outside goes into a sentence: short, and printable only. */
function shortened(name: string): string {
  return name.replaceAll(/[^\w.-]/g, '?').slice(0, 60)
}
