import { z } from 'zod'
import { measureStates } from '../measures/measure.ts'
import { periodFromText } from '../measures/period.ts'
import { id, words } from './fields.ts'
import type { MadePerformanceReport, MeasuresView } from './measure-views.ts'
import { change, read, returns } from './operation.ts'

/** A period as it is printed: "Q3 2023/24". */
const period = words(40).refine((text) => periodFromText(text) !== null)
const quarter = words(40).refine((text) => periodFromText(text)?.kind === 'quarter')

/** What the clerk can do with what a committee measures. */
export const measureOperations = {
  /** All measures in a quarter; without one, in the quarter that a report would be about today. */
  'measures.read': read({
    request: z.strictObject({ committeeId: id.nullable(), period: quarter.nullable() }),
    response: returns<MeasuresView>(),
  }),
  /** Judges a measure otherwise than proposed, and says why; `null` goes back to the proposal. */
  'measures.judge': change({
    request: z.strictObject({
      measureId: id,
      period,
      judged: z.strictObject({ state: z.enum(measureStates), why: words(1000) }).nullable(),
    }),
    response: returns<{ readonly noted: true }>(),
    changes: ['measures'],
  }),
  /** The performance report on a period as a Word file; without a committee, of the only one that has measures. */
  'measures.report': read({
    request: z.strictObject({ committeeId: id.nullable(), period }),
    response: returns<MadePerformanceReport>(),
  }),
}
