import type { Measure } from './measure.ts'
import { periodsShown } from './measure-periods.ts'
import { figureWithUnit } from './measure-sentences.ts'
import { type Period, periodLabel } from './period.ts'
import { readingIn } from './readings.ts'
import { inRhythm } from './roll-up.ts'

/** What is said under a table of the figures marked "r": what each was before. */
export function restatedNotes(measure: Measure, latest: Period): readonly string[] {
  const told = inRhythm(measure, latest.kind)
  return told.series.flatMap((series) =>
    periodsShown(told, latest).flatMap((period) => {
      const before = readingIn(series, period)?.restatements.at(-1)?.value ?? null
      return before === null
        ? []
        : [
            `r: restated. ${series.label} in ${periodLabel(period)} was ${figureWithUnit(before, series)} before.`,
          ]
    }),
  )
}
