import { outdatedDecisions } from '../../shared/measures/outdated-decisions.ts'
import { saveClaimLeft } from '../db/measure-edit-repository.ts'
import { saveJudgement } from '../db/measure-entry-repository.ts'
import { type KeptMeasure, measureById } from '../db/measure-repository.ts'
import type { Database } from '../db/tables.ts'
import { nameWords } from './measure-name.ts'

/** Takes back what was decided about measures by figures that are others now. @returns their names */
export async function takeBackDecisions(
  db: Database,
  before: readonly KeptMeasure[],
): Promise<readonly string[]> {
  const names: string[] = []
  for (const measure of before) {
    if (measure.claimsLeft.length + measure.judgedOtherwise.length === 0) continue
    const { left, judged } = outdatedDecisions(measure, await measureById(db, measure.id))
    for (const { period, sentence } of left)
      await saveClaimLeft(db, measure.id, period, { sentence, why: null })
    for (const { period } of judged) await saveJudgement(db, measure.id, period, null)
    if (left.length + judged.length > 0) names.push(nameWords(measure))
  }
  return names
}
