import type { TakenStep } from '../../shared/contract/measure-views.ts'
import { newestMeasureStep } from '../db/measure-history-repository.ts'
import type { Database } from '../db/tables.ts'
import type { EnteredBy } from './measure-entering.ts'
import { savedChanges } from './saved-change.ts'
import type { ServiceContext } from './service-context.ts'

/** Makes one change of a committee's measures and answers, beside what it was made for, which step it took. */
export type MeasureCommit = <Answer>(
  operation: string,
  make: (transaction: Database, by: EnteredBy) => Promise<Answer>,
) => Promise<Answer & TakenStep>

/** Each change is one transaction, in the name of who works here. */
export function measureCommits(context: Pick<ServiceContext, 'db' | 'outside'>): MeasureCommit {
  const saved = savedChanges(context)
  return (operation, make) =>
    saved(operation, async (transaction, takenAt) => {
      const before = await newestMeasureStep(transaction)
      const answer = await make(transaction, { takenAt, takenBy: context.outside.person })
      const newest = await newestMeasureStep(transaction)
      return { ...answer, stepId: newest > before ? newest : null }
    })
}
