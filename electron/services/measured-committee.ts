import type { Committee } from '../../shared/agenda/meeting.ts'
import type { Measure } from '../../shared/measures/measure.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { allCommittees } from '../db/committee-repository.ts'
import { measuresOf } from '../db/measure-repository.ts'
import { authorityOf } from '../db/office-repository.ts'
import type { Database } from '../db/tables.ts'

/** A committee with what it measures. */
export interface MeasuredCommittee {
  readonly committee: Committee
  readonly measures: readonly Measure[]
}

/**
 * The committee of that number with its measures; without a number, the only one that has any.
 * @throws Problem `no-measures`, `measures-of-several`
 */
export async function measuredCommittee(
  db: Database,
  committeeId: number | null,
): Promise<MeasuredCommittee> {
  const found = []
  for (const { id, name, shortName, parentBody } of await allCommittees(db)) {
    if (committeeId !== null && id !== committeeId) continue
    const measures = await measuresOf(db, id)
    if (measures.length > 0) found.push({ committee: { id, name, shortName, parentBody }, measures })
  }
  const [only, another] = found
  if (only === undefined) throw new Problem('no-measures', {})
  if (another !== undefined)
    throw new Problem('measures-of-several', {
      committees: found.map(({ committee }) => committee.name).join(', '),
    })
  const { name, nation } = await authorityOf(db, only.committee.id)
  return { committee: { ...only.committee, authority: name, nation }, measures: only.measures }
}
