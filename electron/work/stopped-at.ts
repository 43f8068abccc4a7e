import { Problem } from '../../shared/problems/problem.ts'
import { HelperFailure } from '../processes/hear-helper.ts'

/** Says what a process was at when it did not come through. @throws Problem `work-stopped`; any other error as it is */
export function stoppedAt(subject: string): (error: unknown) => never {
  return (error) => {
    throw error instanceof HelperFailure ? new Problem('work-stopped', { subject }, { cause: error }) : error
  }
}
