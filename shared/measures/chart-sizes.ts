/** A chart on paper is as wide as the portrait measure, in millimetres. */
export const chartWidthMm = 160
export const chartHeightMm = 62

/** Where a measure has several charts they share its page. */
export const sharedChartHeightMm = 42

/** Least width of a figures table's first column. */
const labelsAtLeastMm = 34

/** So many periods have columns of the full width; more share the same space. */
const periodsAtFullWidth = 6
const widestPeriodMm = 21
/** So few periods have more: they are surveys with long names, or several series side by side. */
const fewPeriods = 3

/** Width of one period, in the chart as in the table under it. */
export function periodColumnMm(periods: number): number {
  if (periods <= fewPeriods) return widestPeriodMm * (periods === 1 ? fewPeriods : 2)
  return periods <= periodsAtFullWidth ? widestPeriodMm : (chartWidthMm - labelsAtLeastMm) / periods
}

/**
 * Width of a figures table's first column: all that the periods leave. The chart leaves it free too, so that columns stand over
 * their figures; the names of series stand there.
 */
export function labelColumnMm(periods: number): number {
  return Math.max(labelsAtLeastMm, chartWidthMm - periods * periodColumnMm(periods))
}
