import type { Operations } from '../../shared/contract/contract.ts'
import { periodNamed } from '../../shared/measures/period.ts'
import { measuredCommittee } from './measured-committee.ts'
import { makePerformanceReport } from './performance-report.ts'
import type { ServiceContext } from './service-context.ts'

type MeasureOperations = Pick<Operations, 'measures.report'>

/** What a committee measures: its figures, words and reports. */
export function createMeasureOperations({ db, outside }: ServiceContext): MeasureOperations {
  return {
    'measures.report': async ({ committeeId, period }) =>
      makePerformanceReport(await measuredCommittee(db, committeeId), periodNamed(period), outside.work),
  }
}
