/** A chart on paper is as wide as the portrait measure, in millimetres. */
export const chartWidthMm = 160
export const chartHeightMm = 62

/** Width of a figures table's first column; the chart leaves it free, so that columns stand over their figures. */
export const labelColumnMm = 34

/** So many periods have columns of the full width; more share the same space. */
const periodsAtFullWidth = 6
const widestPeriodMm = 21
/** So few periods have more: they are surveys with long names, or several series side by side. */
const fewPeriods = 3

/** Width of one period, in the chart as in the table under it. */
export function periodColumnMm(periods: number): number {
  if (periods <= fewPeriods) return widestPeriodMm * (periods === 1 ? fewPeriods : 2)
  return periods <= periodsAtFullWidth ? widestPeriodMm : (chartWidthMm - labelColumnMm) / periods
}
