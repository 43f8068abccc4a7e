import { figureText } from '../../../../shared/measures/figure-text.ts'
import type { Compared, Slip } from '../../../../shared/measures/claims/claim.ts'
import type { PlacedClaim } from '../../../../shared/measures/claims/placed-claims.ts'
import { periodLabel } from '../../../../shared/measures/period.ts'

/** What is wrong, in a line: "16% should be 20%". */
export function claimTitle({ stated, mend, computed }: PlacedClaim, words: string): string {
  if (mend !== null) return `${firstThat(stated, mend.shown) ?? `“${words}”`} should be ${mend.shown}`
  return computed === null
    ? `“${words}” is not what the figures say`
    : `“${words}”: the figures say ${computed}`
}

/** The part of what is stated that is of the same kind as what is to be written. */
function firstThat(stated: string | null, write: string): string | null {
  if (stated === null || /^[a-z]/iu.test(write)) return null
  const isPercent = write.includes('%') || write.includes('point')
  const found = isPercent ? /[\d.,]+%/u.exec(stated) : /[\d.,]+(?!%)/u.exec(stated)
  return found === null ? null : found[0]
}

/** How the mistake probably came about, kindly. */
export function slipSentence(slip: Slip | null, compared: Compared | undefined): string | null {
  const change = compared && figureText(Math.abs(exact(compared.later.value - compared.earlier.value)))
  switch (slip) {
    case null:
      return null
    case 'divided by the new figure':
      return compared === undefined
        ? 'The change was divided by the new figure instead of the old one.'
        : `${change} was divided by ${figureText(compared.later.value)}, the new figure, instead of ${figureText(compared.earlier.value)}.`
    case 'cut off instead of rounded':
      return compared === undefined
        ? 'The decimals were cut off instead of rounded.'
        : `${shareText(compared)} was cut off; it rounds up.`
    case 'rounded up':
      return 'It was rounded up.'
    case 'points called per cent':
      return 'Between two percentages the difference is points, not per cent.'
    case 'another period':
      return 'It is right against another period than the one named.'
    case 'the other direction':
      return 'The figures went the other way.'
    case 'no whole number gives this':
      return 'No whole number of cases gives this percentage.'
    case 'restated since':
      return 'It was right before a figure was restated.'
    case 'another figure':
      return null
  }
}

/** What is compared: "Q1 2024/25 409", "Q1 2025/26 489", "Change +80, 19.6%". */
export function comparedWords(compared: Compared): readonly (readonly [name: string, figure: string])[] {
  const { earlier, later, isPercentage } = compared
  const unit = isPercentage ? '%' : ''
  const difference = exact(later.value - earlier.value)
  const sign = difference < 0 ? '−' : '+'
  const size = figureText(Math.abs(difference))
  const change = isPercentage
    ? `${sign}${size} ${size === '1' ? 'point' : 'points'}`
    : `${sign}${size}, ${shareText(compared)}`
  const name = (period: Compared['earlier']['period']): string =>
    period === null ? 'Average' : periodLabel(period)
  return [
    [name(earlier.period), figureText(exact(earlier.value), unit)],
    [name(later.period), figureText(later.value, unit)],
    ['Change', change],
  ]
}

function shareText({ earlier, later }: Compared): string {
  if (earlier.value === 0) return 'from nothing'
  const share = (Math.abs(later.value - earlier.value) / Math.abs(earlier.value)) * 100
  return `${figureText(Number(share.toFixed(1)))}%`
}

function exact(value: number): number {
  return Number(value.toFixed(2))
}

/** A claim as a mark says it: "wrong, should be 20%". */
export function verdictWords({ verdict, left, mend, computed, slip }: PlacedClaim): string {
  if (left !== null) return `left as it is: ${left}`
  switch (verdict) {
    case 'right':
      return slip === 'points called per cent' ? 'right, though these are points' : 'right'
    case 'untestable':
      return 'not testable'
    case 'wrong':
      if (mend !== null) return `wrong, should be ${mend.shown}`
      return computed === null ? 'wrong' : `wrong, the figures say ${computed}`
  }
}
