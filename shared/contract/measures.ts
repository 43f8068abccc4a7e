import { z } from 'zod'
import { measureStates } from '../measures/measure.ts'
import { fileToken, id, words } from './fields.ts'
import {
  figureCell,
  measureFields,
  period,
  planFields,
  quarter,
  seriesFields,
  shownPlan,
  someMeasureFields,
} from './measure-fields.ts'
import type {
  LookAgain,
  MadePerformanceReport,
  MeasureSheet,
  MeasuresView,
  MeasureView,
  PlanPreview,
  StepsAtHand,
  TakenStep,
} from './measure-views.ts'
import { change, read, returns } from './operation.ts'
import type { MadeFile } from './report-views.ts'

/** As long as the longest reason that was ever printed, several times. */
const longestText = 8000

/** What the clerk can do with what a committee measures; every change is one step that can be undone. */
export const measureOperations = {
  /** All measures in a quarter; without one, in the quarter that a report would be about today. */
  'measures.read': read({
    request: z.strictObject({ committeeId: id.nullable(), period: quarter.nullable() }),
    response: returns<MeasuresView>(),
  }),
  /** One measure in a quarter with all its figures, its chart and its words, each claim in them checked. */
  'measures.one': read({
    request: z.strictObject({ measureId: id, period: quarter.nullable() }),
    response: returns<MeasureView>(),
  }),
  /** The figures of a quarter's round: every series of every measure, with the quarter before and the same one of last year. */
  'measures.sheet': read({
    request: z.strictObject({ committeeId: id, period: quarter }),
    response: returns<MeasureSheet>(),
  }),
  /** Enters figures of a committee's measures, or why there are none: all of them or none. */
  'measures.enter': change({
    request: z.strictObject({ committeeId: id, cells: z.array(figureCell).min(1).max(20_000) }),
    response: returns<TakenStep & LookAgain & { readonly entered: number }>(),
    changes: ['measures'],
  }),
  /** Asks for a quarter: every figure that is due in it stands open until it comes, or the reason why there is none. */
  'measures.openQuarter': change({
    request: z.strictObject({ committeeId: id, period: quarter }),
    response: returns<TakenStep & { readonly opened: number }>(),
    changes: ['measures'],
  }),
  /** Keeps the officer's words about a period. `seen` is what the window began from: another's words are not written over. */
  'measures.saveText': change({
    request: z.strictObject({
      measureId: id,
      period,
      field: z.enum(['overview', 'reasons', 'response']),
      text: z.string().max(longestText),
      seen: z.string().max(longestText),
    }),
    response: returns<TakenStep & { readonly saved: true }>(),
    changes: ['measures'],
  }),
  /** Judges a measure otherwise than proposed, and says why; `null` goes back to the proposal. */
  'measures.judge': change({
    request: z.strictObject({
      measureId: id,
      period,
      judged: z.strictObject({ state: z.enum(measureStates), why: words(1000) }).nullable(),
    }),
    response: returns<TakenStep & { readonly noted: true }>(),
    changes: ['measures'],
  }),
  /** Leaves a sentence as it is though its figures differ, and says why; `null` checks it again. */
  'measures.leaveClaim': change({
    request: z.strictObject({ measureId: id, period, sentence: words(4000), why: words(1000).nullable() }),
    response: returns<TakenStep & { readonly noted: true }>(),
    changes: ['measures'],
  }),
  'measures.add': change({
    request: z.strictObject({
      committeeId: id,
      fields: measureFields,
      series: z.array(seriesFields).min(1).max(8),
    }),
    response: returns<TakenStep & { readonly measureId: number }>(),
    changes: ['measures'],
  }),
  /**
   * Changes what the office says of a measure. `seen` is what the window showed. Another code or title holds from `namedFrom` on, and
   * earlier periods keep theirs; `null` renames it throughout.
   */
  'measures.change': change({
    request: z.strictObject({
      measureId: id,
      seen: someMeasureFields,
      fields: someMeasureFields,
      /** All series in their order, where any is to change: those left out go with their figures, so `seen` is asked for too. */
      series: z
        .strictObject({ seen: z.array(seriesFields).max(20), wanted: z.array(seriesFields).min(1).max(8) })
        .nullable(),
      namedFrom: period.nullable(),
    }),
    response: returns<TakenStep & { readonly measureId: number }>(),
    changes: ['measures'],
  }),
  'measures.remove': change({
    request: z.strictObject({ measureId: id }),
    response: returns<TakenStep & { readonly title: string }>(),
    changes: ['measures'],
  }),
  /**
   * Keeps a committee's plan as it is from a day on; priorities that were renamed take their measures along. `seen` is the version that
   * the window showed, `null` before any: neither it, if it was changed since, nor another day's version is written over.
   */
  'measures.savePlan': change({
    request: z.strictObject({ committeeId: id, plan: planFields, seen: shownPlan.nullable() }),
    response: returns<TakenStep & { readonly saved: true }>(),
    changes: ['measures'],
  }),
  /** What a plan's file would change; nothing is changed by looking. */
  'measures.previewPlan': read({
    request: z.strictObject({ file: fileToken }),
    response: returns<PlanPreview>(),
  }),
  /** The steps that can be taken back and done again now: a window that has just changed something may not show them yet. */
  'measures.steps': read({ request: z.strictObject({ committeeId: id }), response: returns<StepsAtHand>() }),
  /** `stepId` is the step the window offers to undo: one taken in another window meanwhile is not undone unseen. */
  'measures.undo': change({
    request: z.strictObject({ committeeId: id, stepId: id }),
    response: returns<{ readonly undone: string }>(),
    changes: ['measures'],
  }),
  'measures.redo': change({
    request: z.strictObject({ committeeId: id, stepId: id }),
    response: returns<{ readonly done: string }>(),
    changes: ['measures'],
  }),
  /** The charts that a report on a period has of a measure, each as a picture of 300 dots an inch. */
  'measures.pictures': read({
    request: z.strictObject({ measureId: id, period }),
    response: returns<readonly MadeFile[]>(),
  }),
  /** The performance report on a period as a Word file; without a committee, of the only one that has measures. */
  'measures.report': read({
    request: z.strictObject({ committeeId: id.nullable(), period }),
    response: returns<MadePerformanceReport>(),
  }),
}
