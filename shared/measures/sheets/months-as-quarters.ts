import { type Period, periodLabel, periodOver } from '../period.ts'
import { rolledUp } from '../roll-up.ts'
import { seriesName } from './known-series.ts'
import type { SheetFigure, SheetFigures, SheetRemark } from './read-figures.ts'

/**
 * Months of a series that is kept by quarters, as those quarters' figures: their sum, mean or last, as the series rolls up. A
 * quarter of which months are missing is named and left out; a series that does not roll up takes no months, and one that is kept
 * by months no quarters.
 */
export function monthsAsQuarters(read: SheetFigures): SheetFigures {
  const figures: SheetFigure[] = []
  const faults: SheetRemark[] = []
  const doubts: SheetRemark[] = []
  const quarters = new Map<string, SheetFigure[]>()
  for (const figure of read.figures) {
    const { series, period, place } = figure
    const isMonth = period.kind === 'month'
    if (series.datesMean === 'month' && !isMonth && period.kind !== 'survey')
      faults.push({
        place,
        words: `is of ${periodLabel(period)}, but ${seriesName(series)} is kept by months`,
      })
    else if (series.datesMean === 'month' || !isMonth) figures.push(figure)
    else if (series.aggregation === 'none')
      faults.push({
        place,
        words: `is of ${periodLabel(period)}, but ${seriesName(series)} is kept by quarters, and its months do not add up`,
      })
    else {
      const key = `${series.seriesId} ${periodLabel(periodOver(period, 'quarter') ?? period)}`
      quarters.set(key, [...(quarters.get(key) ?? []), figure])
    }
  }
  for (const months of quarters.values()) {
    const whole = quarterOf(months)
    if (whole !== null) figures.push(whole)
    else doubts.push(...incomplete(months))
  }
  return { ...read, figures, faults: [...read.faults, ...faults], doubts: [...read.doubts, ...doubts] }
}

/** A quarter's figure from its months; `null` when not all are there, or one is there twice. */
function quarterOf(months: readonly SheetFigure[]): SheetFigure | null {
  const [first] = months
  const last = months.at(-1)
  if (
    first === undefined ||
    last === undefined ||
    new Set(months.map(({ period }) => periodLabel(period))).size !== months.length
  )
    return null
  const readings = months.map(({ period, value, missingReason }) => ({
    period,
    value,
    missingReason,
    restatements: [],
  }))
  const { aggregation } = first.series
  const [quarter] = rolledUp({ aggregation, readings }, 'quarter').readings
  if (quarter === undefined || quarter.value === null) return null
  return {
    ...first,
    place: `${first.place} to ${last.place}`,
    isHidden: months.some(({ isHidden }) => isHidden),
    period: quarter.period,
    value: quarter.value,
    missingReason: null,
  }
}

function incomplete(months: readonly SheetFigure[]): readonly SheetRemark[] {
  const [first] = months
  if (first === undefined) return []
  const quarter: Period = periodOver(first.period, 'quarter') ?? first.period
  const words = `stands for a quarter, ${periodLabel(quarter)}, that has not each of its months once; it is left out`
  return [{ place: first.place, words }]
}
