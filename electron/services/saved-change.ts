import { noteSaved } from '../db/saved-repository.ts'
import type { Database } from '../db/tables.ts'
import type { ServiceContext } from './service-context.ts'

/** Makes one change of the records; `at` is the instant it is noted with. */
export type SavedChange = <Answer>(
  operation: string,
  act: (transaction: Database, at: string) => Promise<Answer>,
) => Promise<Answer>

/** Each change is one transaction, noted as saved with it: all of it is kept, or nothing. */
export function savedChanges({ db, outside }: Pick<ServiceContext, 'db' | 'outside'>): SavedChange {
  return (operation, act) =>
    db.transaction().execute(async (transaction) => {
      const at = outside.clock().toISOString()
      const answer = await act(transaction, at)
      await noteSaved(transaction, at, operation)
      return answer
    })
}
