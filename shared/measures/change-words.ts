import { figureText, roundHalfUp } from './figure-text.ts'
import type { Series } from './measure.ts'

/** What is written about a figure: "%", "£m" for £101m, or nothing. */
export function unitSuffix({ unit, counted }: Pick<Series, 'unit' | 'counted'>): string {
  if (unit === 'percent') return '%'
  return counted?.startsWith('£') === true ? counted : ''
}

/**
 * Change from an earlier figure in words: "38 more (10%)", "19 fewer (4%)", "the same". Between two percentages it is
 * points, never per cent; from nothing or less there is no per cent (R50).
 */
export function changeInWords(earlier: number, latest: number, unit: Series['unit']): string {
  const change = exactDifference(latest, earlier)
  if (change === 0) return 'the same'
  const size = figureText(Math.abs(change))
  const isMore = change > 0
  switch (unit) {
    case 'percent':
      return `${size} ${Math.abs(change) === 1 ? 'point' : 'points'} ${isMore ? 'higher' : 'lower'}`
    case 'count':
      return `${size} ${isMore ? 'more' : 'fewer'}${shareOf(change, earlier)}`
    case 'hours':
      return `${size} ${Math.abs(change) === 1 ? 'hour' : 'hours'} ${isMore ? 'more' : 'less'}${shareOf(change, earlier)}`
    case 'score':
      return `${size} ${isMore ? 'higher' : 'lower'}${shareOf(change, earlier)}`
  }
}

/** Change in whole per cent of the earlier figure's size, halves away from zero; `null` from nothing (R50). */
export function percentageChange(earlier: number, latest: number): number | null {
  return earlier === 0 ? null : roundHalfUp((exactDifference(latest, earlier) / Math.abs(earlier)) * 100)
}

/** The same to be told. From below nothing a per cent tells nothing: a loss of 58 that is a gain of 10 is not 117% more. */
export function toldPercentage(earlier: number, latest: number): number | null {
  return earlier < 0 ? null : percentageChange(earlier, latest)
}

function shareOf(change: number, earlier: number): string {
  const share = toldPercentage(earlier, earlier + change)
  return share === null ? '' : ` (${figureText(Math.abs(share))}%)`
}

/** Difference as decimals give it: 95.5 − 95.4 is 0.1, not 0.0999…94. */
function exactDifference(a: number, b: number): number {
  return Number((a - b).toFixed(6))
}
