import type { Operations } from '../../shared/contract/contract.ts'
import { periodNamed } from '../../shared/measures/period.ts'
import { saveJudgement } from '../db/measure-entry-repository.ts'
import { noteSaved } from '../db/saved-repository.ts'
import { measuredCommittee } from './measured-committee.ts'
import { readMeasures } from './measures-view.ts'
import { makePerformanceReport } from './performance-report.ts'
import { today, type ServiceContext } from './service-context.ts'

type MeasureOperations = Pick<Operations, 'measures.read' | 'measures.judge' | 'measures.report'>

/** What a committee measures: its figures, words and reports. */
export function createMeasureOperations({ db, outside }: ServiceContext): MeasureOperations {
  return {
    'measures.read': ({ committeeId, period }) =>
      readMeasures(db, committeeId, period === null ? null : periodNamed(period), today(outside.clock)),
    'measures.judge': ({ measureId, period, judged }) =>
      db.transaction().execute(async (transaction) => {
        await saveJudgement(transaction, measureId, periodNamed(period), judged)
        await noteSaved(transaction, outside.clock().toISOString(), 'measures.judge')
        return { noted: true } as const
      }),
    'measures.report': async ({ committeeId, period }) =>
      makePerformanceReport(await measuredCommittee(db, committeeId), periodNamed(period), outside.work),
  }
}
