import { valueRange } from './chart-scale.ts'
import { type ChartSpec, lineValues } from './chart-spec.ts'

/**
 * Whether a figure stands under the top of its column, or under its point, because a dashed line would run through it above: 269
 * would read "-269-". Where lines run on both sides, or there is no room below, it stays above, on its box.
 *
 * @param needed  what a figure takes with the space about it, as a share of the scale's height
 */
export function standsUnder(spec: ChartSpec, place: number, at: number, needed: number): boolean {
  if (spec.kind === 'columnAndLine' || spec.kind === 'stackedColumn') return false
  const value = spec.series[place]?.values[at] ?? null
  if (value === null) return false
  const { min, max } = valueRange(spec)
  const room = (max - min) * needed
  const lines = spec.lines.flatMap((line) => lineValues(spec, line)[at] ?? [])
  const areCrossed = (from: number, to: number): boolean => lines.some((one) => one > from && one < to)
  return areCrossed(value, value + room) && !areCrossed(value - room, value) && value - room >= min
}
