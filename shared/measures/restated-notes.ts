import type { Series } from './measure.ts'
import { figureWithUnit } from './measure-sentences.ts'
import { type Period, periodLabel } from './period.ts'
import { readingIn } from './readings.ts'

/** Behind a figure that was restated; what it was stands in the notes under the table. */
export const restatedMark = ' r'

/**
 * What is said under a table of its figures marked "r", a note for each series: "r: restated. Berths in Q1 2023/24 was 409 before."
 * A figure that came where there had been none says so.
 */
export function restatedNotes(series: readonly Series[], periods: readonly Period[]): readonly string[] {
  return series.flatMap((one) => {
    const before = periods.flatMap((period) => {
      const restated = readingIn(one, period)?.restatements.at(-1)
      return restated === undefined ? [] : [{ period, value: restated.value }]
    })
    const [only, ...others] = before.map(({ period, value }) => ({
      when: periodLabel(period),
      was: value === null ? 'without a figure' : figureWithUnit(value, one),
    }))
    if (only === undefined) return []
    if (others.length === 0) return [`r: restated. ${one.label} in ${only.when} was ${only.was} before.`]
    const each = [only, ...others].map(({ when, was }) => `${was} in ${when}`)
    return [`r: restated. ${one.label} was ${each.slice(0, -1).join(', ')} and ${each.at(-1) ?? ''} before.`]
  })
}
