import type { RequestOf } from '../../shared/contract/contract.ts'
import { type IsoDate, longDate } from '../../shared/calendar/iso-date.ts'
import type { PlanVersion } from '../../shared/measures/plan.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { renamePriorities } from '../db/measure-edit-repository.ts'
import { planVersions, savePlanVersion } from '../db/plan-repository.ts'
import type { Database } from '../db/tables.ts'
import type { EnteredBy } from './measure-entering.ts'
import { takeMeasureStep } from './measure-steps.ts'

/**
 * Keeps a committee's plan as it is from a day on; measures follow their priorities' new names.
 * @throws Problem `plan-changed-elsewhere`, `plan-of-that-day`
 */
export async function savePlan(
  db: Database,
  { committeeId, plan, seen }: RequestOf<'measures.savePlan'>,
  by: EnteredBy,
): Promise<void> {
  refusePlanUnseen(await planVersions(db, committeeId), plan.fromOn, seen)
  await takeMeasureStep(db, { ...by, committeeId, label: 'Change the plan' }, async () => {
    await renamePriorities(db, committeeId, plan.priorities)
    await savePlanVersion(db, committeeId, {
      ...plan,
      priorities: plan.priorities.map(({ name, kind }) => ({ name, kind })),
    })
  })
}

/** Neither a version that was changed since it was shown is written over, nor one that was not shown. */
function refusePlanUnseen(
  versions: readonly PlanVersion[],
  fromOn: IsoDate,
  seen: RequestOf<'measures.savePlan'>['seen'],
): void {
  const versionOf = (day: IsoDate | undefined) => versions.find((version) => version.fromOn === day)
  const now = seen === null ? versions[0] : versionOf(seen.fromOn)
  if (JSON.stringify(planText(now)) !== JSON.stringify(planText(seen ?? undefined)))
    throw new Problem('plan-changed-elsewhere', { title: now?.title ?? seen?.title ?? '' })
  const there = versionOf(fromOn)
  if (there !== undefined && there !== now)
    throw new Problem('plan-of-that-day', { title: there.title, day: longDate(fromOn) })
}

function planText(version: Pick<PlanVersion, 'title' | 'priorities'> | undefined) {
  return version && [version.title, version.priorities.map(({ name, kind }) => [name, kind])]
}
