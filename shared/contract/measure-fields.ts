import { z } from 'zod'
import { seriesNameLength } from './limits.ts'
import { periodFromText } from '../measures/period.ts'
import { day, id, words } from './fields.ts'

/** A period as it is printed: "Q3 2023/24". */
export const period = words(40).refine((text) => periodFromText(text) !== null)
export const quarter = words(40).refine((text) => periodFromText(text)?.kind === 'quarter')

/** A period, or the name of a survey; a quarter of one year alone is neither, as nobody knows which it is (R49). */
const periodOrSurvey = words(80).refine(
  (text) => periodFromText(text) !== null || !/^(?:q|quarter )\s?[1-4]\b/iu.test(text),
)

/** What stands in a cell: a figure, or why there is none. */
const figure = z.strictObject({ value: z.number().nullable(), missingReason: words(300).nullable() })

/** A figure to be entered. */
export const figureCell = z.strictObject({
  seriesId: id,
  period: periodOrSurvey,
  /** What the window showed; `null` where nothing stood. Another's figure is not written over unseen. */
  seen: figure.nullable(),
  ...figure.shape,
  /** Why a figure that was printed is another now: the old one is kept. `null` puts right what was mistyped. */
  restatedBecause: words(300).nullable(),
})
export type FigureCell = z.output<typeof figureCell>

/** A figure to be held against: each named series' or all series', in each period or in one. */
const threshold = { name: words(80).nullable(), value: z.number() }

/** How a control chart is worked out; periods as they are printed. */
const control = z.strictObject({
  spread: z.enum(['sample', 'movingRange']),
  sigma: z.number().positive().max(6),
  runLength: z.int().min(3).max(30),
  stepsLength: z.int().min(3).max(30),
  baseline: z.strictObject({ from: period, to: period }).nullable(),
  rebasedAt: z.array(period).max(20),
})

/** What the office says of a measure. */
export const measureFields = z.strictObject({
  code: words(20).nullable(),
  title: words(200),
  definition: words(2000).nullable(),
  owner: words(200).nullable(),
  priority: z.string().trim().max(200),
  wanted: z.enum(['up', 'down', 'steady']),
  tolerance: z.number().nonnegative().nullable(),
  targets: z.array(z.strictObject({ ...threshold, period: period.nullable() })).max(20),
  benchmarks: z.array(z.strictObject(threshold)).max(20),
  frequency: z.enum(['monthly', 'quarterly', 'halfYearly', 'yearly', 'irregular']),
  isSurvey: z.boolean(),
  control: control.nullable(),
})
export type MeasureFields = z.output<typeof measureFields>
/** Those of them that are named. */
export const someMeasureFields = measureFields.partial()
export type SomeMeasureFields = z.output<typeof someMeasureFields>

/** A series of a measure; `id` is `null` for a new one. */
export const seriesFields = z.strictObject({
  id: id.nullable(),
  label: words(seriesNameLength),
  unit: z.enum(['count', 'percent', 'hours', 'score']),
  counted: words(40).nullable(),
  aggregation: z.enum(['sum', 'mean', 'last', 'none']),
})
export type SeriesFields = z.output<typeof seriesFields>

const priorityFields = { name: words(200), kind: z.enum(['operational', 'organisational']).nullable() }

/** A version of a plan as a window shows it. */
export const shownPlan = z.strictObject({
  fromOn: day,
  title: z.string(),
  priorities: z.array(z.strictObject(priorityFields)),
})

/** A version of a plan; `was` is what a priority was called until now, so that its measures follow. */
export const planFields = z.strictObject({
  fromOn: day,
  title: words(200),
  priorities: z.array(z.strictObject({ ...priorityFields, was: words(200).nullable() })).max(50),
})
