import { allCommittees } from '../../db/committee-repository.ts'
import { committeeKey } from '../../db/committee-key.ts'
import { authorityNamed, committeeNamed } from '../../db/office-repository.ts'
import { committeeOfPlan } from '../../db/plan-repository.ts'
import type { Database } from '../../db/tables.ts'
import type { PlanFile } from './plan-schema.ts'
import { wrongPlace } from './wrong-place.ts'

/**
 * The committee that a plan's measures belong to: the one it names, the one that has this plan, or the only one. An office
 * without any begins with one of the plan's name.
 *
 * @throws Problem `case-file-wrong` where it is not clear, naming the committees
 */
export async function committeeForPlan(
  db: Database,
  path: string,
  { plan, committee }: PlanFile,
): Promise<number> {
  const all = await allCommittees(db)
  if (committee === null) {
    const known = await committeeOfPlan(db, plan)
    if (known !== null) return known
    const [only, another] = all
    if (only === undefined) return newCommittee(db, plan)
    if (another === undefined) return only.id
  }
  const named = all.find(({ name }) => committee !== null && committeeKey(name) === committeeKey(committee))
  if (named !== undefined) return named.id
  if (all.length === 0) return newCommittee(db, committee ?? plan)
  const names = all.map(({ name }) => `“${name}”`).join(', ')
  throw wrongPlace(path, ['committee'], `the name of one of the office’s committees is needed: ${names}`)
}

async function newCommittee(db: Database, name: string): Promise<number> {
  return committeeNamed(db, await authorityNamed(db, name), { name, shortName: null, parentBody: null })
}
