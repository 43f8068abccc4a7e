import { figureText } from '../figure-text.ts'
import type { ClaimSeries } from './claim.ts'
import { percentOf, rounded } from './figures-of.ts'
import type { StatedChange } from './stated-change.ts'

/** As a change is stated: "9% (+38)", "90 to 81". */
export function statedText({ percent, points, amount, direction, before, after }: StatedChange): string {
  if (points !== null) return pointsText(direction * points.value)
  if (percent === null && amount === null && before !== null && after !== null)
    return `${figureText(before.value)} to ${figureText(after.value)}`
  return changeText(percent?.value ?? null, amount?.value ?? null, direction)
}

/** The same change as the figures give it; where the clause gives both figures alone, "90 to 81" too. */
export function computedText(
  earlier: number,
  later: number,
  { percent, points, amount, before, after }: StatedChange,
  series: ClaimSeries,
): string {
  const difference = rounded(later - earlier, 2)
  if (percent === null && points === null && amount === null && before !== null && after !== null) {
    const unit = series.isPercentage ? '%' : ''
    return `${figureText(earlier, unit)} to ${figureText(later, unit)}`
  }
  if (series.isPercentage) return pointsText(difference)
  const share = percentOf(difference, earlier)
  return changeText(
    share === null ? null : rounded(Math.abs(share), percent?.decimals ?? 0),
    Math.abs(difference),
    difference < 0 ? -1 : 1,
  )
}

function pointsText(difference: number): string {
  const size = Math.abs(difference)
  return `${figureText(size)} ${size === 1 ? 'point' : 'points'} ${difference < 0 ? 'lower' : 'higher'}`
}

/** "9% (+38)", "+38", "−4%" */
export function changeText(percent: number | null, amount: number | null, direction: 1 | -1): string {
  const sign = direction < 0 ? '−' : '+'
  if (percent === null) return amount === null ? sign : `${sign}${figureText(amount)}`
  return amount === null
    ? `${sign}${figureText(percent)}%`
    : `${figureText(percent)}% (${sign}${figureText(amount)})`
}
