import { isAllReturned } from './due-readings.ts'
import type { Measure } from './measure.ts'
import { periodsShown } from './measure-periods.ts'
import { missingReason } from './measure-sentences.ts'
import type { Period } from './period.ts'
import { isReturned, valueIn } from './readings.ts'
import { inRhythm } from './roll-up.ts'

/** Why a measure has no state in a period: "No figure this quarter: it has not been returned". */
export function noStateWords(measure: Measure, period: Period): string {
  const told = inRhythm(measure, period.kind)
  // Of surveys the latest that the report can know of, as in its chart.
  const now = periodsShown(told, period).at(-1) ?? period
  if (told.series.some((one) => valueIn(one, now) !== null))
    return 'No trend yet: there is no figure for the period before'
  const why = whyNone(measure, now, period)
  return `No figure this ${now.kind === 'quarter' ? 'quarter' : 'period'}${why === null ? '' : `: ${why}`}`
}

/** `null` where none is asked for in the period; `now` is the one that the measure tells of in it. */
function whyNone(measure: Measure, now: Period, period: Period): string | null {
  if (measure.series.length === 0) return 'none are kept of this measure'
  const { series } = inRhythm(measure, period.kind)
  const isSaid = series.some((one) => isReturned(one, now))
  const reason = isSaid ? missingReason(measure, now) : null
  const isDue = period.kind !== 'quarter' || !isAllReturned(measure, period)
  return reason ?? (isDue ? 'it has not been returned' : null)
}
