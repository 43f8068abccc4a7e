import type { Operations } from '../../shared/contract/contract.ts'
import { recordsProblem } from '../db/records-problem.ts'

/**
 * The same operations, with complaints of the records' file turned into Problems: a full disk or a folder that became
 * read-only can meet any of them.
 */
export function withRecordsProblems(operations: Operations, path: string): Operations {
  const entries = Object.entries(operations).map(
    ([name, run]: [string, (request: never) => Promise<unknown>]) => [
      name,
      async (request: never): Promise<unknown> => {
        try {
          return await run(request)
        } catch (error) {
          throw recordsProblem(error, path)
        }
      },
    ],
  )
  // The same names, each with the requests and answers it had.
  return Object.fromEntries(entries) as Operations
}
