import { z } from 'zod'
import { fields, list, listOf, maybe, printed, words } from './import-fields.ts'

/** Measures of a plan with their figures, and the sentences that reports wrote about them. */
export const planFormat = 'packwright-case-measures/1'

const figure = z.number('a number is needed')

const point = fields({
  /** As printed: "Q3 2023/24", "July 2023", or a survey's name. */
  period: words,
  /** `null` where there is no figure: a gap, never zero. */
  value: maybe(figure),
  missingReason: maybe(printed),
  /** Which reports printed it, earliest first, and what they printed. */
  sources: listOf(fields({ seed: words, printed: maybe(printed), value: maybe(figure) })),
})

const series = fields({
  name: words,
  unit: words,
  /** `sum`: quarters add up from months. */
  aggregation: words,
  points: list(point),
})

const threshold = fields({ name: maybe(printed), value: figure, period: maybe(printed) })

const claim = fields({
  text: printed,
  /** The source it was printed in, and the report by its period. */
  seed: maybe(printed),
  statedIn: maybe(printed),
})

const measure = fields({
  ref: words,
  title: words,
  /** What other reports called it. */
  titleVariants: listOf(fields({ seed: words, title: words })),
  definition: maybe(printed),
  owner: maybe(printed),
  priority: maybe(printed),
  directionOfGood: z.enum(
    ['up', 'down', 'maintain', 'within tolerance'],
    'one of up, down, maintain, within tolerance is needed',
  ),
  surveyMeasure: z.boolean('true or false is needed').default(false),
  targets: listOf(threshold),
  benchmarks: listOf(threshold),
  series: listOf(series),
  /** What each report said of the trend. */
  statedTrend: listOf(fields({ seed: words, text: printed })),
  claims: listOf(claim),
})

export const planSchema = fields({
  format: z.literal(planFormat, `“${planFormat}” is needed`),
  plan: words,
  /** Whose measures they are; a name of the office's, where it has several committees. */
  committee: maybe(words),
  priorities: listOf(words),
  sources: z.record(z.string(), printed).default({}),
  measures: list(measure),
})

export type PlanFile = z.output<typeof planSchema>
export type PlanMeasure = PlanFile['measures'][number]
