import { z } from 'zod'
import { periodFromText } from '../measures/period.ts'
import { id, words } from './fields.ts'
import type { MadePerformanceReport } from './measure-views.ts'
import { read, returns } from './operation.ts'

/** A period as it is printed: "Q3 2023/24". */
const period = words(40).refine((text) => periodFromText(text) !== null)

/** What the clerk can do with what a committee measures. */
export const measureOperations = {
  /** The performance report on a period as a Word file; without a committee, of the only one that has measures. */
  'measures.report': read({
    request: z.strictObject({ committeeId: id.nullable(), period }),
    response: returns<MadePerformanceReport>(),
  }),
}
