import type { Reply } from '../../shared/contract/contract.ts'
import { isProblemCode, Problem } from '../../shared/problems/problem.ts'

/** The value of a reply. @throws Problem the one that the reply carries */
export function valueOf(reply: Reply): unknown {
  if (reply.ok) return reply.value
  throw problemFrom(reply.code, reply.details)
}

/** A Problem again from the data it travelled as. A code without words becomes `unexpected`, quoted as its number. */
function problemFrom(code: string, details: unknown): Problem {
  if (!isProblemCode(code)) return new Problem('unexpected', { number: code })
  // The application made these details for this very code, checked by the compiler on its side of the door.
  return new Problem(code, details as never)
}
