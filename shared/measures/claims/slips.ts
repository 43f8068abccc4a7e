import { yearBefore } from '../period.ts'
import type { ClaimGround, ClaimSeries, Slip } from './claim.ts'
import { exact, latestPeriod, percentOf, periodJustBefore, rounded, valueAt } from './figures-of.ts'
import type { StatedChange } from './stated-change.ts'

/** Why a stated change is probably not what the two figures give. */
export function slipIn(
  change: StatedChange,
  series: ClaimSeries,
  [earlier, later]: readonly [number, number],
  ground: ClaimGround,
): Slip | null {
  const { percent, points, amount, direction, before, after } = change
  // A number does not change by points, whatever period is meant.
  if (points !== null && !series.isPercentage) return null
  const difference = exact(later - earlier)
  if ((before !== null && before.value !== earlier) || (after !== null && after.value !== later))
    return 'another figure'
  if (Math.sign(difference) !== direction && fits(change, earlier, later)) return 'the other direction'
  const isAmount = amount === null || Math.abs(difference) === amount.value
  const slip =
    isAmount && percent !== null ? roundingSlip(percent, Math.abs(difference), earlier, later) : null
  if (slip !== null && slip !== 'another figure') return slip
  const now = latestPeriod(series, ground)
  const others = now === null ? [] : [periodJustBefore(series, now), yearBefore(now)]
  const isOther = others.some((period) => {
    const value = valueAt(series, period)
    return value !== null && value !== earlier && fits(change, value, later)
  })
  return isOther ? 'another period' : 'another figure'
}

/** Whether the sizes agree, whatever the direction. */
function fits({ percent, points, amount }: StatedChange, earlier: number, later: number): boolean {
  const size = Math.abs(exact(later - earlier))
  const share = percentOf(size, earlier)
  const isShare = percent === null || (share !== null && rounded(share, percent.decimals) === percent.value)
  const isInPoints = points === null || rounded(size, points.decimals) === points.value
  const isStated = percent !== null || points !== null || amount !== null
  return isStated && isShare && isInPoints && (amount === null || size === amount.value)
}

/** How somebody came from the right change to the wrong per cent. */
export function roundingSlip(
  percent: { readonly value: number; readonly decimals: number },
  size: number,
  earlier: number,
  later: number,
): Slip {
  const ofNew = percentOf(size, later)
  if (ofNew !== null && rounded(ofNew, percent.decimals) === percent.value) return 'divided by the new figure'
  return isCutOff(percentOf(size, earlier), percent) ? 'cut off instead of rounded' : 'another figure'
}

/** Whether a percentage is what is left of a share without its further decimals. */
export function isCutOff(
  share: number | null,
  { value, decimals }: { readonly value: number; readonly decimals: number },
): boolean {
  const scale = 10 ** decimals
  return share !== null && Math.floor(share * scale) / scale === value
}
